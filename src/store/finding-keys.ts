/**
 * Names findings, or notes, within their document so that the names outlive a re-scan: by the fingerprint, and where one
 * document holds it twice, the later ones end in `~2`, `~3` …
 */
export function nameByFingerprint(things: readonly { readonly fingerprint: string }[]): readonly string[] {
  const met = new Map<string, number>();
  return things.map(({ fingerprint }) => {
    const time = (met.get(fingerprint) ?? 0) + 1;
    met.set(fingerprint, time);
    return time === 1 ? fingerprint : `${fingerprint}~${time}`;
  });
}
