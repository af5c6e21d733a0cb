/**
 * What the clauses of any contract are about, in both languages: enough to see that two clauses are not each
 * other's translation. Technology is left out; it is the judge's business.
 */

const MATTERS: readonly (readonly [RegExp, RegExp])[] = [
  [/支付|付款|款项|价款|费用|酬金/u, /\b(?:pay|paid|payment|payable|price|fees?|costs?)/iu],
  [/发票/u, /\binvoice/iu],
  [/税/u, /\btax/iu],
  [/保密|秘密/u, /\b(?:confidential|secret|secrecy)/iu],
  [/不得|禁止|不向|概不/u, /\b(?:not|no|never|neither|prohibit)/iu],
  [/许可证|批准|准予/u, /\b(?:export licen[cs]e|approval|approved|permit)/iu],
  [/培训|讲授|授课|教授|实习|传授/u, /\b(?:train|teach|taught|instruct|course|lesson)/iu],
  [/派遣|选派|派出|派驻|派员/u, /\b(?:send|sent|second|dispatch|post)/iu],
  [/交付|移交|提交|发送|寄送|运送|发运/u, /\b(?:deliver|hand over|hands over|submit|send|sent|ship|forward)/iu],
  [/图纸|文件|资料|手册/u, /\b(?:drawing|document|paper|manual|record)/iu],
  [/软件|程序|系统/u, /\b(?:software|program|system)/iu],
  [/设备|机器|装置/u, /\b(?:equipment|machine|plant|apparatus|device)/iu],
  [/维修|维护|保养/u, /\b(?:maintain|maintenance|repair)/iu],
  [/样品|样本|试样/u, /\bsample|specimen/iu],
  [/检测|检验|测试|试验/u, /\b(?:test|inspect|examin|measur|trial)/iu],
  [/验收/u, /\baccept/iu],
  [/仲裁/u, /\barbitra/iu],
  [/适用.{0,8}法律|管辖/u, /\b(?:governed|govern|jurisdiction|law)/iu],
  [/不可抗力/u, /\bforce majeure/iu],
  [/违约|赔偿|责任/u, /\b(?:breach|damages|liab|indemni|compensat)/iu],
  [/终止|解除|届满/u, /\b(?:terminat|expir|end|cancel)/iu],
  [/生效|有效期/u, /\b(?:effect|valid|term)\b/iu],
  [/通知|告知/u, /\b(?:notice|notif|inform|tell)/iu],
  [/保险/u, /\binsur/iu],
  [/专利|发明/u, /\b(?:patent|invention)/iu],
  [/改进/u, /\bimprove/iu],
  [/会议|例会|会谈/u, /\b(?:meeting|conference)/iu],
  [/参观|访问|来访/u, /\bvisit/iu],
  [/安全/u, /\bsafety\b/iu],
  [/签证|机票|住宿|差旅/u, /\b(?:visa|fare|lodging|accommodation|travel)/iu],
  [/中文|英文|文本/u, /\b(?:english|chinese|language|version)/iu],
  [/是指|系指|以下简称|下称/u, /\b(?:means|refers to|hereinafter)\b/iu],
];

/** @returns places in the list, as words of an anchor */
export function mattersIn(text: string, language: 'zh' | 'en'): readonly string[] {
  return MATTERS.flatMap(([zh, en], place) => ((language === 'zh' ? zh : en).test(text) ? [`matter ${place}`] : []));
}
