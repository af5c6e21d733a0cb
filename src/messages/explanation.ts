/** Words of `lodestone explain`: why a clause was flagged, or why not. */
import type { CueRole } from '../dictionary/entries.ts';
import type { BarCode, EndGround, EntryUse, LimitEffect, StageWay } from '../judge/rules.ts';
import type { Bilingual } from './language.ts';

export const EXPLANATION_WORDS = {
  flagged: { zh: '已提示：{level}级', en: 'Flagged: {level}' },
  recorded: { zh: '未提示，记为低级', en: 'Not flagged; kept as a low finding' },
  notFlagged: { zh: '未提示', en: 'Not flagged' },
  notAbout: {
    zh: '整份合同未见与稀土有关的主题，因此未逐条判断。',
    en: 'Nothing in the contract as a whole is about rare earths, so no clause was weighed.',
  },
  decision: { zh: '判断', en: 'Decision' },
  row: {
    zh: '判断表第 {row} 行“{decision}”：{when}',
    en: 'row {row} of the decision table, "{decision}": {when}',
  },
  passed: { zh: '此前不适用的各行', en: 'Rows before' },
  passedRow: { zh: '{row} {decision}（{because}）', en: '{row} {decision} ({because})' },
  stage: { zh: '环节', en: 'Stage' },
  subject: { zh: '对象', en: 'Subject' },
  channel: { zh: '渠道', en: 'Channel' },
  direction: { zh: '流向', en: 'Direction' },
  otherVersion: { zh: '另一文本', en: 'Other version' },
  settles: { zh: '本条款未定之处，由另一语言文本确定：“{words}”', en: 'settles what this one leaves open: “{words}”' },
  operations: { zh: '动作', en: 'Operations' },
  denials: { zh: '否定词', en: 'Denials' },
  limits: { zh: '限制', en: 'Limits' },
  entries: { zh: '命中的条目', en: 'Entries found' },
  none: { zh: '无', en: 'none' },
  certain: { zh: '确定', en: 'certain' },
  settled: { zh: '由合同主题确定', en: 'settled by the subject of the contract' },
  open: { zh: '待定', en: 'open' },
  noStage: { zh: '未见', en: 'none' },
  ordered: { zh: '条款所要求', en: 'ordered' },
  permitted: { zh: '条款所允许', en: 'permitted' },
  spokenOf: { zh: '仅提及', en: 'only spoken of' },
  gives: { zh: '给出', en: 'gives' },
  takes: { zh: '取得', en: 'takes' },
  implied: { zh: '由情态词得知', en: 'known by its modal alone' },
  moves: { zh: '产生转移', en: 'something moves by it' },
  movesNothing: { zh: '不产生转移：{why}', en: 'nothing moves by it: {why}' },
  foreigner: { zh: '有外国人参加，视为出境', en: 'a foreign person takes part, so it goes out' },
  from: { zh: '提供方：{who}', en: 'from {who}' },
  to: { zh: '接收方：{who}', en: 'to {who}' },
  who: { zh: '{side}，{ground}', en: '{side}: {ground}' },
  partyHome: { zh: '“{words}”即{name}，{home}', en: '“{words}” is {name}, {home}' },
  homeStated: { zh: '所在地依据“{words}”', en: 'at home there by “{words}”' },
  homeHinted: { zh: '所在地仅由“{words}”提示', en: 'which “{words}” only hints at' },
  homeUnknown: { zh: '所在地未载明', en: 'whose home nothing states' },
  china: { zh: '境内', en: 'China' },
  abroad: { zh: '境外', en: 'abroad' },
  unknown: { zh: '不明', en: 'not known' },
  step: { zh: '→ {name}：“{words}”', en: '→ {name}: “{words}”' },
  channelWords: { zh: '{channel}：{words}', en: '{channel}: {words}' },
  channelOfKind: { zh: '{channel}：合同类型通常的方式', en: '{channel}: usual in a contract of this kind' },
  matter: {
    zh: '载体 {carriers} · 技术 {technology} · 生产线服务 {service} · 设备 {equipment} · 通用供应 {generic} · 货物 {goods}',
    en: 'carriers {carriers} · technology {technology} · work on a line {service} · equipment {equipment} · general supplies {generic} · goods {goods}',
  },
  denial: { zh: '“{words}”否定：{covers}', en: '“{words}” denies {covers}' },
  denialReach: { zh: '（及于“{reach}”）', en: ' (it reaches over “{reach}”)' },
  noOperation: { zh: '没有动作', en: 'no operation' },
  because: { zh: '{element}：{value}', en: '{element}: {value}' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  operative: { zh: '有约束内容', en: 'operative' },
  describes: { zh: '仅定义或描述', en: 'only describes' },
  transfer: { zh: '有转移', en: 'a transfer' },
  forbidden: { zh: '全部被禁止', en: 'all forbidden' },
  exempt: { zh: '豁免', en: 'exempt' },
  standard: { zh: '通用条款事项', en: 'a matter of any contract' },
  harmless: { zh: '无关用途', en: 'a harmless use' },
  goods: { zh: '成品货物', en: 'finished goods' },
  conditional: { zh: '以许可为前提', en: 'waits for a licence' },
} as const satisfies Record<string, Bilingual>;

export const STAGE_WAY_SENTENCES = {
  'own-words': { zh: '条款自身用语足以证明', en: 'words of the clause prove it' },
  'defined-term': { zh: '由定义的用语带入', en: 'carried by a defined term' },
  'other-clause': { zh: '由所引用的条款带入', en: 'carried by a clause that it refers to' },
  annex: { zh: '由所引用的附件带入', en: 'carried by an annex that it refers to' },
  'words-together': {
    zh: '同一环节的两个一般用语相互印证',
    en: 'two general words of one stage make each other certain',
  },
  'compound-word': {
    zh: '一个较长的一般用语，由合同主题确定',
    en: 'one general wording of several words, which the contract’s subject settles',
  },
  'word-in-company': {
    zh: '一个一般用语，旁有设备、试剂或参数，由合同主题确定',
    en: 'one general word beside machines, reagents or set-points, which the contract’s subject settles',
  },
  'general-word': {
    zh: '仅一个一般用语，只有合同主题指向该环节',
    en: 'one general word alone; only the contract’s subject points to the stage',
  },
  introduction: { zh: '由引出本项的文字带入', en: 'carried by the words that introduce it' },
  'technology-term': {
    zh: '定义的技术未载明环节，取合同主题',
    en: 'a defined technology without a stage of its own is what the contract is about',
  },
  'technical-subject': {
    zh: '提到图纸、设备等技术事项而未载明环节，取合同主题',
    en: 'it speaks of technical things without a stage, so of what the contract is about',
  },
  subject: {
    zh: '未载明环节，只能取合同主题',
    en: 'it names no stage; only the contract’s subject points to one',
  },
  nothing: { zh: '没有用语指示环节', en: 'no words point to a stage' },
} as const satisfies Record<StageWay, Bilingual>;

export const BAR_SENTENCES = {
  'not-ordered': { zh: '句子只是提及，并未要求或允许', en: 'the sentence only speaks of it and orders nothing' },
  denied: { zh: '被{words}否定或禁止', en: 'denied or forbidden by {words}' },
  'beside-denied': {
    zh: '句中载明渠道的动作均被否定',
    en: 'every operation of the sentence that names a channel is denied',
  },
  standard: { zh: '属于任何合同均有的事项{words}', en: 'it belongs to a matter of any contract, {words}' },
  harmless: {
    zh: '属于安全、语言或行政事项{words}',
    en: 'it belongs to a matter of safety, language or office, {words}',
  },
  'no-technology': { zh: '句中没有技术事项', en: 'nothing technical stands in its sentence' },
  inspection: { zh: '仅为验收，而环节不确定', en: 'a mere inspection, and the stage is not certain' },
  'no-channel': {
    zh: '仅为一般工作，此类合同不以工作为给付',
    en: 'plain work, which a contract of this kind does not render to the other side',
  },
  'other-direction': {
    zh: '条款中另有动作的流向更重要',
    en: 'something else in the clause goes the way that matters more',
  },
} as const satisfies Record<BarCode, Bilingual>;

export const END_GROUND_SENTENCES = {
  named: { zh: '句中写明', en: 'named in the sentence' },
  role: { zh: '按合同角色是给出的一方', en: 'the party whose role gives, since the sentence names none' },
  'other-party': { zh: '合同的另一方', en: 'the other party of the contract' },
  together: { zh: '双方共同', en: 'the parties together' },
  elsewhere: { zh: '所述地点或第三人', en: 'the place or the other body that the words name' },
  'at-home': { zh: '在境内自用', en: 'used at home' },
  nobody: { zh: '没有写明任何一方', en: 'nobody is named' },
} as const satisfies Record<EndGround, Bilingual>;

export const LIMIT_LABELS = {
  negation: { zh: '否定', en: 'denial' },
  exclusion: { zh: '排除', en: 'exclusion' },
  exemption: { zh: '豁免', en: 'exemption' },
  condition: { zh: '许可前提', en: 'licence condition' },
  standard: { zh: '通用条款事项', en: 'matter of any contract' },
  harmless: { zh: '无关用途', en: 'harmless use' },
} as const satisfies Partial<Record<CueRole, Bilingual>>;

/** `{over}` is what it bars, or what overrules it. */
export const LIMIT_SENTENCES = {
  decides: { zh: '据此判断', en: 'the decision rests on it' },
  bars: { zh: '使{over}不产生转移', en: 'keeps {over} from moving anything' },
  overruled: { zh: '未起作用，因有{over}', en: 'overruled by {over}' },
  preceded: { zh: '未起作用：判断表中另一行在先', en: 'without effect: another row of the table stands before' },
  nothing: { zh: '未改变判断', en: 'changes nothing here' },
} as const satisfies Record<LimitEffect, Bilingual>;

export const ENTRY_USE_SENTENCES = {
  stage: { zh: '计入环节', en: 'tells the stage' },
  operation: { zh: '属于动作', en: 'part of an operation' },
  limit: { zh: '属于限制', en: 'a limit' },
  matter: { zh: '说明所述事项', en: 'says what is spoken of' },
  cancelled: { zh: '不计', en: 'does not count' },
  unticked: { zh: '不计：方框未勾选', en: 'does not count: its box is not ticked' },
  'in-name': { zh: '不单独计入：属于名称', en: 'not by itself: part of a name, which means what it is defined as' },
  'not-about': {
    zh: '不计入环节：合同与稀土无关，一般用语不足为凭',
    en: 'not for the stage: the contract is not about rare earths, and general words prove nothing there',
  },
  'stage-unknown': {
    zh: '不计入环节：合同别处未提到该环节',
    en: 'not for the stage: a general word, and the contract speaks of that stage nowhere else',
  },
  outweighed: { zh: '不计入环节：其他用语更明确', en: 'not for the stage: other words tell more' },
  'other-stage': {
    zh: '不计入环节：相邻用语和合同主题指向另一环节',
    en: 'not for the stage: the words around it and the contract’s subject point to another',
  },
  'no-operation': { zh: '在此不是动作', en: 'no operation here' },
  'no-stage-here': { zh: '不足以指示环节', en: 'not enough to tell a stage' },
} as const satisfies Record<EntryUse, Bilingual>;
