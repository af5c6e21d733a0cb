/** Parties that are introduced by a role in front: `甲方（许可方）：广东某公司，住所…`, `Party A (Client): …`. */
import { findBodyNames } from './body-names.ts';
import { type Introduction, readName } from './draft.ts';
import { ADDRESS, ANY_LABEL, BODY, IS_ROLE, NO_PARTY_LABEL, ROLE_LABEL } from './roles.ts';

const QUOTED = /(?:["“”「『]|(?<!\p{L})['‘])([^"“”'‘’」』\n]{1,30})["”“’'」』]/gu;

export function readRoleLabel(body: string, offset: number): Introduction | null {
  const found = ROLE_LABEL.exec(body) ?? unlistedLabel(body);
  if (found === null) return null;
  const rest = body.slice(found[0].length);
  // Two roles side by side head two columns; see columns.ts.
  if (IS_ROLE.test(rest.trim())) return null;
  const [, second] = findBodyNames(rest);
  const isOfSeveral = second !== undefined && /[；;]\s*$/u.test(rest.slice(0, second.start));
  // 参会：甲公司（…）；乙公司（…）: the label is nobody's own, and what stands behind the mark is said of the other.
  if (isOfSeveral && !IS_ROLE.test(found[1] ?? '')) return null;
  // To: Ms Lan (the "Secondee"), and Uferwerk GmbH (the "Host"): two parties behind one label.
  const [one, other] = [...rest.matchAll(QUOTED)];
  if (one !== undefined && other !== undefined && findBodyNames(rest.slice(one.index, other.index)).length > 0)
    return null;
  const aliases = namesOfLabel(found[1] ?? '');
  const short = [...rest.matchAll(QUOTED)].map((match) => match[1]?.trim() ?? '').filter((name) => name.length > 1);
  const name = readName(rest);
  return {
    name,
    aliases: [...aliases, ...short, ...bareShortNames(rest)],
    role: aliases.at(-1) ?? null,
    span: { start: offset, end: offset + body.length },
    nameEnd: offset + found[0].length + name.length,
  };
}

/** `Party A (Client)`, `服务方 Service Provider`: every name that stands in front of the colon. */
export function namesOfLabel(label: string): readonly string[] {
  return label
    .split(/[（()）/／]|(?<=\p{Script=Han})\s*(?=[A-Z])|(?<=[A-Za-z])\s*(?=\p{Script=Han})/u)
    .map((part) =>
      part
        .replace(/^(?:以下简称|以下称|下称|简称|hereinafter|the\s)\s*/iu, '')
        .replace(/["“”「」]/gu, '')
        .trim(),
    )
    .filter((part) => part.length > 1)
    .flatMap((part) => [part, ...(/^\p{Script=Han}{1,3}([甲乙丙丁]方)$/u.exec(part)?.slice(1) ?? [])]);
}

/** `…, Ltd.` stands behind the comma at which a name ends. */
const COMPANY_FORM = 8;

/** A label of any wording introduces a party where a body and its home stand behind it. */
function unlistedLabel(body: string): RegExpExecArray | null {
  const found = ANY_LABEL.exec(body);
  if (found === null || NO_PARTY_LABEL.test(found[1] ?? '')) return null;
  const rest = body.slice(found[0].length);
  const name = readName(rest);
  const isPerson = /公民|国籍|身份证|护照|\b(?:citizen|national of|passport)\b/iu.test(rest);
  const isBody = BODY.test(rest.slice(0, name.length + COMPANY_FORM)) || findBodyNames(rest).length > 0;
  return (isPerson || isBody) && (ADDRESS.test(rest) || /[,，（(]\s*\S/u.test(rest.slice(name.length))) ? found : null;
}

function bareShortNames(rest: string): readonly string[] {
  return [
    ...rest.matchAll(
      /(?:[（(](?:以下|下)?(?:简)?称|[，,；;]\s*以?下(?:简)?称)(?:为|作)?\s*([^（）()"“，,]{2,16})[）)]/gu,
    ),
  ].map((match) => match[1] ?? '');
}
