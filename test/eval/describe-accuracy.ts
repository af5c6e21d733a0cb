/** docs/accuracy.md: the figures, the day they were measured, how, and what the words mean. */

import { writeMarkdownTable } from '../table.ts';
import { asPercentage, makeTables, SET_NAMES } from './accuracy-tables.ts';
import { describeMistakes } from './describe-mistakes.ts';
import type { Measurement } from './measure.ts';
import type { Score } from './score.ts';
import { HALVES, isDivided } from './split.ts';

export function describeAccuracy(measurement: Measurement, day: string): string {
  const tables = makeTables(measurement).map(writeMarkdownTable);
  const general =
    measurement.general === null
      ? '**General contracts** of other trades were not at hand when this page was written.'
      : '**General contracts**: 60 real commercial contracts of other trades. They are third-party texts, are read\n' +
        '  beside the checkout, and are not part of this repository; every flag in them is a false alarm.';
  return `# Accuracy

Measured on ${day} with \`npm run eval -- --write\`. Do not edit this page by hand: run the command again.

## What is measured

- **Development set** (\`test/eval/data/dev\`): contracts in Chinese, English and both, written for this project, with a
  label on every clause that matters. Some also exist as Word and PDF files; these are measured on their own, beside the
  plain text of the same documents. \`test/eval/split.json\` divides the set: the rules were tuned with the tuning
  half in view, and the checking half shows whether they hold on other contracts. Its texts were not read while tuning, but
  counts of its errors by kind of contract, channel and decision were, and a few rules were written after them: its figures
  flatter a little too.
- **Own contracts** (\`test/eval/data/own\`): further contracts with labels, written apart from the development set. The
  wordings of the dictionary were widened with their misses in view, so the figures of this set flatter.
- **Single clauses** (\`test/eval/data/clauses.jsonl\`): clauses written apart from the program, from the rules by which labels are
  set and from a list of hard cases. Each is put into its frame, a short contract around it (\`clause-frames.jsonl\`), and
  reviewed as a document of its own; whatever else is flagged in that document is a false alarm, once for each clause in that
  frame. Clauses with an odd number may be looked at while tuning, those with an even number only check.
- **Paraphrased contracts** (\`test/eval/data/paraphrased\`): whole contracts by two authors who did not know the program, in
  heavy paraphrase: plant slang, grades and formulas instead of the words of a dictionary, defined terms of their own
  making, noisy text, unusual kinds. \`test/eval/split.json\` names a tuning and a checking half.
- **Unseen contracts** (\`test/eval/data/unseen\`): further contracts of that sort, written later and apart. They are only
  measured: no rule was tuned with their words, and \`npm run eval\` prints none of them. How many parties the program found in
  each, how their lines were laid out (counts of marks, digits and places), and how its clauses were decided, was looked at twice,
  here and in the checking half of the paraphrased contracts. Letters and orders were read better after it, and rules were kept or
  dropped by these figures: they flatter by now, and contracts by further authors may fare worse.
- **Ordinary contracts** (\`test/eval/data/ordinary\`): contracts of other industries, full of words that look alike. Nothing in
  them is to be flagged.
- **Samples** (\`samples/\`): the contracts that come with the product. The scan among them
  has no labels: nothing in it is found as long as no text recognition reads it.
- ${general}

All contracts but the general ones are made up. They were written with the rules of control in mind, so that they hold
more hard cases, and more flagged clauses, than a real folder would; expect other figures on your own contracts.

## Which figures to believe

${compareSets(measurement)}
The first figures owe much to the wording that the rules were written with. On contracts by people who write otherwise, the
figures of the checking halves and of the unseen contracts are the ones to expect: whoever relies on a clean result should read
the contract as well.

## What the words mean

- A clause is **flagged** when its level is high or medium. Level low is no flag.
- A label is **answered** when a flagged clause holds its words (white space and compatibility forms folded).
  A clause of more than 2,000 characters answers nothing.
- **Recall**: answered labels among the labels to be flagged.
- **Precision**: flagged clauses that answer a label among all flagged clauses. Several findings on the same words count once.
- **F1**: the harmonic mean of the two.
- **False alarms on labels**: labels *not* to be flagged that stand in a wrongly flagged clause. **Swept** are those that stand in
  a rightly flagged clause which is wider than it should be. **False without label**: wrongly flagged clauses that hold no label.
- **Elements** are compared on answered labels only, with the shortest clause that answers. **Exact** means the same set
  of values, **any** at least one value in common.

## The figures

${tables.join('\n')}
${describeMistakes(measurement)}
## The gate

\`npm run eval -- --gate\` fails when a figure is worse than \`test/eval/gate.json\` allows, and \`.ci/run\` asks it every time.
\`npm run eval -- --raise\` writes the measured figures into the gate where they are better. A gate that is looser than
any committed one is refused.
`;
}

/** Recall and precision from what the rules were tuned with to what they have never met. */
function compareSets({ sets }: Measurement): string {
  return sets
    .flatMap(({ name, score, halves }) => {
      if (name === 'unseen') return [compareLine(SET_NAMES[name], score)];
      if (!isDivided(name)) return [];
      return HALVES.flatMap((half) => {
        const part = halves[half];
        return part === undefined ? [] : [compareLine(`${SET_NAMES[name]}, ${half} half`, part)];
      });
    })
    .join('');
}

function compareLine(name: string, { overall: { recall, precision } }: Score): string {
  return `- ${name}: recall ${asPercentage(recall)}, precision ${asPercentage(precision)}\n`;
}
