export const ENTRY_FAMILIES = ['concepts', 'channels', 'cues', 'places'] as const;
export type EntryFamily = (typeof ENTRY_FAMILIES)[number];
