/** The attachments of mails. */
import { succeed } from '../../messages/problems.ts';
import { attachmentsOf, type Message } from '../mail/message.ts';
import { parseEml } from '../mail/parse-eml.ts';
import { parseMsg } from '../mail/parse-msg.ts';
import type { Member } from './member.ts';

export async function* unpackEml(bytes: Uint8Array): AsyncGenerator<Member> {
  yield* membersOf(await parseEml(bytes));
}

export async function* unpackMsg(bytes: Uint8Array): AsyncGenerator<Member> {
  yield* membersOf(parseMsg(bytes));
}

/** Attachments may share a name; as documents they must not. */
function* membersOf(message: Message | null): Generator<Member> {
  if (message === null) return;
  const taken = new Map<string, number>();
  for (const { name, bytes } of attachmentsOf(message)) {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const part = name.slice(name.lastIndexOf('/') + 1);
    yield { name: count === 1 ? name : `${name} (${count})`, part, content: succeed(bytes) };
  }
}
