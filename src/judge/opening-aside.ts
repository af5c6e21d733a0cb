/**
 * The subordinate clause or the ground that opens an English sentence: "If the Buyer asks, two chemists shall go …".
 * Who is named in it does not do what the main clause says, and what it denies or reports is no part of the order.
 */

const OPENS =
  /^\s*(?:[(（]?[a-z\d.]{1,6}[)）.]?\s+)?(?:(?:and|or|but|also|however),?\s+)?(?:if|where|when|whenever|once|should|after|unless|while|whilst|although|though|even if|in case|in the event|as soon as|as long as|so long as|because|to the extent|for as long as|on|upon|against|following)\b/iu;
/** The main clause: a few words and its modal. */
const MAIN =
  /^,\s+(?!(?:and|or|but|which|who|that|whose|where|when|if)\b)(?:[^\s,.;:]+\s+){1,9}?(?:shall|will|must|may|can)\b/iu;
const FEWEST_WORDS = 3;
/** UTF-16 units in which the main clause begins. */
const LONGEST = 400;
const LONGEST_SUBJECT = 120;

/** @returns offset in the sentence of the comma that ends it; 0 where the sentence opens with its main clause */
export function endOfAside(sentence: string): number {
  if (!OPENS.test(sentence)) return 0;
  const reach = Math.min(sentence.length, LONGEST);
  for (let comma = sentence.indexOf(','); comma >= 0 && comma < reach; comma = sentence.indexOf(',', comma + 1)) {
    const words = sentence.slice(0, comma).trim().split(/\s+/u).length;
    if (words > FEWEST_WORDS && MAIN.test(sentence.slice(comma, comma + LONGEST_SUBJECT))) return comma;
  }
  return 0;
}
