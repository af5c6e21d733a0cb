/** To whom a finding is handed; only where there are accounts. */
import type { FindingCard } from '../../../../api/finding-shapes.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { useWords } from '../../../language.tsx';
import { useSession } from '../../../session.tsx';
import { useAnswer } from '../../../use-answer.ts';

interface AssigneeProps {
  readonly card: FindingCard;
  readonly onAssign: (user: { readonly id: string; readonly name: string } | null) => void;
}

export function Assignee({ card, onAssign }: AssigneeProps) {
  const say = useWords(CARD_WORDS);
  const { mode, user } = useSession().session;
  const { value } = useAnswer('listUsers', mode === 'accounts' ? {} : null);
  const { assignee } = card.review;
  if (mode !== 'accounts' || user === null) return null;
  if (user.role === 'reader')
    return assignee === null ? null : (
      <p>
        {say('assignee')}: {assignee.name}
      </p>
    );
  const users = (value?.users ?? []).filter(({ id, disabled }) => !disabled || id === assignee?.id);
  return (
    <label className="assignee">
      {say('assignee')}{' '}
      <select
        value={assignee?.id ?? ''}
        onChange={(event) => onAssign(users.find(({ id }) => id === event.target.value) ?? null)}
      >
        <option value="">{say('nobody')}</option>
        {users.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
