/** From whom to whom an operation runs, and what that is when seen from mainland China. */

import type { Direction } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Contract, Party } from '../structure/contract.ts';
import { type Actor, type Side, sideOf } from './actors.ts';
import { elsewhereBeside, usesAtHome } from './elsewhere.ts';
import { affiliateAtHome, nearestTaker, strangerAbroad } from './giver-and-taker.ts';
import { LETS_OTHERS } from './operation-sense.ts';
import type { Operation } from './operations.ts';
import type { EndGround } from './rules.ts';

/** One end of a flow: who gives, or who takes. */
export interface FlowEnd {
  readonly side: Side;
  readonly ground: EndGround;
  /** The words that name it. */
  readonly actor: Actor | null;
}

export interface Flow {
  readonly direction: Direction;
  readonly evidence: readonly Span[];
  readonly from: FlowEnd;
  readonly to: FlowEnd;
}

const GIVING_ROLES =
  /^(?:licensor|assignor|seller|supplier|vendor|consultant|contractor|service provider|provider|discloser|disclosing party|transferor|employee|engineer|trainer|secondee|advis[eo]r|visitor|home institution|(?:被许可|受让)?(?!)|许可(?:人|方)|授权(?:人|方)|转让(?:人|方)|卖\s*方|供\s*方|供应商|受托(?:人|方)|服务方|顾问|承包(?:人|方)|披露方|劳动者|受聘(?:人|方)|雇员|员工|培训方|派出方)$/iu;

export function directionOf(provider: Side, recipient: Side): Direction {
  if (provider === 'china' && recipient === 'abroad') return 'outbound';
  if (provider === 'abroad' && recipient === 'china') return 'inbound';
  if (provider === 'china' && recipient === 'china') return 'domestic';
  if (provider === 'abroad' && recipient === 'abroad') return 'foreign';
  return 'unknown';
}

/** The main parties: those with a role; without any, all. */
export function mainParties(contract: Contract): readonly Party[] {
  const withRole = contract.parties.filter((party) => party.role !== null);
  return withRole.length >= 2 ? withRole : contract.parties.slice(0, Math.max(2, withRole.length));
}

/** The party from which technology goes out when a clause does not say: by its role, else the one at home in China. */
export function usualProvider(contract: Contract): Party | null {
  const parties = mainParties(contract);
  return (
    parties.find((party) => party.aliases.some((alias) => GIVING_ROLES.test(alias))) ??
    parties.find((party) => sideOf(party) === 'china') ??
    null
  );
}

function counterpartOf(party: Party | null, contract: Contract): Side {
  const others = mainParties(contract).filter((other) => other !== party);
  const sides = new Set(others.map(sideOf));
  if (sides.size === 1) return [...sides][0] ?? 'unknown';
  if (sides.has('abroad')) return 'abroad';
  return 'unknown';
}

/** 按我校参数, 用甲方设备: whose they are does not say who gets the work. */
const IS_MEASURE = /(?:按照?|依照?|依据|根据|参照|照|凭|用|经|从|自)\s*$/u;
const isMeasure = (actor: Actor, text: string): boolean =>
  IS_MEASURE.test(text.slice(Math.max(0, actor.span.start - 3), actor.span.start));

/** 讲授培训方尚未公开的曲线: who owns what is taught is not who is taught; 培训乙方的操作工 names people. */
const isOwnerOnly = (actor: Actor, text: string): boolean =>
  actor.party !== null && actor.owns && !PEOPLE.test(text.slice(actor.span.end, actor.span.end + 14));

/** 使用其位于大阪的显微镜, 介绍大阪工厂的余热利用: where the thing stands is not where it goes. */
const isWhereItStands = (actor: Actor, text: string): boolean =>
  actor.party === null &&
  THEIR_THING.test(text.slice(actor.span.end, actor.span.end + 14)) &&
  !PEOPLE.test(text.slice(actor.span.end, actor.span.end + 14));
const THEIR_THING = /^[^，。；的]{0,6}的(?!客户|用户|买方|子公司|公司|关联|工厂|厂|矿|项目|单位|机构|大学|研究)/u;

const PEOPLE =
  /^[^，。；]{0,10}?(?:人员|员工|工程师|技术员|操作工|工人|班组|团队|专家|学员|师傅|学生|研究生|代表|管理层|骨干|主管|教师|讲师)/u;

const MUTUAL =
  /\b(?:(?:the |both )?parties|each (?:party|side)|either (?:party|side)|both sides|each other|one another|the other party|staff of either)\b|双方|各方|任何一方|任一方|一方|对方|互相|相互/iu;

/** Both sides give and take: the parties together, each to the other. */
function isMutual(operation: Operation, actors: readonly Actor[], language: Language, text: string): boolean {
  const first = actors.find((actor) => actor.party !== null);
  const named =
    operation.subject !== null && operation.subject.span.end <= operation.span.start ? operation.subject : null;
  const from = named?.span.end ?? Math.max(0, operation.span.start - (language === 'zh' ? 60 : 160));
  const lead = text.slice(from, operation.span.start);
  if (named === null) return MUTUAL.test(lead.split(language === 'zh' ? /[。；]/u : /[.;]\s/u).at(-1) ?? '');
  const joined =
    /^(?:\s*(?:and|,|or)\s|[和与及、])/u.test(lead) ||
    (first !== undefined &&
      first !== named &&
      first.span.end < named.span.start &&
      /^\s*(?:and|和|与|及|、)\s*(?:the\s+)?$/u.test(text.slice(first.span.end, named.span.start)));
  return joined && first?.party !== named.party;
}

/** @param actors those of the operation's sentence */
export function flowOf(
  operation: Operation,
  actors: readonly Actor[],
  contract: Contract,
  language: Language,
  text: string,
): Flow {
  const subject = operation.subject;
  const after = actors.filter((actor) => actor.span.start >= operation.span.end);
  const before = actors.filter((actor) => actor.span.end <= operation.span.start && actor !== subject);
  const isRecipientMark = (actor: Actor): boolean => {
    const lead = text.slice(Math.max(0, actor.span.start - 16), actor.span.start);
    return language === 'zh'
      ? /(?:向|给|为|对|至|往|赴|供|替|代|帮|到|与|交|报|寄|送|发|教|告|予|交由|转由|带领|领着|带着|陪同?|协助|指导|辅导)\s*(?:其|该|在)?$/u.test(
          lead,
        )
      : /\b(?:to|with|for|of|before|upon|among)\s+(?:the\s+|its\s+|any\s+|each\s+)?$/iu.test(lead);
  };
  const byAgent =
    language === 'en'
      ? after.find((actor) =>
          /\bby\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, actor.span.start - 8), actor.span.start)),
        )
      : undefined;

  if (isMutual(operation, actors, language, text)) {
    const sides = mainParties(contract).map(sideOf);
    const [provider, recipient]: [Side, Side] = sides.includes('china')
      ? ['china', sides.find((side) => side !== 'china') ?? 'china']
      : ['unknown', sides.includes('unknown') ? 'unknown' : 'abroad'];
    const elsewhere =
      provider === 'china' && recipient === 'china' ? elsewhereBeside(operation, actors, text, language) : null;
    if (elsewhere !== null)
      return {
        direction: directionOf(provider, elsewhere.side),
        evidence: [elsewhere.span],
        from: { side: provider, ground: 'together', actor: null },
        to: { side: elsewhere.side, ground: 'elsewhere', actor: elsewhere },
      };
    return {
      direction: sides.every((side) => side === 'abroad') ? 'foreign' : directionOf(provider, recipient),
      evidence: [],
      from: { side: provider, ground: 'together', actor: null },
      to: { side: recipient, ground: 'together', actor: null },
    };
  }
  const sent = whoIsSent(operation, after, text);
  let giver: Actor | null = sent ?? (operation.sense === 'gives' ? subject : null);
  let taker: Actor | null = operation.sense === 'takes' ? subject : null;
  if (operation.passive && operation.sense === 'gives' && language === 'en') {
    giver = byAgent ?? null;
    const marked = after.find((actor) => actor !== byAgent && isRecipientMark(actor));
    taker = marked ?? (subject !== null && subject.party !== null && giver?.party !== subject.party ? subject : null);
    if (
      taker?.owns &&
      marked === undefined &&
      !/^['’]s?\s+(?:\w+\s+){0,2}(?:staff|personnel|employees|engineers|operators|students|researchers|technicians|leaders|team|trainees)/iu.test(
        text.slice(taker.span.end, taker.span.end + 60),
      )
    ) {
      giver ??= taker;
      taker = null;
    }
  } else if (operation.sense === 'gives') {
    const candidates = [
      ...before.filter((actor) => isRecipientMark(actor) && !ownsMatter(actor, text)).reverse(),
      ...after,
    ].filter(
      (actor) =>
        (actor.party !== giver?.party || actor.party === null) &&
        !(
          language === 'zh' &&
          (isMeasure(actor, text) ||
            ((isOwnerOnly(actor, text) || isWhereItStands(actor, text)) && !isRecipientMark(actor)))
        ),
    );
    taker = nearestTaker(candidates, operation, text, isRecipientMark);
  } else {
    giver = [...after, ...before].find((actor) => actor.party !== null && actor.party !== taker?.party) ?? null;
  }

  if (giver !== null && giver.party !== null && operation.sense === 'gives')
    giver =
      strangerAbroad(operation, before, text, language) ?? affiliateAtHome(operation, before, text, language) ?? giver;
  const evidence = [giver, taker].flatMap((actor) => (actor === null ? [] : [actor.span]));
  const usual = usualProvider(contract);
  const byRole: FlowEnd = {
    side: usual === null ? 'unknown' : sideOf(usual),
    ground: usual === null ? 'nobody' : 'role',
    actor: null,
  };
  const otherThan = (party: Party | null): FlowEnd => ({
    side: counterpartOf(party, contract),
    ground: 'other-party',
    actor: null,
  });
  const named = (actor: Actor): FlowEnd => ({ side: actor.side, ground: 'named', actor });
  // Of several others, who usually gives is the giver.
  const others = taker?.party == null ? byRole : otherThan(taker.party);
  const isOneOfMany =
    taker?.side === 'abroad' && byRole.side === 'china' && others.side !== 'china' && usual !== taker.party;
  const from = giver !== null ? named(giver) : isOneOfMany ? byRole : others;
  let to = taker !== null ? named(taker) : otherThan(giver === null ? usual : giver.party);
  const provider = from.side;
  // Whom the foreign side may let use it, it passes on what the Chinese side permits to go further.
  const letsOthers = operation.permitted && LETS_OTHERS.test(text.slice(operation.span.start, operation.span.end));
  // A sublicence by a foreign licensee passes on what the Chinese licensor permits to go further.
  const sublicenses = operation.channels.some((channel) => channel.id === 'ch.ip_licensing.sublicence');
  if (
    (sublicenses || (letsOthers && taker?.side !== 'china' && !isToAdvisers(operation, text))) &&
    provider === 'abroad' &&
    usual !== null &&
    sideOf(usual) === 'china'
  )
    return { direction: 'outbound', evidence, from, to: { side: 'abroad', ground: 'elsewhere', actor: null } };
  if (provider === 'china' && usesAtHome(operation, text, language)) to = { ...to, side: 'china', ground: 'at-home' };
  else if (provider === 'china' && to.side === 'china') {
    const elsewhere = elsewhereBeside(operation, actors, text, language);
    if (elsewhere !== null) to = { side: elsewhere.side, ground: 'elsewhere', actor: elsewhere };
  }
  return { direction: directionOf(provider, to.side), evidence, from, to };
}

/** "Subject to our application": what a party owns is no recipient, its people and places are. */
function ownsMatter(actor: Actor, text: string): boolean {
  return (
    actor.owns &&
    /^(?:['’]s?)?\s+(?:\w+\s+){0,2}?(?:applications?|consent|approval|request|satisfaction|cost|costs|account|expense|order|orders|instructions?|invoices?|letter)\b/iu.test(
      text.slice(actor.span.end, actor.span.end + 60),
    )
  );
}

/** What a recipient shows its own lawyers and auditors stays with it. */
function isToAdvisers(operation: Operation, text: string): boolean {
  const before = text.slice(Math.max(0, operation.span.start - 30), operation.span.start).split(/[。；;\n]/u);
  const behind = text.slice(operation.span.start, operation.span.end + 90).split(/[。；;\n]/u);
  return ADVISERS.test(`${before.at(-1) ?? ''}${behind[0] ?? ''}`);
}

const ADVISERS =
  /律师|审计|会计师|保险人|融资银行|法院|\b(?:lawyers?|attorneys?|solicitors?|(?:legal |its )counsel|auditors?|accountants?|insurers?|professional advis[eo]rs|own advis[eo]rs|banks?|court|tribunal)\b/iu;

/** "The Company may second the Employee to …": who is sent takes along what he knows. */
function whoIsSent(operation: Operation, after: readonly Actor[], text: string): Actor | null {
  const next = after.find((actor) => actor.party !== null);
  if (operation.sense !== 'gives' || next === undefined || next.owns) return null;
  const verb = text.slice(operation.span.start, next.span.start);
  const where = text.slice(next.span.end, next.span.end + 60);
  const isSent =
    /(?:second|assign|send|deploy|dispatch|post|delegate|lend|loan|transfer)s?\s+(?:the\s+)?$/iu.test(verb) &&
    /^\s+(?:(?:for|from|once|up)\s[^.;,]{0,40})?(?:to|abroad|at)\b/u.test(where);
  return isSent || (/(?:派遣|外派|派|调派|借调|委派|选派|指派)$/u.test(verb) && /^(?:到|赴|往|至|前往|去)/u.test(where))
    ? next
    : null;
}
