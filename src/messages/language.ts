/** Languages in which Lodestone speaks to a person, and in which its dictionary reads. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language that a person may choose; both are required everywhere. */
export type Bilingual = Readonly<Record<Language, string>>;
