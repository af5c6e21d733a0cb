/** Addresses by which a machine speaks to itself alone. */
import { isIP } from 'node:net';

export function isLoopback(host: string): boolean {
  const plain = host.toLowerCase().replace(/^\[|\]$|^::ffff:/g, '');
  return plain === 'localhost' || plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}
