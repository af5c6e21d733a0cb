/** A state of the law as shape and word. */
import type { LawOnDay } from '../../../api/knowledge.ts';
import { STATE_SHAPES } from '../../../messages/law-states.ts';

type State = LawOnDay['instruments'][number]['provisions'][number]['now'];

export function StateWord({ state }: { readonly state: State }) {
  return (
    <span className={`law-state state-${state.state}`}>
      <span aria-hidden="true">{STATE_SHAPES[state.state]}</span> {state.label}
    </span>
  );
}
