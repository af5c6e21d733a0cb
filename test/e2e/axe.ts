/** What axe finds wrong with a page by WCAG 2.2, levels A and AA, each with the place where it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(async (tags) => {
    // Just brought into the page by its source.
    const { axe: own } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await own.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }, RULES);
  return results;
}
