/** Open facts as questions, next steps as requests: one sentence for each code of the judge. */
import type { Decision, NextStep, OpenFact } from '../judge/finding.ts';
import type { Bilingual } from '../messages/language.ts';

export const OPEN_FACT_SENTENCES = {
  'recipient-jurisdiction': {
    zh: '接收方在何处登记，由谁控股？',
    en: 'Where is the recipient registered, and who owns it?',
  },
  'provider-jurisdiction': {
    zh: '提供方是否为中国主体，或者技术是否源自中国？',
    en: 'Is the provider a Chinese person, or does the technology come from China?',
  },
  'stage-meant': {
    zh: '条款中的一般用语具体指哪一道工艺？',
    en: 'Which process does the general word in the clause mean?',
  },
  'document-missing': {
    zh: '写明交付内容的文件不在手边；它列了什么？',
    en: 'The document that says what is delivered was not at hand. What does it list?',
  },
  'licence-granted': {
    zh: '条款所等待的许可是否已经取得？',
    en: 'Has the licence that the clause waits for been granted?',
  },
  'comes-with-technology': {
    zh: '随货物是否提供说明其制造方法的图纸、配方、数据、软件或培训？',
    en: 'Do drawings, recipes, data, software or training on how the goods are made come with them?',
  },
  'end-use': {
    zh: '货物、服务或资金将用于哪一座工厂？',
    en: 'Which plant will the goods, services or money serve?',
  },
  'state-of-law': {
    zh: '所引公告的暂停期是否已经延长？当日状态未核实。',
    en: 'Was the suspension of the announcement extended? Its state on the day is not verified.',
  },
  'public-domain-shown': {
    zh: '有什么能够表明相关内容此前已经公开？',
    en: 'What shows that it was public before?',
  },
} as const satisfies Record<OpenFact, Bilingual>;

export const NEXT_STEP_SENTENCES = {
  'hold-transfer': {
    zh: '在问题解决之前，暂不向外提供。',
    en: 'Let nothing go out before the question is settled.',
  },
  classify: {
    zh: '将该技术与管制清单和禁止、限制出口技术目录对照。',
    en: 'Compare the technology with the control list and the catalogue.',
  },
  'apply-licence': {
    zh: '确认是否须申请出口许可；须申请的，在提供之前申请。',
    en: 'Settle whether an export licence is needed, and if so apply for it before anything is provided.',
  },
  'prohibited-review': {
    zh: '目录将此类技术列为禁止出口，与公告状态无关；请提交专项审查。',
    en: 'The catalogue lists such technology as prohibited from export, whatever the state of the announcement: have it reviewed.',
  },
  'confirm-law': {
    zh: '核实所引公告在当日的状态。',
    en: 'Look up the state of the cited announcement on the day.',
  },
  'ask-business': {
    zh: '向业务部门核实上述待查事实。',
    en: 'Put the open facts to the business.',
  },
  'add-condition': {
    zh: '在条款中写明以取得许可为前提。',
    en: 'Write the licence into the clause as a condition precedent.',
  },
  'end-use-statement': {
    zh: '取得最终用户和最终用途证明文件。',
    en: 'Get documents on the end user and the end use.',
  },
} as const satisfies Record<NextStep, Bilingual>;

/**
 * The sentence "why" of each decision. `{matter}` is what may move, `{by}` how, `{route}` from whom to whom;
 * each of the last two may be empty.
 */
export const REASON_SENTENCES = {
  transfer: {
    zh: '可能{route}{by}转移{matter}。',
    en: 'Possible transfer of {matter}{by}{route}.',
  },
  conditional: {
    zh: '可能{route}{by}转移{matter}；条款本身以取得主管部门的许可为前提。',
    en: 'Possible transfer of {matter}{by}{route}; the clause itself makes it wait for a licence of the authority.',
  },
  'catch-all': {
    zh: '可能{route}{by}提供{matter}；用途须核实。',
    en: 'Possible supply of {matter}{by}{route}; what they will serve has to be checked.',
  },
  'direction-open': {
    zh: '可能{by}转移{matter}；流向不明，无法判断是否出境。',
    en: 'Possible transfer of {matter}{by}; direction unclear, so it cannot be told whether it leaves China.',
  },
  'stage-open': {
    zh: '可能{route}{by}转移{matter}；条款用语笼统，所属环节须由合同主题或业务部门确定。',
    en: 'Possible transfer of {matter}{by}{route}; the words are general, and only the contract’s subject points to the stage.',
  },
  'both-open': {
    zh: '可能{by}转移技术；所属环节与流向均不明。',
    en: 'Possible transfer of technology{by}; stage and direction are both unclear.',
  },
  'not-operative': {
    zh: '标题、目录、签署栏或页边文字，不产生义务。',
    en: 'Title, table of contents, signature or margin: it orders nothing.',
  },
  'defined-only': {
    zh: '仅定义、叙述或描述{matter}，本条款不产生转移。',
    en: 'Only defines, recites or describes {matter}; nothing moves by this clause.',
  },
  forbidden: {
    zh: '条款否定或禁止转移{matter}。',
    en: 'The clause denies or forbids the transfer of {matter}.',
  },
  exempt: {
    zh: '条款所述属于公有领域、基础科学研究或普通专利申请；须有材料佐证。',
    en: 'The clause speaks of the public domain, basic research or an ordinary patent filing; this has to be shown.',
  },
  standard: {
    zh: '任何合同均有的事项（如保密、付款、权属），不转移{matter}。',
    en: 'A matter of any contract, such as confidentiality, payment or ownership; it moves no {matter}.',
  },
  harmless: {
    zh: '技术用语出现在安全、语言或行政事项中，不转移受控技术。',
    en: 'Technical words in a matter of safety, language or office; no controlled technology moves.',
  },
  goods: {
    zh: '仅涉及成品货物：属于物项管制问题，不属于技术转移。',
    en: 'Finished goods alone: a question of goods control, not of technology.',
  },
  inbound: {
    zh: '{matter}{route}流入，不出境。',
    en: '{matter} comes in{route}; nothing leaves China.',
  },
  domestic: {
    zh: '{matter}在境内主体之间转移。',
    en: '{matter} moves between parties inside China.',
  },
  foreign: {
    zh: '{matter}在境外主体之间转移，没有中国一方。',
    en: '{matter} moves between parties outside China; there is no Chinese side.',
  },
  'no-transfer': {
    zh: '提到{matter}，但未见转移方式。',
    en: 'Names {matter}, but no way in which it would be passed on.',
  },
} as const satisfies Record<Decision, Bilingual>;
