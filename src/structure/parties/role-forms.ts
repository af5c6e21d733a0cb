/** The other forms in which a text speaks of a role: `the customer`, and `the provider` of a Service Provider. */
import type { Draft } from './draft.ts';
import { IS_ROLE } from './roles.ts';

/** Words that name a kind of body; only their capital makes them a party's name. */
const KIND_OF_BODY = /^(?:party|company|university|institute|institution|expert|worker|agent|fellow|\p{Lu}|[A-D])$/iu;

export function addRoleForms(drafts: readonly Draft[], text: string): void {
  for (const draft of drafts) {
    const roles = [...draft.aliases].filter((alias) => /^[A-Za-z ]+$/u.test(alias) && IS_ROLE.test(alias));
    for (const form of new Set(roles.flatMap(formsOf))) {
      const isOthers = drafts.some((other) => other !== draft && [...other.aliases].some((alias) => has(alias, form)));
      if (!isOthers && new RegExp(`\\b[Tt]he ${form}\\b`, 'u').test(text)) draft.aliases.add(form);
    }
  }
}

function formsOf(role: string): readonly string[] {
  const last = role.split(/\s+/u).at(-1) ?? '';
  return [role.toLowerCase(), last, last.toLowerCase()].filter((form) => form.length > 2 && !KIND_OF_BODY.test(form));
}

function has(alias: string, form: string): boolean {
  const [one, other] = [alias.toLowerCase(), form.toLowerCase()];
  return one === other || one.endsWith(` ${other}`);
}
