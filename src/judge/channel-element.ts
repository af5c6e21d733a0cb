import type { Channel } from '../dictionary/entries.ts';
import type { Operation } from './operations.ts';

/** The channels that the operations name; those that are only suggested count where none is named. */
export function channelsOf(operations: readonly Operation[]): readonly Channel[] {
  const mentions = operations.flatMap((operation) => operation.channels);
  const named = mentions.filter((mention) => mention.entry.strength === 'names');
  const chosen = named.length > 0 ? named : mentions;
  const channels = [...new Set(chosen.map((mention) => mention.entry.channel))];
  return channels.length === 0 && operations.length > 0 ? ['other'] : channels;
}
