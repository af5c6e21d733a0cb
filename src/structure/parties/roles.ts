/** Names of roles, and wording by which a body or person is known. */

const ZH_ROLE =
  '(?:[甲乙丙丁戊]\\s*方|被?(?:许可|授权)(?:人|方)|(?:转让|让与|出让)(?:人|方)|受让(?:人|方)|委托(?:人|方)|受托(?:人|方)|[卖买供需]\\s*方|供应商|采购方|(?:供货|订货)(?:人|方)|用人单位|劳动者|聘用(?:方|单位)|受聘(?:人|方)|雇主|雇员|聘方|披露方|接收方|揭露方|受领方|服务方|顾问|发包(?:人|方)|承包(?:人|方)|培训方|派出方|接待方|主办方|参展方|检测方|合作方|中方|外方|申请人|员工|客户|(?!联系|经办|负责|签字|授权)[\\p{Script=Han}]{2,4}(?:员工|雇员|人员|专家|学者)|(?!法定|联系|签字|经办|收款|开户|负责|授权代表|签约|合同)[\\p{Script=Han}]{2,6}(?:方|单位|人|机构))';
const EN_ROLE =
  '(?:Party\\s+[A-D]|Licen[sc]or|Licen[sc]ee|Assignor|Assignee|Seller|Buyer|Supplier|Purchaser|Vendor|Customer|Client|Consultant|Contractor|Employer|Employee|Company|Service\\s+Provider|Discloser|Recipient|Disclosing\\s+Party|Receiving\\s+Party|Owner|Engineer|Trainer|Trainee|Host|Visitor|Home\\s+Institution|Sponsor|University|Institute|Exhibitor|Organi[sz]er|Provider|Transferor|Transferee|Franchisor|Franchisee|Advis[eo]r|Secondee|Principal|Agent|Operator|Lender|Borrower|Purchaser|Manufacturer|Foreign\\s+Party|Chinese\\s+Party|Scholar|Fellow|Researcher|Worker|Technician|Expert|Holder|Grantor|Grantee|Developer|Performer|Investor|Shareholder|School|College|Academy|Centre|Center|Laboratory|Broker|Forwarder|Carrier|Lessor|Lessee|Donor|Donee|Partner|Inventor|Author|Tutor|Instructor|Lecturer|Speaker|Student|Guest|Candidate|Guarantor|Intermediary|End\\s+User|Consignee|Depositor|Depositary|Beneficiary|Bidder|Tenderer|Processor|Toller|Sender|Receiver|Visitors|Guests|Trainees|Target|Home\\s+Company|Home\\s+Employer|Sending\\s+Company|Host\\s+Company|Host\\s+Employer)';

/** A line that opens with a role: `甲方（许可方）：…`, `Party A (Client): …`, `许可人　四川…`. */
export const ROLE_LABEL = new RegExp(
  `^(?:[（(]?(?:\\d{1,2}|[A-Z]|[一二三四五六])[）).、]\\s*)?((?:${ZH_ROLE}(?:\\s*${EN_ROLE})?|(?=[A-Z])(?:[Tt][Hh][Ee]\\s+)?${EN_ROLE}(?:\\s*${ZH_ROLE})?)(?:\\s*[（(/／][^：:）)\\n]{1,40}[）)]?)*)\\s*(?:[:：]\\s*|\\s[–—-]\\s+|[\\u3000]\\s*(?=\\p{Script=Han}|\\p{Lu})|\\s{2,}(?=\\p{Script=Han}|\\p{Lu}))`,
  'iu',
);

export const IS_ROLE = new RegExp(`^(?:${EN_ROLE}|${ZH_ROLE})$`, 'iu');

/** `…, as Seller`, `(the Buyer)`: a role in running text, with or without quotes. */
export const ROLE_IN_TEXT = new RegExp(
  `[（(](?:hereinafter\\s+|together\\s+)?(?:referred\\s+to\\s+as\\s+|called\\s+)?(?:the\\s+)(\\p{Lu}[\\p{L} -]{2,28})[)）]|,\\s+(?:acting\\s+)?as\\s+(?:the\\s+)?(${EN_ROLE})(?=\\s*[,;.]|\\s+and\\b|$)`,
  'giu',
);

export const BODY =
  /compan(?:y|ies)|corporation|incorporated|\bltd\b|limited|\binc\b|\bllc\b|\bllp\b|gmbh|universit|institut|academy|college|foundation|partnership|enterprise|subsidiar|affiliate|bureau|regist(?:er|ered|ration)|s\.a\.|d\.o\.o|\bplc\b|ltda|kaisha|\bpty\b|pte\b|sdn|berhad|\bbhd\b|\btbk\b|\b(?:ooo|jsc|ag|as|ab|oy|bv|nv|spa|srl|sarl|kft|doo|kk)\b|principal (?:place|office)|resid(?:es|ent|ing)|citizen|national|passport|公司|集团|大学|学院|研究(?:院|所)|企业|厂|中心|事务所|协会|合伙|株式会社|子公司|住所|注册|公民|居民|国籍|护照|身份证|统一社会信用代码/iu;

/** An address, a register or a nationality: what introduces a party also behind the opening. */
export const ADDRESS =
  /统一社会信用代码|注册号|登记号|企业登记|商业登记|法人番号|识别号|住所|地址|注册地|注册成立|设立|注册办事处|身份证|护照|国籍|公民|\b(?:registered|registration|incorporated|(?:formed|founded|established|set up) (?:in|under)|organi[sz]ed under|existing under|principal (?:place|office)|company (?:no|number)|with offices? (?:at|in)|address|of \d+|citizen|national of|passport|USCC|CNPJ|ABN|ACN|HRB|BIN|CIN|UEN)\b/iu;

/** A label that no list of roles knows, in front of a body with its home: `Receiving laboratory: …`, `发函单位：…`. */
export const ANY_LABEL =
  /^(?:[（(]?(?:\d{1,2}|[A-Z]|[一二三四五六])[）).、]\s*)?((?!(?:联系|通讯|通信|注册|收货|开户|收款|法定|签约|交货|送达|抄送)\p{Script=Han})[\p{Script=Han}]{1,8}|\p{Lu}[\p{L}-]{1,20}(?: [\p{L}-]{2,20}){0,2}(?: [A-D])?)\s*[:：]\s*(?=\S)/u;

/** What a label names otherwise than a party. */
export const NO_PARTY_LABEL =
  /^(?:(?:registered |principal |head )?(?:office|address|seat)|date|subject|re|course|place|venue|contract|agreement|project|title|tel|telephone|fax|e-?mail|phone|representative|account|attention|attn|copy|cc|products?|goods|notice|notices|note|object|topic|term|position|vehicle|purpose|present|site|plant|works|facility|between|and|by|whereas|recitals?|background|project.*|.*address|.*office|.*bank|.* (?:are|is)|part(?:y|ies|ners)|english|chinese|en|cn|zh)$|^(?:中文|英文|俄文|日文|德文|法文|越文|译文|原文)|双方|各方|当事人|议题|用途|地址|住所|日期|地点|电话|传真|邮箱|邮编|代表人|银行|账户|帐户|项目|标的|名称|合同|协议|编号|课题|目的|事由|主题|之间|鉴于|备注|说明|岗位|职务|产品|货物|工厂|车间/iu;

/** Names of things and of anybody, never of one body or person. */
export const NO_PARTY =
  /^(?:third part|affiliate|第三方|关联|日期|编号|签订|本(?:合同|协议)|立(?:合约|协议|契约)?书?人|立约|双方|各方|一方|part(?:y|ies)$)|\b(?:agreement|contract|date|plant|facilit(?:y|ies)|site|works|mine|premises|territory|project|workshop|line|factory|field|products?|technology|know-how|information|services?|materials?|shares?)$|(?:合同|协议|工厂|车间|厂区|基地|产线|项目|展会|会议|本案|体系|报告|计划|讲堂|场地|技术|产品|服务|资料|信息)$/iu;

/** The same role in both languages. */
export const ROLE_TWINS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:许可|授权)(?:人|方)$/u, /^Licen[sc]or$/u],
  [/^被(?:许可|授权)(?:人|方)$/u, /^Licen[sc]ee$/u],
  [/^(?:转让|让与|出让)(?:人|方)$/u, /^(?:Assignor|Transferor)$/u],
  [/^受让(?:人|方)$/u, /^(?:Assignee|Transferee)$/u],
  [/^(?:卖\s*方|供\s*方|供应商|供货(?:人|方))$/u, /^(?:Seller|Supplier|Vendor)$/u],
  [/^(?:买\s*方|需\s*方|采购方|订货(?:人|方))$/u, /^(?:Buyer|Purchaser|Customer)$/u],
  [/^(?:委托(?:人|方)|客户)$/u, /^(?:Client|Customer|Principal)$/u],
  [/^(?:受托(?:人|方)|服务方|服务提供方)$/u, /^(?:Service\s+Provider|Contractor|Provider)$/u],
  [/^(?:用人单位|聘用(?:方|单位)|雇主|聘方)$/u, /^Employer$/u],
  [/^(?:劳动者|受聘(?:人|方)|雇员|员工)$/u, /^Employee$/u],
  [/^顾问$/u, /^(?:Consultant|Advis[eo]r)$/u],
  [/^[披揭]露(?:人|方)$/u, /^(?:Discloser|Disclosing\s+Party)$/u],
  [/^(?:接收|受领)(?:人|方)$/u, /^(?:Recipient|Receiving\s+Party)$/u],
  [/^中方$/u, /^(?:Chinese\s+Party|Party\s+A)$/u],
  [/^外方$/u, /^(?:Foreign\s+Party|Party\s+B)$/u],
];
