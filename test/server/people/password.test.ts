/** Passwords: what is kept of them, and what opens nothing. */
import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from '../../../src/server/people/password.ts';

async function hash(password: string): Promise<string> {
  const hashed = await hashPassword(password);
  if (!hashed.ok) throw new Error(hashed.problem.code);
  return hashed.value;
}

describe('a password', () => {
  it('is kept as argon2id with its parameters, and differently each time', async () => {
    const [one, other] = await Promise.all([hash('correct horse'), hash('correct horse')]);
    expect(one).not.toBe(other);
    const [, name, version, parameters, salt = '', tag] = one.split('$');
    expect([name, version, parameters]).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1']);
    const nonce = Buffer.from(salt, 'base64');
    const own = { message: 'correct horse', nonce, parallelism: 1, tagLength: 32, memory: 19456, passes: 2 };
    expect(argon2Sync('argon2id', own).toString('base64').replace(/=+$/, '')).toBe(tag);
  });

  it('is told from others, in whatever form its letters came', async () => {
    const kept = await hash('Ångström 稀土 ﬁrst');
    expect(await isPassword('A\u030angstro\u0308m 稀土 first', kept)).toEqual({ ok: true, value: true });
    expect(await isPassword('Ångström 稀土 First', kept)).toEqual({ ok: true, value: false });
  });

  it('of nobody, or kept in a form that is none, opens nothing', async () => {
    for (const kept of [
      null,
      '',
      'correct horse',
      '$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAA',
      '$argon2id$v=19$m=8,t=1,p=1$AAAA$AA',
    ]) {
      expect(await isPassword('correct horse', kept)).toEqual({ ok: true, value: false });
    }
  });

  it('is checked in a crowd, up to a bound beyond which one is told to come later', async () => {
    const kept = await hash('correct horse');
    const answers = await Promise.all(Array.from({ length: 80 }, () => isPassword('correct horse', kept)));
    expect(answers.filter((answer) => answer.ok && answer.value).length).toBe(66);
    expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'too-many-attempts').length).toBe(14);
    expect(await isPassword('correct horse', kept)).toEqual({ ok: true, value: true });
  });
});
