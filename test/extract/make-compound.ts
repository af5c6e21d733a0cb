/** Writes a compound file: streams by their path, short ones in the stream of small sectors, as programs do. */

const SECTOR = 512;
const SMALL = 64;
const CUTOFF = 4096;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
const FREE = 0xffffffff;

interface Node {
  readonly name: string;
  readonly type: 1 | 2 | 5;
  readonly children: Node[];
  readonly bytes: Buffer;
}

export function makeCompound(streams: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const root: Node = { name: 'Root Entry', type: 5, children: [], bytes: Buffer.alloc(0) };
  for (const [path, content] of Object.entries(streams)) addNode(root, path.split('/'), Buffer.from(content));
  const nodes = listNodes(root);
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const append = (bytes: Buffer): number => {
    const first = sectors.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let index = 0; index < count; index += 1) {
      const sector = Buffer.alloc(SECTOR);
      bytes.copy(sector, 0, index * SECTOR, (index + 1) * SECTOR);
      sectors.push(sector);
      table.push(index === count - 1 ? END : first + index + 1);
    }
    return count === 0 ? END : first;
  };
  const small: Buffer[] = [];
  const smallTable: number[] = [];
  const starts = nodes.map((node) => {
    if (node.type !== 2 || node.bytes.length === 0) return END;
    if (node.bytes.length >= CUTOFF) return append(node.bytes);
    const first = smallTable.length;
    const count = Math.ceil(node.bytes.length / SMALL);
    for (let index = 0; index < count; index += 1) smallTable.push(index === count - 1 ? END : first + index + 1);
    const padded = Buffer.alloc(count * SMALL);
    node.bytes.copy(padded);
    small.push(padded);
    return first;
  });
  const smallStream = Buffer.concat(small);
  const smallStart = append(smallStream);
  const smallTableStart = append(words(smallTable));
  const directory = Buffer.concat(
    nodes.map((node, at) =>
      entryOf(node, nodes, node.type === 5 ? smallStart : (starts[at] ?? END), smallStream.length),
    ),
  );
  const directoryStart = append(directory);
  const tableSectors = Math.ceil((table.length + 8) / 127);
  const tableStart = sectors.length;
  for (let index = 0; index < tableSectors; index += 1) table.push(TABLE);
  const tableBytes = Buffer.alloc(tableSectors * SECTOR, 0xff);
  words(table).copy(tableBytes);
  const header = Buffer.alloc(SECTOR, 0);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(smallTableStart, 60);
  header.writeUInt32LE(Math.ceil((smallTable.length * 4) / SECTOR), 64);
  header.writeUInt32LE(END, 68);
  for (let at = 0; at < 109; at += 1) header.writeUInt32LE(at < tableSectors ? tableStart + at : FREE, 76 + at * 4);
  return Buffer.concat([header, ...sectors, tableBytes]);
}

function addNode(folder: Node, path: readonly string[], bytes: Buffer): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    folder.children.push({ name, type: 2, children: [], bytes });
    return;
  }
  let inner = folder.children.find((each) => each.name === name);
  if (inner === undefined) {
    inner = { name, type: 1, children: [], bytes: Buffer.alloc(0) };
    folder.children.push(inner);
  }
  addNode(inner, rest, bytes);
}

function listNodes(root: Node): Node[] {
  return [root, ...root.children.flatMap((child) => (child.type === 1 ? listNodes(child) : [child]))];
}

/** Siblings hang on each other in one line to the right. */
function entryOf(node: Node, nodes: readonly Node[], start: number, smallLength: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(`${node.name}\0`, 0, 'utf16le');
  entry.writeUInt16LE((node.name.length + 1) * 2, 64);
  entry.writeUInt8(node.type, 66);
  const folder = nodes.find(({ children }) => children.includes(node));
  const next = folder?.children[folder.children.indexOf(node) + 1];
  const [child] = node.children;
  entry.writeUInt32LE(FREE, 68);
  entry.writeUInt32LE(next === undefined ? FREE : nodes.indexOf(next), 72);
  entry.writeUInt32LE(child === undefined ? FREE : nodes.indexOf(child), 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(node.type === 5 ? smallLength : node.bytes.length, 120);
  return entry;
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}
