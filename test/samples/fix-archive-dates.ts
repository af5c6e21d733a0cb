/** Sets the date of every entry of a zip archive to 2026-06-01 09:00, where its writer put the present time. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const TIME = 9 << 11;
const DAY = ((2026 - 1980) << 9) | (6 << 5) | 1;

export function fixArchiveDates(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== END) throw new Error('not a zip archive without a comment');
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === CENTRAL) {
    setDate(view, entry + 12);
    const local = view.getUint32(entry + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error('an entry of the archive has no local header');
    setDate(view, local + 10);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
}

function setDate(view: DataView, offset: number): void {
  view.setUint16(offset, TIME, true);
  view.setUint16(offset + 2, DAY, true);
}
