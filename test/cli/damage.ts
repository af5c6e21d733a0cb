/** Damage as files meet it: cut off, overwritten, pieces lost, references turned. The same seed damages in the same way. */

export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const upTo = (limit: number, random: () => number): number => Math.floor(random() * limit);

const cutOff: Damage = (bytes, random) => bytes.subarray(0, 20 + upTo(bytes.length - 20, random));

const overwriteBytes: Damage = (bytes, random) => {
  const damaged = Buffer.from(bytes);
  for (let left = 1 + upTo(200, random); left > 0; left -= 1) damaged[upTo(bytes.length, random)] = upTo(256, random);
  return damaged;
};

const losePiece: Damage = (bytes, random) => {
  const from = upTo(bytes.length, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + upTo(4000, random))]);
};

const blankPiece: Damage = (bytes, random) => {
  const from = upTo(bytes.length, random);
  return Buffer.from(bytes).fill(0, from, Math.min(bytes.length, from + upTo(4000, random)));
};

/** References of a PDF to other objects and to other generations: what pdfjs looks up behind everyone's back. */
const turnReferences: Damage = (bytes, random) =>
  Buffer.from(
    bytes
      .toString('latin1')
      .replace(/\d+ \d+ R/g, (whole) => (random() < 0.08 ? `${upTo(60, random)} ${upTo(9, random)} R` : whole))
      .replace(/\d+ 0 obj/g, (whole) => (random() < 0.05 ? `${upTo(60, random)} ${upTo(5, random)} obj` : whole)),
    'latin1',
  );

const turnFigures: Damage = (bytes, random) =>
  Buffer.from(
    bytes.toString('latin1').replace(/\d+/g, (whole) => (random() < 0.01 ? String(upTo(99_999, random)) : whole)),
    'latin1',
  );

export const DAMAGES: readonly Damage[] = [cutOff, overwriteBytes, losePiece, blankPiece, turnReferences, turnFigures];
