/** The other forms in which a text speaks of a role: `the customer`, and `the provider` of a Service Provider. */
import type { Draft } from './draft.ts';
import { IS_ROLE } from './roles.ts';

/** Words that name a kind of body; only their capital makes them a party's name. */
const KIND_OF_BODY = /^(?:party|company|university|institute|institution|expert|worker|agent|fellow|\p{Lu}|[A-D])$/iu;

export function addRoleForms(drafts: readonly Draft[], text: string): void {
  for (const draft of drafts) {
    for (const form of [...draft.aliases].flatMap(shortForms)) {
      const isOthers = drafts.some(
        (other) => other !== draft && [...other.aliases].some((alias) => alias.endsWith(form)),
      );
      if (!isOthers && isSubject(form, text)) draft.aliases.add(form);
    }
    const roles = [...draft.aliases].filter((alias) => /^[A-Za-z ]+$/u.test(alias) && IS_ROLE.test(alias));
    for (const form of new Set(roles.flatMap(formsOf))) {
      const isOthers = drafts.some((other) => other !== draft && [...other.aliases].some((alias) => has(alias, form)));
      if (!isOthers && new RegExp(`\\b[Tt]he ${form}\\b`, 'u').test(text)) draft.aliases.add(form);
    }
  }
}

/** A lone letter is a name only where it does something: "A pays", "B shall". */
function isSubject(form: string, text: string): boolean {
  return /^[A-D]$/u.test(form)
    ? new RegExp(`(?:^|[\\s;,])${form} (?:and [A-D] )?(?:shall|may|will|must|pays?|[a-z]+s)\\b`, 'u').test(text)
    : text.includes(form);
}

/** 受聘顾问 is 顾问 in the text, 合资甲方 甲方, Shareholder A just A. */
function shortForms(role: string): readonly string[] {
  const letter = /^[\p{Script=Han}]{1,3}([甲乙丙丁]方)$/u.exec(role)?.[1] ?? /^\p{Lu}[a-z]+ ([A-D])$/u.exec(role)?.[1];
  if (letter !== undefined) return [letter];
  const form = /^[\p{Script=Han}]{1,4}(顾问|专家|工程师|教授|讲师|学者|雇员|员工|导师)$/u.exec(role)?.[1];
  return form === undefined ? [] : [form];
}

function formsOf(role: string): readonly string[] {
  const last = role.split(/\s+/u).at(-1) ?? '';
  return [role.toLowerCase(), last, last.toLowerCase()].filter((form) => form.length > 2 && !KIND_OF_BODY.test(form));
}

function has(alias: string, form: string): boolean {
  const [one, other] = [alias.toLowerCase(), form.toLowerCase()];
  return one === other || one.endsWith(` ${other}`);
}
