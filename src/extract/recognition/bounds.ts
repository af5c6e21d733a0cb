/** How much of a picture is looked at: a hostile one may promise more pixels than a machine has memory for. */

/** Pixels of one picture in a file; decoded, each takes four bytes. */
export const MOST_PICTURE_PIXELS = 60_000_000;

/** Pixels of a page as it is drawn: A4 at 600 dots an inch, nearly. */
export const MOST_PAGE_PIXELS = 30_000_000;
