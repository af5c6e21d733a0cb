/** The id of the matter that holds the samples; it takes nothing else in unless it is named. Free of schemas, for the screen. */
export const SAMPLES_MATTER = 'samples';
