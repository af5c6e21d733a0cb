/** Walks over property modifiers ([MS-DOC] 2.6): a code that tells how long its value is, and the value. */

const TABLE_DEFINITION = 0xd608;

/** Calls `take` with each code, the buffer and where the value begins. Ends where the bytes do. */
export function eachModifier(bytes: Buffer, from: number, take: (code: number, valueAt: number) => void): void {
  let at = from;
  while (at + 2 < bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const length = lengthOf(code, bytes, at);
    if (at + length > bytes.length) return;
    take(code, at);
    at += length;
  }
}

function lengthOf(code: number, bytes: Buffer, at: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 3:
      return 4;
    case 6:
      if (code === TABLE_DEFINITION) return at + 2 > bytes.length ? 2 : bytes.readUInt16LE(at) + 1;
      return (bytes[at] ?? 0) + 1;
    case 7:
      return 3;
    default:
      return 2;
  }
}
