/** One account: its role, whether it can sign in, and what an administrator may do with it. */
import type { User } from '../../../api/people.ts';
import { ROLES } from '../../../api/route.ts';
import { PEOPLE_WORDS, ROLE_LABELS } from '../../../messages/screen/people.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { useRequest } from '../../use-request.ts';
import type { Link } from './link-to-copy.tsx';

interface Shown {
  readonly user: User;
  readonly manages: boolean;
  readonly onChange: () => void;
  readonly onLink: (link: Link) => void;
}

export function PersonRow({ user, manages, onChange, onLink }: Shown) {
  const say = useWords(PEOPLE_WORDS);
  const { language } = useSpeech();
  const { busy, problem, ask } = useRequest();
  const { id, name, role, disabled, invited, createdAt } = user;
  const update = async (body: Partial<Pick<User, 'role' | 'disabled'>>) => {
    await ask('updateUser', { params: { user: id }, body });
    onChange();
  };
  const makeLink = async () => {
    const made = await ask('createInvitation', { body: { name, role } });
    if (made !== null) onLink({ ...made.answer, name });
  };
  return (
    <tr className={disabled ? 'shut' : ''}>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        {manages && !disabled ? (
          <select
            aria-label={say('roleOf', { name })}
            value={role}
            disabled={busy}
            onChange={({ target }) => update({ role: ROLES.find((one) => one === target.value) ?? role })}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {ROLE_LABELS[one][language]}
              </option>
            ))}
          </select>
        ) : (
          ROLE_LABELS[role][language]
        )}
      </td>
      <td>{say(disabled ? 'shut' : invited ? 'invited' : 'active')}</td>
      <td className="number">{createdAt.slice(0, 10)}</td>
      <td>
        {manages ? (
          <div className="row-actions">
            {disabled ? null : (
              <button type="button" disabled={busy} onClick={makeLink} aria-label={say('newLinkFor', { name })}>
                {say('newLink')}
              </button>
            )}
            <button
              type="button"
              disabled={busy}
              onClick={() => update({ disabled: !disabled })}
              aria-label={say(disabled ? 'openPerson' : 'shutPerson', { name })}
            >
              {say(disabled ? 'openAccount' : 'shutAccount')}
            </button>
          </div>
        ) : null}
        {problem === null ? null : (
          <p className="problem small" role="alert">
            {problem}
          </p>
        )}
      </td>
    </tr>
  );
}
