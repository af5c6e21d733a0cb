/** Under which provisions something falls, by instrument, each with its state on the day of the law. */
import type { NoteCard } from '../../../../api/finding-shapes.ts';

export function Provisions({ provisions }: Pick<NoteCard, 'provisions'>) {
  return provisions.map(({ instrument, state, effect, provisions: own }) => (
    <details key={instrument + state + effect} className="provision">
      <summary>
        {instrument} · <strong>{state}</strong> · {effect}
      </summary>
      <ul>
        {own.map(({ id, title }) => (
          <li key={id}>
            {title === id ? null : `${title} `}
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </details>
  ));
}
