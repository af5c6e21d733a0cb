export const ENTRY_FAMILIES = ['concepts', 'channels', 'cues', 'places', 'parties'] as const;
export type EntryFamily = (typeof ENTRY_FAMILIES)[number];
