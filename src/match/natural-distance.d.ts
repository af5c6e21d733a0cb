declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  const jaroWinkler: (one: string, other: string, options?: { readonly ignoreCase?: boolean }) => number;
  export default jaroWinkler;
}
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: { readonly LevenshteinDistance: (one: string, other: string) => number };
  export default distances;
}
