/** When pictures of text are read: `auto`, where a page cannot be read otherwise. */
export const OCR_MODES = ['never', 'auto', 'always'] as const;
export type OcrMode = (typeof OCR_MODES)[number];
