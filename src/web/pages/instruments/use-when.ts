/** From when to when a state lasts, as far as the events tell, in words. */
import { LAW_WORDS } from '../../../messages/screen/law.ts';
import { useWords } from '../../language.tsx';
import type { ProvisionGroup } from './timeline.ts';

export function useWhen(): (state: ProvisionGroup['now']) => string {
  const say = useWords(LAW_WORDS);
  return ({ from, to }) => {
    if (from === null) return to === null ? say('always') : say('to', { to });
    return to === null ? say('from', { from }) : say('fromTo', { from, to });
  };
}
