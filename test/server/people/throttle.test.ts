/** The wait after failed attempts: how it grows, for whom it counts, what is forgotten, and that it needs little memory. */
import { describe, expect, it } from 'vitest';
import {
  FORGOTTEN_MS,
  FREE_FOR_A_NAME,
  FREE_FOR_AN_ADDRESS,
  LONGEST_WAIT_MS,
  makeThrottle,
} from '../../../src/server/people/throttle.ts';

function setUp() {
  let now = 1_000_000;
  const throttle = makeThrottle(() => now);
  return {
    ...throttle,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('a name', () => {
  it('waits 1, 2, 4 … seconds after the free attempts, and never longer than a quarter of an hour', () => {
    const { begin, wait } = setUp();
    for (let free = 0; free < FREE_FOR_A_NAME; free += 1) expect(begin('ada', `192.0.2.${free}`)).toBe(0);
    const waits: number[] = [];
    for (let times = 0; times < 14; times += 1) {
      const seconds = begin('ada', `198.51.100.${times}`);
      waits.push(seconds);
      wait(seconds * 1000);
      expect(begin('ada', `198.51.100.${times}`)).toBe(0);
    }
    expect(waits.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
    expect(Math.max(...waits)).toBe(LONGEST_WAIT_MS / 1000);
  });

  it('is free again after the right password, and after an hour of quiet', () => {
    const { begin, succeed, wait } = setUp();
    const exhaust = (): void => {
      for (let times = 0; times < FREE_FOR_A_NAME; times += 1) begin('ada', '192.0.2.1');
    };
    exhaust();
    expect(begin('ada', '192.0.2.1')).toBeGreaterThan(0);
    succeed('ada', '192.0.2.1');
    expect(begin('ada', '192.0.2.1')).toBe(0);
    exhaust();
    wait(FORGOTTEN_MS + 1);
    for (let times = 0; times < FREE_FOR_A_NAME; times += 1) expect(begin('ada', '192.0.2.1')).toBe(0);
  });

  it('that waits does not count further attempts, so that its owner is not kept out for ever', () => {
    const { begin, wait } = setUp();
    for (let times = 0; times < FREE_FOR_A_NAME; times += 1) begin('ada', '192.0.2.1');
    for (let times = 0; times < 100; times += 1) expect(begin('ada', '192.0.2.1')).toBe(1);
    wait(1000);
    expect(begin('ada', '192.0.2.1')).toBe(0);
  });
});

describe('an address', () => {
  it.each([
    ['one of IPv4', () => '192.0.2.1'],
    ['one of IPv4 in IPv6 writing', (times: number) => (times % 2 === 0 ? '::ffff:192.0.2.1' : '192.0.2.1')],
    ['a network of IPv6', (times: number) => `2001:db8:1:2:${times.toString(16)}::1`],
    ['a network of IPv6 in short writing', (times: number) => (times % 2 === 0 ? '2001:db8::1' : '2001:db8:0:0:5::9')],
  ])('is slowed down whatever the names: %s', (_, addressOf) => {
    const { begin } = setUp();
    for (let times = 0; times < FREE_FOR_AN_ADDRESS; times += 1) expect(begin(`n${times}`, addressOf(times))).toBe(0);
    expect(begin('another', addressOf(1))).toBeGreaterThan(0);
    expect(begin('another', '2001:db8:ffff::1')).toBe(0);
  });

  it('is not forgiven all its failures by one that was right', () => {
    const { begin, succeed } = setUp();
    for (let times = 0; times < FREE_FOR_AN_ADDRESS - 1; times += 1) begin(`n${times}`, '192.0.2.1');
    expect(begin('mine', '192.0.2.1')).toBe(0);
    succeed('mine', '192.0.2.1');
    expect(begin('x', '192.0.2.1')).toBe(0);
    expect(begin('y', '192.0.2.1')).toBeGreaterThan(0);
  });
});

it('remembers a bounded number of names and addresses, the latest', () => {
  const { begin } = setUp();
  for (let times = 0; times < FREE_FOR_A_NAME; times += 1) begin('first', '192.0.2.1');
  expect(begin('first', '192.0.2.1')).toBeGreaterThan(0);
  for (let times = 0; times < 10_000; times += 1) begin(`n${times}`, `10.${times >> 8}.${times & 255}.1`);
  // It was forgotten for the others: that is the price of the bound.
  expect(begin('first', '192.0.2.1')).toBe(0);
});
