/** What a note on the contract as a whole says: a title, why it matters, and what to do about it. */
import type { NoteCode } from '../judge/note.ts';
import type { Bilingual } from './language.ts';

interface NoteWords {
  readonly title: Bilingual;
  readonly says: Bilingual;
  readonly next: Bilingual;
}

export const NOTE_SENTENCES = {
  'listed-party': {
    title: { zh: '名单主体：{name}', en: 'On a list: {name}' },
    says: {
      zh: '合同中的“{name}”与{list}所列“{listed}”（自{from}）名称一致。',
      en: '“{name}” in the contract has the name of “{listed}”, on the {list} since {from}.',
    },
    next: {
      zh: '核对其身份、控股50%及以上的关联方和名单原文；核对完毕前不提供任何物项。',
      en: 'Establish who it is, check affiliates held 50 % or more and the list itself, and let nothing go to it before that.',
    },
  },
  'name-like-listed': {
    title: { zh: '名称接近名单主体：{name}', en: 'A name close to one on a list: {name}' },
    says: {
      zh: '合同中的“{name}”与{list}所列“{listed}”（自{from}）名称相近，或者包含该名称。',
      en: '“{name}” in the contract is close to “{listed}”, on the {list} since {from}, or holds that name.',
    },
    next: {
      zh: '核实是否为同一主体或其关联方（控股50%及以上）。',
      en: 'Establish whether it is the same body, or an affiliate held 50 % or more.',
    },
  },
  'prohibited-technology': {
    title: { zh: '涉及禁止出口的技术', en: 'Technology that the Catalogue prohibits' },
    says: {
      zh: '下列条款向外提供的技术属于目录所列禁止出口的技术，与公告是否暂停无关。目录对此没有许可途径；它与第62号公告许可的关系尚无说明。',
      en: 'What these clauses pass on falls under an entry that the Catalogue prohibits, whether or not the announcements are paused. The Catalogue has no licence route for it; how that goes together with a licence under Announcement 62 has not been explained.',
    },
    next: {
      zh: '签约和谈判前提交专项审查；以许可为前提的条款不能解决此问题。',
      en: 'Have it reviewed before any talks or signature; a condition that waits for a licence does not settle it.',
    },
  },
  'no-licence-condition': {
    title: { zh: '全文没有许可前提', en: 'No licence condition anywhere' },
    says: {
      zh: '合同约定向外转移，但没有任何条款约定以取得主管部门许可为前提。',
      en: 'The contract provides for transfers out of China, and no clause makes anything wait for a licence of the authority.',
    },
    next: {
      zh: '增加先决条件：取得许可之前不交付、不披露，许可被拒时的后果也一并写明。',
      en: 'Add a condition precedent: nothing is delivered or disclosed before the licence, and say what follows if it is refused.',
    },
  },
  'before-letter-of-intent': {
    title: { zh: '限制出口的技术：未见许可意向书', en: 'Restricted technology without a letter of intent' },
    says: {
      zh: '下列条款涉及目录限制出口的技术。取得技术出口许可意向书之前，不得进行实质性谈判，也不得作出有约束力的承诺；合同没有提到该意向书。',
      en: 'These clauses concern technology whose export the Catalogue restricts. Before the letter of intent for the licence there may be no substantive talks and no binding commitment; the contract does not speak of that letter.',
    },
    next: {
      zh: '确认意向书是否已经取得；未取得的，暂停谈判和签署。',
      en: 'Find out whether the letter of intent has been issued; if not, stop talks and signature.',
    },
  },
  'effective-before-licence': {
    title: { zh: '许可之前即生效或开始履行', en: 'In effect, or under way, before a licence' },
    says: {
      zh: '合同生效、交付或付款不等待许可。限制出口技术的合同自许可证颁发之日起生效；须取得许可的内容在许可之前不得提供。',
      en: 'Effect, delivery or payment do not wait for a licence. A contract on restricted technology takes effect on the day of the licence; what needs a licence may not be provided before it.',
    },
    next: {
      zh: '将生效日和首次交付、付款改为许可之后，或者将须许可的部分分开约定。',
      en: 'Move effect, first delivery and payment behind the licence, or part what needs one from the rest.',
    },
  },
  'onward-transfer-open': {
    title: { zh: '未约束再转移', en: 'Onward transfer is not bound' },
    says: {
      zh: '没有条款禁止接收方再许可、再出口或者转给第三方，或者条款准许这样做。最终用户须承诺未经许可不改变用途、不转让给第三方。',
      en: 'No clause keeps the recipient from sublicensing, re-exporting or passing on to third parties, or one permits it. An end user must undertake not to change the use and not to pass on without permission.',
    },
    next: {
      zh: '增加最终用户承诺：未经许可不改变最终用途，不向任何第三方转移。',
      en: 'Add the undertaking of the end user: no change of use and no passing on without permission.',
    },
  },
  'refused-end-use': {
    title: { zh: '军事或武器用途', en: 'A military or weapons use' },
    says: {
      zh: '合同写明军事用户、军事用途、武器或恐怖主义用途；此类申请原则上不予许可。',
      en: 'The contract names a military user or use, weapons or terrorism; a licence for such is refused in principle.',
    },
    next: {
      zh: '暂停并提交专项审查；核实最终用户和最终用途。',
      en: 'Stop and have it reviewed; establish the end user and the end use.',
    },
  },
  'case-by-case-end-use': {
    title: { zh: '先进芯片或人工智能用途', en: 'A use in advanced chips or artificial intelligence' },
    says: {
      zh: '合同写明的用途属于逐案审批（14纳米及以下逻辑芯片、256层及以上存储芯片、具有潜在军事用途的人工智能），并非一律禁止。',
      en: 'The use that the contract names is examined case by case (logic chips at 14 nm or below, memory of 256 layers or more, artificial intelligence of military potential); it is not barred as such.',
    },
    next: {
      zh: '预留逐案审批的时间，并取得最终用户和最终用途证明文件。',
      en: 'Allow time for the examination, and get documents on the end user and the end use.',
    },
  },
  'foreign-check-promised': {
    title: { zh: '承诺接受外国政府核查', en: 'A check by a foreign government is promised' },
    says: {
      zh: '中国主体被要求接受外国政府的出口管制访问或现场核查的，须立即报告；未经商务部同意，不得接受或承诺接受。',
      en: 'A Chinese person who is asked to accept export-control visits or checks by a foreign government must report it at once, and may neither accept nor promise them without the consent of the Ministry of Commerce.',
    },
    next: {
      zh: '删除该承诺，或者写明以商务部同意为前提。',
      en: 'Strike the promise, or make it wait for the consent of the Ministry of Commerce.',
    },
  },
  'foreign-sanctions-promised': {
    title: { zh: '承诺遵守外国制裁或出口管制', en: 'A promise to follow foreign sanctions or export law' },
    says: {
      zh: '合同承诺遵守外国制裁或出口管制法。2026年的阻断令及国务院有关规定影响此类条款（据二手资料，原文未核实）。',
      en: 'The contract promises to follow foreign sanctions or foreign export law. A blocking order and State Council rules of 2026 bear on such clauses (told by secondary sources; their text was not seen).',
    },
    next: {
      zh: '核对阻断规定原文，将承诺限于不与中国法律相抵触的范围。',
      en: 'Look up the blocking rules, and limit the promise to what Chinese law allows.',
    },
  },
  'value-share': {
    title: { zh: '中国成分或中国技术的境外产品', en: 'Products abroad with Chinese content or technology' },
    says: {
      zh: '合同涉及第61号公告的境外出口规则。0.1%按价值计算，达到即触发管制，不是豁免；使用中国技术的一项没有比例门槛。',
      en: 'The contract touches the rules of Announcement 61 on exports from abroad. The 0.1 % is a share of the value that brings control, not one that frees; the limb on Chinese technology has no percentage.',
    },
    next: {
      zh: '核实所列物项、价值比例和公告当日状态。',
      en: 'Check the listed items, the share of value and the state of the announcement on the day.',
    },
  },
  'humanitarian-claimed': {
    title: { zh: '主张人道主义豁免', en: 'The humanitarian exemption is claimed' },
    says: {
      zh: '紧急医疗、公共卫生突发事件和自然灾害救助的出口无需许可，但须在出口后十个工作日内报告并作出承诺。',
      en: 'Exports for emergency medicine, public-health emergencies and disaster relief need no licence, but must be reported within ten working days after export, with an undertaking.',
    },
    next: {
      zh: '取得佐证材料，并约定谁在期限内报告。',
      en: 'Get what shows it, and say who reports within the term.',
    },
  },
  'talent-programme': {
    title: { zh: '人才计划', en: 'A talent programme' },
    says: {
      zh: '合同以人才计划聘用或者邀请人员。受雇和雇佣均为公告所列渠道；未经许可，中国公民不得为境外稀土活动提供实质性帮助。',
      en: 'Somebody is engaged under a talent programme. Being employed and employing are both channels that the announcement names, and Chinese citizens may not support rare-earth activities abroad without a licence.',
    },
    next: {
      zh: '核实国籍、原单位的保密义务和实际职责。',
      en: 'Establish nationality, duties of secrecy to former employers, and the actual work.',
    },
  },
  'versions-differ': {
    title: { zh: '中英文本不一致', en: 'The two language versions differ' },
    says: {
      zh: '{label}：{difference}。{prevails}转移在哪一文本中成立，就在该文本的条款中标出。',
      en: '{label}: {difference}. {prevails} The transfer is flagged in the version in which it stands.',
    },
    next: {
      zh: '由双方确认真实意思，改正其中一种文本；改正之前按约定转移的文本处理。',
      en: 'Settle with the other side what was meant and correct one version; until then go by the version that transfers.',
    },
  },
} as const satisfies Record<NoteCode, NoteWords>;

export const NOTE_WORDS = {
  heading: { zh: '合同整体', en: 'About the contract as a whole' },
  clauses: { zh: '条款', en: 'Clauses' },
  words: { zh: '原文', en: 'Words' },
  next: { zh: '下一步', en: 'Next step' },
  more: { zh: '另有 {count} 处', en: 'and {count} more' },
  moreOne: { zh: '另有 1 处', en: 'and 1 more' },
  count: { zh: '合同整体提示 {count} 条', en: '{count} notes on the whole' },
  countOne: { zh: '合同整体提示 1 条', en: '1 note on the whole' },
  toText: { zh: '在文本中查看 {id}', en: 'Show {id} in the text' },
} as const satisfies Record<string, Bilingual>;
