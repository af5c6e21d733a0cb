/** What a wording means where it stands: whether it gives or takes, and whether it is an operation at all. */
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Modal } from './modality.ts';
import type { Cluster } from './operation-clusters.ts';
import type { ChannelMention } from './reading.ts';

/** Who may let others use it is no taker of it: it goes from him to them. */
export const LETS_OTHERS =
  /^(?:let|allow|permit|authori[sz]e|extend|pass|forward|share|hand|offer|show|lend|disclose|reveal|communicat|transfer|assign|make available|provide|supply|suppl)|^(?:转让|披露|告知|再许可|分许可|转许可|再授权|转授|授权|许可|允许|准许|转给|转交|转发|转送|交给|交由|交予|提供|分享|共享|分送|出借|借给|开放|展示|出示|让|容许|任由|听任|放行)/iu;

/** Something comes to the subject by it: he receives, or may use and do what the other side lets him. */
export function takesToItsSubject(
  cluster: Cluster,
  modal: Modal | undefined,
  sentence: Span,
  text: string,
  language: Language,
): boolean {
  const { span } = cluster;
  if (cluster.takes && !isHosting(text, span, language) && !isGranted(modal, span, sentence, text, language))
    return true;
  // "Enjoys a right to practise": who holds the right takes.
  if (
    modal?.permits === true &&
    span.start < modal.span.end &&
    HOLDS.test(text.slice(modal.span.start, modal.span.end))
  )
    return true;
  if (HOLDS_ZH.test(text.slice(span.start, span.end))) return true;
  if (
    modal?.permits === true &&
    cluster.channels.some(isUse) &&
    USES.test(text.slice(span.start, span.end + 12)) &&
    !LETS_OTHERS.test(text.slice(span.start, span.end))
  )
    return true;
  if (modal?.permits === true && isSentToLearn(span, sentence, text, language)) return true;
  if (modal?.permits === true && language === 'en' && asks(text.slice(span.start, sentence.end))) return true;
  if (cluster.implied && TAKES.test(text.slice(span.start, span.end))) return true;
  const permitted = modal?.permits ?? false;
  if (permitted && language === 'en' && BUILDS_BY.test(text.slice(span.start, sentence.end))) return true;
  return permitted && (cluster.work || cluster.implied) && !LETS_OTHERS.test(text.slice(span.start, span.end));
}

const HOLDS =
  /\b(?:ha(?:s|ve)|enjoys?|gets?|obtains?|acquires?|receives?|holds?)\b.*\b(?:right|option|permission|leave)$/iu;
/** 享有在欧洲经济区内实施的权利: the same in Chinese, where verb and right are one wording. */
const HOLDS_ZH = /^(?:享有|享受|拥有|取得|获得|保有|得到)[^。；，]{0,30}(?:权利?|许可)$/u;
const isUse = ({ entry }: ChannelMention): boolean => entry.channel === 'ip-licensing';
const USES =
  /^(?:may |can )?(?:\w+ ){0,2}(?:us(?:e|es|ing)|practi[sc]|exploit|employ|work)\b|^可?(?:以)?(?:继续|免费|无偿)?(?:使用|实施|应用|利用)/iu;

/** Who may send people to watch or to learn gets what they see. */
function isSentToLearn(span: Span, sentence: Span, text: string, language: Language): boolean {
  const word = text.slice(span.start, span.end);
  const rest = text.slice(span.start, Math.min(sentence.end, span.end + 120));
  return language === 'zh'
    ? /^(?:派|选派|委派|指派|推荐|安排)/u.test(word) &&
        /观看|观察|旁站|见证|观摩|参观|参访|学习|见习|实习|跟班|记录|抄录|查看|考察|了解|监造|受训|培训/u.test(rest)
    : /^(?:send|delegat|dispatch|second|detach|depute|assign|post)/iu.test(word) &&
        /\b(?:to|who|and)\s+(?:\w+\s+){0,2}?(?:watch|learn|attend|observe|witness|study|see|look|visit|inspect|be (?:trained|taught|instructed|shown)|take notes|work (?:along|beside|under))/iu.test(
          rest,
        );
}

/** Who may ring or write to the other side gets its answer. */
const asks = (words: string): boolean => ASKS.test(words) || PUTS_QUESTIONS.test(words);

/** Who may build or make something after what the other side gave has it: "is free to build a second line after the Design". */
const BUILDS_BY =
  /^(?:(?:may|can)\s)?(?:build|erect|construct|make|produce|manufacture|set up|operate|run|work|cast|smelt)\b[^.;]{0,60}?\b(?:after|according to|in accordance with|by means of|on the basis of|following|to)\s+(?:the|our|this)\s+\p{Lu}/iu;
const ASKS =
  /^(?:(?:may|can)\s)?(?:ring|phone|telephone|call(?! for| a | an | upon| off| in)|contact|consult|ask|approach|turn to|write to|e-?mail|come to|question|query|have recourse to)\b/iu;
const PUTS_QUESTIONS =
  /^(?:(?:may|can)\s)?(?:put|raise|address|refer|submit|direct|send|pose|lay|bring)\b[^.;]{0,40}?\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|doubts?|problems?|troubles?|puzzles?)\b/iu;

/** Verbs that the dictionary does not know as its own, by which something comes to who does them. */
const TAKES =
  /^(?:get|obtain|acquir|receiv|gain|collect|fetch|borrow|inherit|learn|retain)|^(?:取得|获得|得到|拿到|学到|收到|索取|借用|引进|采用|使用|实施|应用|利用|旁听|旁站|见习|观看|抄录|保留|留存)/iu;

/** "Grants access", 为…实施: what its subject makes possible for the other goes out from the subject. */
function isGranted(modal: Modal | undefined, span: Span, sentence: Span, text: string, language: Language): boolean {
  if (language === 'zh')
    return (
      /^(?:实施|使用|应用)/u.test(text.slice(span.start, span.end)) &&
      /(?:应|须|负责|将)[^，。；]{0,4}(?:为|给|替)[^，。；]{1,24}$/u.test(text.slice(sentence.start, span.start))
    );
  return (
    modal !== undefined &&
    /^(?:grants|provides|gives|allows|permits|authori[sz]es|licen[sc]es)$/iu.test(
      text.slice(modal.span.start, modal.span.end),
    ) &&
    span.start - modal.span.end < 60
  );
}

/** Who receives operators or students hosts them, and gives what they come for. */
function isHosting(text: string, span: Span, language: Language): boolean {
  const word = text.slice(span.start, span.end);
  const object = text.slice(span.end, span.end + 60);
  if (language === 'zh')
    return (
      /^(?:接待|接收|接纳|安排)/u.test(word) &&
      /^[^，。；]{0,24}(?:人员|工程师|学生|研究生|技师|员工|代表团|访客|学员)/u.test(object)
    );
  return (
    /^(?:receiv|accept|welcom|host|admit|invit)/iu.test(word) &&
    /^(?:\s+[\w-]+){0,4}?\s+(?:operators?|engineers?|students?|fellows?|researchers?|delegations?|guests|customers?|clients?|partners?|visitors?|trainees?|staff|employees|personnel|technicians?)\b/iu.test(
      object,
    )
  );
}

/** A term that only names a fee, a period, a contract, is no operation. */
const NOUN_TAIL_ZH =
  /^(?:费|费用|费率|款|价款|价格|成果|车间|场所|人员|组|委员会|小组|员|原始|期间|期限|期满|期内|协议|合同|责任|义务|方式|地点|时间|日期|范围|清单|计划|名单|目录|机构|中心|工作组|纪要|记录|证书|协议书|合同书|手续|资格|机会|经费|结果|数据|条件|台架|目的|目标|内容)/u;

function isNamedFor(span: Span, text: string): boolean {
  return NOUN_TAIL_ZH.test(text.slice(span.end, span.end + 4));
}

/** 小试厅, 培训中心, 示范线: a place that is named for what is done there. */
function isPlaceNamedFor(span: Span, text: string): boolean {
  return (
    /(?:小试|中试|试验|实验|测试|检测|检验|培训|实训|训练|示范|展示|研究|展览|体验|演示|操作|维修)$/u.test(
      text.slice(span.start, span.end),
    ) &&
    /^(?:厅|室|楼|馆|车间|厂(?!商|家)|基地|站|场|台|间|线(?!上|下)|平台|中心|区)/u.test(
      text.slice(span.end, span.end + 2),
    )
  );
}

/** 来访人员, 授课老师: people, and no visit or lesson. */
function isOfPeople(span: Span, text: string): boolean {
  return (
    /(?:来访|到访|参观|访问|授课|讲课|操作|维修|检修|培训|实习|进修|安装|调试|试验|研究|驻厂|驻点|常驻)$/u.test(
      text.slice(span.start, span.end),
    ) &&
    /^(?:人员|代表|师傅|老师|教师|工人|者|团|班(?!次)|组|工(?![作艺序程段况])|队|科|部)/u.test(
      text.slice(span.end, span.end + 2),
    )
  );
}

/** 以视讯询问: who asks passes nothing on by it. */
function isAsking(span: Span, text: string): boolean {
  return (
    /(?:视频|视讯|电话|电邮|邮件|来电|来信|来函|书面|远程)$/u.test(text.slice(span.start, span.end)) &&
    /^(?:会议)?(?:方式)?(?:询问|提问|请教|求助|发问|咨询)/u.test(text.slice(span.end, span.end + 8))
  );
}

/** 安装调试的用工, 安装所需的吊车: what the work takes, not the work. */
function isMeansOf(span: Span, text: string): boolean {
  return /^(?:和|及|、)?(?:调试|安装|检修)?(?:工作)?(?:所需|所用)?的?(?:用工|人工|人手|吊装|吊车|工具|耗材|水电|食宿|场地)/u.test(
    text.slice(span.end, span.end + 10),
  );
}

/** 委托方自行改造: what a side does for itself goes to nobody. */
function isForItself(span: Span, text: string): boolean {
  return (
    /自行$/u.test(text.slice(Math.max(0, span.start - 2), span.start)) &&
    /^(?:改造|建造|建设|开展|研究|研制|开发|安装|调试|编制|设计|采购|培训|组织|承担|处理|检修|维修|维护)/u.test(
      text.slice(span.start, span.end),
    )
  );
}

/** 验收付两成, 试车合格后: only when something is due. */
function isDate(span: Span, text: string): boolean {
  return (
    /(?:验收|试车|交付|移交|投产|达产|结业|竣工)$/u.test(text.slice(span.start, span.end)) &&
    /^(?:合格)?(?:之?[后日时]|付|满|起算)/u.test(text.slice(span.end, span.end + 4))
  );
}

/** 事先书面告知甲方: a notice, and no disclosure. */
function isNotice(span: Span, text: string): boolean {
  return (
    /^(?:告知|通知)$/u.test(text.slice(span.start, span.end)) &&
    /(?:事先|提前)(?:以?书面(?:形式)?)?$/u.test(text.slice(Math.max(0, span.start - 8), span.start))
  );
}

/** 对方披露的配方, "the data supplied by X": what only describes a noun orders nothing. */
export function isAttribute(span: Span, text: string, language: Language, sentence: Span): boolean {
  const own = text.slice(sentence.start, sentence.end);
  if (language === 'zh')
    return (
      isNamedFor(span, text) ||
      isOfPeople(span, text) ||
      isPlaceNamedFor(span, text) ||
      isNotice(span, text) ||
      isMeansOf(span, text) ||
      isAsking(span, text) ||
      isForItself(span, text) ||
      isDate(span, text) ||
      /^(?:取得|获得|获取|掌握|收集|形成|持有|拥有|采集)的/u.test(text.slice(span.start, span.end)) ||
      (/^(?:给|予|至|到|完毕|完成|结束|所得|过)?(?:[甲乙丙]方|其|对方|另一方)?(?:之|的)(?!日|前|后)/u.test(
        text.slice(span.end, span.end + 8),
      ) &&
        /(?:披露|提供|交付|移交|上传|提交|反馈|寄来|送来|发来|编制|设计|取得|掌握|知悉|持有|开发|作出|检测|测试|试验|寄送)$/u.test(
          text.slice(span.start, span.end),
        ))
    );
  const word = text.slice(span.start, span.end);
  const lead = own.slice(0, span.start - sentence.start);
  return (
    /(?:ed|(?<!\bdo)wn|ght|lt|sent|given|made|held|kept)$/iu.test(word) &&
    /^\s+(?:by|under|to|from|in|with|at|for)\b/iu.test(text.slice(span.end, span.end + 10)) &&
    !/\b(?:be|is|are|been|being|and|or|not|also|\w+ly)\s+$/iu.test(lead)
  );
}
