/**
 * The ground on which a sentence orders something: what happens there ("with objections to the trial results, the
 * Client shall …", 对试验结果有异议的，委托方应…) is supposed and not ordered. Chinese alone; English has SUBORDINATE.
 */
import type { Span } from '../extract/document.ts';

const OPENS =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).、．]\s*)?(?:如果?|若|倘若?|凡|当(?!场|面|地|年|月|日)|因|一旦|遇有?|对于?(?=[^，。；]{0,24}(?:异议|疑义|不服|争议)))/u;
const ENDS = /(?:的|时|后|前|之日起|期间|情况下|情形下|的情况|的情形)\s*$/u;
/** 应在成品 | 起运 | 后三日内，: the time of the order, by another event. */
const IN_TIME = /(?:在|于|自|待|从)[^，。；在于自待从]{0,30}$/u;
const TIME_ENDS =
  /^[^，。；]{0,8}(?:后|前|之日|当日|当天|期间|完毕时)(?:的?[〇一二两三四五六七八九十百\d]{1,4}个?(?:工作日|自然日|小时|日|天|周|月|年)(?:之?内|起)?|之?内|起|的)?，$/u;
/** What is ordered on that ground. */
const ORDER = /应|须|可|得|负责|视为|有|不|由/u;

/** @param sentence its span in the document */
export function isInGround(span: Span, sentence: Span, text: string): boolean {
  const before = text.slice(sentence.start, span.start);
  const start = sentence.start + Math.max(before.lastIndexOf('，'), before.lastIndexOf('：')) + 1;
  const behind = text.slice(span.start, sentence.end).indexOf('，');
  const comma = span.start + behind;
  if (behind < 0 || comma < span.end) return false;
  if (IN_TIME.test(text.slice(start, span.start)) && TIME_ENDS.test(text.slice(span.end, comma + 1))) return true;
  const part = text.slice(start, comma);
  if (!OPENS.test(part) && !ENDS.test(part)) return false;
  return !/应|须|可以|有权|负责/u.test(text.slice(start, span.start)) && ORDER.test(text.slice(comma, sentence.end));
}

/** 培训名称：…, 项目：…: what only gives something its name orders nothing. */
export const NAMES_ONLY =
  /^\s*(?:第[^，。；\s]{1,4}条\s*|[（(]?[\d一二三四五六七八九十]{1,3}[）)、．.]?\s*)?(?:培训|项目|课题|合同|产品|设备|论文|展会|会议|课程|试验)?(?:名称|项目|题目|品名)\s*[：:]/u;
