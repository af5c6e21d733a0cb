/** Words of `lodestone questions`: what the business is asked, what it may answer, and what an answer changes. */
import type { OpenFact } from '../judge/finding.ts';
import type { AnswerCode } from '../judge/questions/question.ts';
import type { Bilingual } from './language.ts';

interface QuestionWords {
  readonly title: Bilingual;
  /** `{about}` is the party, word or document in the words of the contract; null where it is never asked by one. */
  readonly about: Bilingual | null;
  /** Where the contract has no word for it. */
  readonly plain: Bilingual;
}

export const QUESTION_SENTENCES = {
  'recipient-jurisdiction': {
    title: { zh: '接收方所在地', en: 'Home of the recipient' },
    about: {
      zh: '接收方“{about}”在哪里登记或居住、是哪国国籍？由谁控股？实际在哪里使用？',
      en: 'Where is the recipient, “{about}”, registered or resident, and of which nationality? Who owns it, and where will it be used?',
    },
    plain: {
      zh: '由谁接收？接收方在哪里登记或居住、是哪国国籍，由谁控股？',
      en: 'Who receives it? Where is the recipient registered or resident, of which nationality, and who owns it?',
    },
  },
  'provider-jurisdiction': {
    title: { zh: '提供方所在地', en: 'Home of the provider' },
    about: {
      zh: '提供方“{about}”在哪里登记或居住、是哪国国籍？所提供的技术是否源自中国？',
      en: 'Where is the provider, “{about}”, registered or resident, and of which nationality? Does the technology come from China?',
    },
    plain: {
      zh: '由谁提供？提供方在哪里登记或居住、是哪国国籍？技术是否源自中国？',
      en: 'Who provides it? Where is the provider registered or resident, and does the technology come from China?',
    },
  },
  'stage-meant': {
    title: { zh: '用语所指工艺', en: 'Process that is meant' },
    about: {
      zh: '此处的“{about}”具体指哪一道工艺？',
      en: 'Which process does “{about}” mean here?',
    },
    plain: {
      zh: '下列条款所说的技术属于哪一道工艺？',
      en: 'To which process does the technology in the clauses below belong?',
    },
  },
  'document-missing': {
    title: { zh: '缺少文件', en: 'Document not at hand' },
    about: {
      zh: '“{about}”不在手边。请提供该文件，或说明其中列了什么。',
      en: '“{about}” was not at hand. Please send it, or say what it lists.',
    },
    plain: {
      zh: '写明交付内容的文件不在手边。请提供该文件，或说明其中列了什么。',
      en: 'The document that says what is delivered was not at hand. Please send it, or say what it lists.',
    },
  },
  'licence-granted': {
    title: { zh: '许可是否取得', en: 'Licence' },
    about: {
      zh: '条款所等待的许可（“{about}”）是否已经取得？许可的范围是什么？',
      en: 'Has the licence that the clauses wait for (“{about}”) been granted, and what does it cover?',
    },
    plain: {
      zh: '条款所等待的主管部门许可是否已经取得？许可的范围是什么？',
      en: 'Has the licence of the authority that the clauses wait for been granted, and what does it cover?',
    },
  },
  'comes-with-technology': {
    title: { zh: '随货技术', en: 'What comes with the goods' },
    about: null,
    plain: {
      zh: '随货物是否提供说明其制造方法的图纸、配方、工艺数据、软件或培训？',
      en: 'Do drawings, recipes, process data, software or training on how they are made come with the goods?',
    },
  },
  'end-use': {
    title: { zh: '用于哪座工厂', en: 'Plant that is served' },
    about: null,
    plain: {
      zh: '下列货物、服务、人员或资金将用于哪一座工厂？工厂在哪里，从事哪一道工艺？',
      en: 'Which plant will these goods, services, people or money serve, where does it stand, and what is made there?',
    },
  },
  'state-of-law': {
    title: { zh: '规定的状态', en: 'State of the law' },
    about: {
      zh: '{about}在审阅日是否施行？其暂停或期限是否已经延长？',
      en: 'Is {about} in force on the day of the review, or was its suspension or term extended?',
    },
    plain: {
      zh: '所引规定在审阅日是否施行？',
      en: 'Are the cited provisions in force on the day of the review?',
    },
  },
  'public-domain-shown': {
    title: { zh: '公开证明', en: 'Proof of the exemption' },
    about: {
      zh: '有什么材料能够表明所称豁免（“{about}”）成立，例如此前公开的出版物？',
      en: 'What shows that the exemption which the words “{about}” claim holds, e.g. where it was published before?',
    },
    plain: {
      zh: '有什么材料能够表明所称豁免成立，例如此前公开的出版物？',
      en: 'What shows that the claimed exemption holds, e.g. where it was published before?',
    },
  },
} as const satisfies Record<OpenFact, QuestionWords>;

/** `{stage}` is the name of a stage. */
export const ANSWER_SENTENCES = {
  abroad: {
    zh: '在中国内地以外（包括港澳台），或是在内地的外国人',
    en: 'Outside mainland China (Hong Kong, Macao and Taiwan too), or a foreign person inside it',
  },
  china: { zh: '在中国内地，中资或中国公民', en: 'In mainland China, Chinese-owned or a Chinese citizen' },
  'china-foreign-owned': { zh: '在中国内地，外资', en: 'In mainland China, foreign-owned' },
  stage: { zh: '{stage}', en: '{stage}' },
  'plant-abroad': { zh: '境外工厂：{stage}', en: 'A plant abroad: {stage}' },
  'no-stage': { zh: '与上述稀土环节均无关', en: 'None of these stages of rare earths' },
  'plant-in-china': { zh: '用于中国内地的工厂', en: 'It serves a plant in mainland China' },
  'brings-technology': {
    zh: '同时提供图纸、配方、工艺数据、软件或培训',
    en: 'Drawings, recipes, process data, software or training come with it',
  },
  'goods-alone': { zh: '仅提供货物', en: 'The goods alone' },
  granted: { zh: '已取得', en: 'Granted' },
  refused: { zh: '未获批准', en: 'Refused' },
  pending: { zh: '尚未申请，或正在审查', en: 'Not yet applied for, or still pending' },
  shown: { zh: '有材料证明', en: 'It can be shown' },
  'not-shown': { zh: '无法证明', en: 'It cannot be shown' },
  suspended: { zh: '仍暂停实施：暂停期已延长', en: 'Still suspended: the pause was extended' },
  'in-force': { zh: '施行中', en: 'In force' },
  ended: { zh: '已失效', en: 'No longer in force' },
} as const satisfies Record<AnswerCode, Bilingual>;

/** What the lawyer should keep in mind with an answer. */
export const ANSWER_REMARKS: Readonly<Partial<Record<AnswerCode, Bilingual>>> = {
  'china-foreign-owned': {
    zh: '在华企业不论股东均为中国主体；其后提供给境外母公司的，另行判断。',
    en: 'A company in China counts as Chinese whoever owns it; passing it on to a parent abroad is a transfer of its own.',
  },
  granted: {
    zh: '级别针对条款用语；须核对许可是否涵盖该接收方、该技术和该用途。',
    en: 'The level is about the words of the clause: check that the licence covers this recipient, technology and use.',
  },
  'goods-alone': { zh: '物项管制须另行核查。', en: 'Control of the goods themselves has to be checked apart.' },
  shown: { zh: '请将证明材料与合同一并留存。', en: 'Keep what shows it with the contract.' },
};

export const QUESTION_WORDS = {
  none: { zh: '没有需要向业务部门核实的问题。', en: 'Nothing to ask the business.' },
  count: { zh: '{count} 个问题', en: 'questions: {count}' },
  summary: {
    zh: '共 {documents} 份文件，{questions} 个问题。',
    en: 'Documents: {documents}. Questions: {questions}.',
  },
  findings: { zh: '涉及：{findings}', en: 'Hangs on it: {findings}' },
  answers: { zh: '若答复为：', en: 'If the answer is:' },
  change: { zh: '{findings}：{before} → {after}（{decision}）', en: '{findings}: {before} → {after} ({decision})' },
  stays: { zh: '{findings}：仍为{before}（{decision}）', en: '{findings}: stays {before} ({decision})' },
  noFinding: { zh: '不再提示', en: 'no finding' },
  provision: { zh: '{instrument}（{state}；{effect}）', en: '{instrument} ({state}; {effect})' },
  finding: { zh: '{id}（{label}）', en: '{id} ({label})' },
  provisions: { zh: '规定：{provisions}', en: 'Provisions: {provisions}' },
  stillOpen: {
    zh: '仍待查：{facts}；最终可能为：{levels}',
    en: 'Still open: {facts}; it may come to: {levels}',
  },
  or: { zh: '、', en: ' or ' },
  formTitle: { zh: '待业务部门核实的问题', en: 'Questions to the business' },
  formIntro: {
    zh: '请在方框内勾选，并在横线处说明。引文出自合同原文。',
    en: 'Please tick a box and explain on the lines. What is quoted stands in the contract.',
  },
  answer: { zh: '答复', en: 'Answer' },
  answeredBy: { zh: '答复人及日期', en: 'Answered by, on' },
  lawyers: { zh: '供法务使用：每种答复的影响', en: 'For the legal team: what each answer would change' },
  lawyersIntro: {
    zh: '转发前可删去本部分。级别由判断表计算得出。',
    en: 'Cut this part off before forwarding. The levels are computed by the decision table.',
  },
  effect: { zh: '影响', en: 'Effect' },
} as const satisfies Record<string, Bilingual>;
