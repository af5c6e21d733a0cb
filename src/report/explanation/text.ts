/** Why a clause was flagged, or why not, as lines for a terminal. */
import type { Explanation } from '../../judge/explanation/explanation.ts';
import { LEVEL_SHAPES } from '../../messages/levels.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { displayWidth, padDisplay, wrapDisplay } from '../display-width.ts';
import { type ExplanationOptions, explanationRows, headline } from './rows.ts';

export function reportExplanation(
  explanation: Explanation,
  options: ExplanationOptions & { readonly width: number },
): string {
  const { language, width, text } = options;
  const { clause, row } = explanation;
  const words = cleanText(text.slice(clause.span.start, clause.span.end)).split('\n');
  const rows = explanationRows(explanation, options);
  const column = Math.max(...rows.map(({ name }) => displayWidth(name))) + 2;
  const lines = [
    `${LEVEL_SHAPES[row.level]} ${headline(explanation, language)}`,
    ...words.flatMap((line) => wrapDisplay(line, width - 4)).map((line) => `  │ ${line}`),
    ...rows.flatMap(({ name, values }) =>
      values.flatMap((value, place) => {
        const indent = /^ */u.exec(value)?.[0] ?? '';
        return wrapDisplay(cleanLine(value.trim()), width - column - 2 - indent.length).map(
          (line, at) => `  ${padDisplay(place === 0 && at === 0 ? name : '', column)}${indent}${line}`,
        );
      }),
    ),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
