/** Predicates that no dictionary has: behind a modal, behind a party in the present tense, of one character before a name. */
import { overlaps, type Span } from '../extract/document.ts';
import type { Actor } from './actors.ts';
import { predicateBehind } from './modality.ts';
import type { Cluster } from './operation-clusters.ts';
import type { SentenceView } from './operations.ts';

/** Behind a modal, and behind an actor in the present tense, stands a predicate even where no dictionary has it. */
export function impliedClusters(
  view: SentenceView,
  known: readonly Cluster[],
  idle: readonly Span[],
): readonly Cluster[] {
  const { text, sentence, language, actors, modals, grammar } = view;
  const spans: Span[] = [];
  const isNew = (span: Span): boolean =>
    !idle.some((one) => overlaps(one, span)) &&
    !known.some((cluster) => cluster.span.start < span.end + NEAR && cluster.span.end > span.start - NEAR);
  for (const modal of modals) {
    const predicate = predicateBehind(modal, text, sentence, language);
    if (predicate !== null) spans.push(predicate);
  }
  if (language === 'zh') {
    spans.push(...actors.flatMap((actor) => presentBehind(actor, text, sentence)));
    if (view.inherited.awaitsVerb) spans.push(...headOfItem(view));
  }
  if (language === 'en') {
    if (view.inherited.awaitsVerb) {
      const first = FIRST_OF_ITEM.exec(text.slice(sentence.start, sentence.end));
      if (first?.[1] !== undefined) {
        const end = sentence.start + first[0].length;
        spans.push({ start: end - first[1].length, end });
      }
    }
    for (const actor of actors) {
      const word = /^\s+(?:also\s+)?([a-z][a-z-]{2,18})\b/u.exec(text.slice(actor.span.end, actor.span.end + 30));
      if (actor.party === null || actor.owns || word?.[1] === undefined || NO_VERB.test(word[1])) continue;
      const end = actor.span.end + word[0].length;
      const start = end - word[1].length;
      if (!isNew({ start, end })) continue;
      // "The Adviser looks": behind an article and a noun only the ending tells the verb.
      const isThirdPerson =
        /[^s]s$/u.test(word[1]) &&
        !/\b(?:to|with|for|of|by|and|or)\s+(?:the\s+)?$/iu.test(
          text.slice(Math.max(sentence.start, actor.span.start - 12), actor.span.start),
        );
      if (isThirdPerson || grammar?.isVerb(start - sentence.start, end - sentence.start) === true)
        spans.push({ start, end });
    }
  }
  return spans
    .filter(isNew)
    .map((span) => ({ span, takes: false, channels: [], manner: false, work: false, implied: true, people: null }));
}

/** 研究院改变焙烧温度: what stands right behind a party, or its staff, and is no particle is its predicate. */
const PRESENT_ZH =
  /^(?:(?:的|派出的|指派的)?(?:[一二两三四五六七八九十\d]+[名位个])?(?:工程师|博士生|研究生|技术员|工艺员|技术人员|老师傅|师傅|专家|人员|员工|操作工|总工程师|总工))?(?:(?:每(?:年|月|周|日|季度|季|天|半年|两周)|逐月|逐季|逐年|定期|随时|当场|另行?|再|还|并|先|也)[，]?)*(?![的之和与及或在于为向对从自按依据应须可将把得不未无有是系方如若因由所以经就已曾拟现原仅只尚长位属称等处侧名内外上下中间前后时需要必均享拥承同保负双共各其该此本])([\p{Script=Han}]{2})/u;

function presentBehind(actor: Actor, text: string, sentence: Span): readonly Span[] {
  if (actor.party === null) return [];
  const found = PRESENT_ZH.exec(text.slice(actor.span.end, Math.min(sentence.end, actor.span.end + 40)));
  const word = found?.[1];
  if (found === null || word === undefined || IS_NOUN.test(word) || /^的[\p{Script=Han}]{2}$/u.test(found[0]))
    return [];
  const isRecipient =
    /(?:向|给|为|对|与|和|至|以|供|经|从|随|将|把|替|代|帮|到|赴|往|令|使|请|同|跟|照|据|按|依|许|邀请|要求|导|训|助|遣|知|予|让|付|供|露)\s*(?:其|该)?$/u.test(
      text.slice(Math.max(sentence.start, actor.span.start - 4), actor.span.start),
    );
  const end = actor.span.end + found[0].length;
  return isRecipient ? [] : [{ start: end - word.length, end }];
}

const ITEM_LABEL_ZH = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[\d]{1,2}[-.－]\d{1,2}|[①-⑳])?\s*/u;
/** 替委托方 | 排出, 在装置通料时 | 派: for whom, when and with what stands before the verb. */
const CIRCUMSTANCE =
  /^(?:(?:在|于|当|每|自|从|经|待|按|以|就)[^，。；]{0,24}?(?:时|后|前|期间|内|中|里|上|下|次|年|月|周|季度|要求|价|名义|方式))?[，]?(?:(?:替|为|给|向|对|与|随)[^，。；]{0,8}?(?=[\p{Script=Han}]{2}))?/u;

/** Below an introduction that ends in its modal, the item begins with the verb, behind its circumstances. */
function headOfItem({ text, sentence, actors }: SentenceView): readonly Span[] {
  const own = text.slice(sentence.start, sentence.end);
  const label = ITEM_LABEL_ZH.exec(own)?.[0].length ?? 0;
  const circumstance = CIRCUMSTANCE.exec(own.slice(label))?.[0].length ?? 0;
  const from = sentence.start + label + circumstance;
  const named = actors.find((actor) => actor.span.start <= from && actor.span.end >= from);
  const start = named === undefined ? from : named.span.end;
  return /^(?![的之和与及])[\p{Script=Han}]{2}/u.test(text.slice(start, sentence.end))
    ? [{ start, end: start + 2 }]
    : [];
}

const IS_NOUN = /^(?:人员|员工|名单|代表|厂区|工厂|工程|技术|设备|系统|单位|地址|账户)$/u;

/** 报被许可方, 送德校: a verb of one character right before the name of who gets it. */
const ONE_CHARACTER = /(?<![提成社外移转邀颁开研出申回汇上通公])[交报寄送发传教递赠留](?:给|予|与|至|到|往|由)?$/u;

export function handedTo(actors: readonly Actor[], text: string): readonly Cluster[] {
  return actors.flatMap((actor) => {
    const found = ONE_CHARACTER.exec(text.slice(Math.max(0, actor.span.start - 4), actor.span.start));
    if (found === null) return [];
    const span = { start: actor.span.start - found[0].length, end: actor.span.start };
    return [{ span, takes: false, channels: [], manner: false, work: false, implied: false, people: null }];
  });
}

const NO_VERB = /^(?:shall|will|may|must|can|should|need|and|or|is|are|as|has|was|its|does)$/u;

/** "The Seller shall: (a) clear up …": the first word of the item is the verb for which its introduction waits. */
const FIRST_OF_ITEM =
  /^\s*(?:[(（]?[a-z\d]{1,4}[)）.]\s*|[-–•]\s*)?(?:\w+ly,?\s+)?(?!\w+(?:ing|ed)\b)([a-z][a-z-]{1,18})(?=\s)/u;
/** A wording of the dictionary this close to the predicate is the predicate. */
const NEAR = 4;
