/**
 * Technology goes out, and no clause forbids the recipient to pass it on or makes that wait for consent; or one
 * permits it. What binds the Chinese side alone keeps nothing with the recipient.
 */
import { overlaps } from '../../extract/document.ts';
import type { Reading } from '../reading.ts';
import type { NoteCheck, WholeContract } from './check.ts';
import { movingSentences } from './flagged-words.ts';
import { bindsOnly, type Said, saidBy, saidIn, wordsOf } from './said.ts';

const RULES = ['cn-ecl/15-16', 'cn-dur/24-25'] as const;
/** A bound on how long, or how many, binds nobody to ask. */
const BINDS =
  /不得(?!超过|少于|低于|高于|晚于|早于|长于)|不可|不能|未经|禁止|严禁|事先|保密|(?<!无[须需][^，。；]{0,16})(?:同意|批准)|(?:\bnot\b(?! (?:to )?(?:exceed(?:ing)?|longer|more|less|later|beyond))|\bno\b|\bneither\b|\bnor\b|\bnever\b|\bwithout\b|\bnon-|\bprohibit|\bprior\b|\bconsent\b|\bonly (?:with|after|if)\b|\bsubject to\b|\bconfiden)/iu;
const PERMITS =
  /有权|可以|可将|可向|可再|允许|\b(?:may|is entitled to|has the right to|shall be free to|is free to)\b/iu;

export const findOnwardTransfer: NoteCheck = (whole) => {
  const { reading, flagged } = whole;
  const outbound = flagged.filter(({ direction, subject }) => direction === 'outbound' && subject === 'technology');
  if (outbound.length === 0) return [];
  const onward = saidIn(reading, 'onward');
  const freely = onward.filter((said) => permitsFreely(whole, said));
  if (
    freely.length === 0 &&
    [...secrecy(reading), ...onward.filter((said) => binds(reading, said))].some(
      (said) => !bindsOnly(reading, said, 'china'),
    )
  )
    return [];
  return [
    {
      code: 'onward-transfer-open',
      evidence:
        freely.length > 0 ? freely.map(({ sentence }) => sentence) : movingSentences(outbound, reading.document.text),
      provisions: RULES,
    },
  ];
};

/** A clause on technology lets it go on from abroad, and the sentence asks nobody. */
function permitsFreely({ reading, findings }: WholeContract, said: Said): boolean {
  const words = wordsOf(reading, said.sentence);
  return (
    !said.denied &&
    PERMITS.test(words) &&
    !BINDS.test(words) &&
    findings.some(
      ({ clause, decision, direction }) =>
        (decision === 'foreign' || direction === 'outbound') && overlaps(clause.span, said.sentence),
    )
  );
}

const binds = (reading: Reading, { sentence }: Said): boolean => BINDS.test(wordsOf(reading, sentence));

/** What must be kept secret may not be passed on either. */
function secrecy(reading: Reading): readonly Said[] {
  return saidBy(reading, ({ cues }) =>
    cues.flatMap(({ cue, standing, span }) =>
      cue.role === 'standard' && cue.meaning === 'confidentiality' && standing === 'accepted' ? [span] : [],
    ),
  );
}
