/** What is to be said on a page of which something was not read, beside what is drawn of it. */
import { describeUnread } from '../../messages/contracts.ts';
import type { Language } from '../../messages/language.ts';
import type { ReviewedDocument } from '../../review.ts';

export interface UnreadPage {
  readonly page: number;
  readonly sentences: string[];
}

export function listUnreadPages({ unread }: ReviewedDocument, language: Language): UnreadPage[] {
  const byPage = new Map<number, string[]>();
  for (const one of unread) {
    if (one.page === undefined) continue;
    byPage.set(one.page, [...(byPage.get(one.page) ?? []), describeUnread(one, language)]);
  }
  return [...byPage].map(([page, sentences]) => ({ page, sentences }));
}
