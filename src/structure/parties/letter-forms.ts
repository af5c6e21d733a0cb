/** By which words a letter speaks of its sender and of whom it is addressed to, and how its paragraphs are read. */
import type { Clause } from '../contract.ts';

export const WE = [
  'we',
  'We',
  'us',
  'our',
  'Our',
  '我司',
  '我方',
  '我校',
  '我院',
  '我所',
  '我厂',
  '我公司',
  '本公司',
  '本院',
  '本所',
  '本校',
  '敝司',
  '敝公司',
  '敝所',
  '敝院',
  '敝校',
  '敝厂',
];
export const YOU = [
  'you',
  'You',
  'your',
  'Your',
  '您',
  '你方',
  '贵方',
  '贵司',
  '贵公司',
  '贵所',
  '贵院',
  '贵校',
  '贵厂',
  '阁下',
  '台端',
];

/** Paragraphs in which a letter without a letterhead says who writes it to whom. */
export const PARAGRAPHS = 4;
/** What is said of a body behind its name, in UTF-16 units. */
export const LONGEST_BLOCK = 160;
/** In UTF-16 units. */
export const LONGEST_GREETING = 60;

export function words(text: string, clause: Clause): string {
  return text.slice(clause.span.start, clause.span.end).trim();
}
