/** The files of a drop, folders opened to their last level. */
import { isLeftOut } from './left-out.ts';

export interface FoundFile {
  readonly file: File;
  /** With the folders in which it lay. */
  readonly path: string;
}

/** Called within the event itself: afterwards the browser forgets what was dropped. */
export function readDropped(dropped: DataTransfer): Promise<readonly FoundFile[]> {
  const entries = [...dropped.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return Promise.resolve([...dropped.files].map((file) => ({ file, path: file.name })));
  return Promise.all(entries.map((entry) => readEntry(entry, ''))).then((found) => found.flat());
}

export function readChosen(chosen: FileList): readonly FoundFile[] {
  return [...chosen]
    .map((file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath }))
    .filter(({ path }) => !path.includes('/') || !isLeftOut(path));
}

async function readEntry(entry: FileSystemEntry, folder: string): Promise<readonly FoundFile[]> {
  const path = `${folder}${entry.name}`;
  // What a person dropped by itself is always sent; within a folder, what no person put there is not.
  if (folder !== '' && isLeftOut(path)) return [];
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file === null ? [] : [{ file, path }];
  }
  if (!isFolder(entry)) return [];
  const found: FoundFile[] = [];
  for (const inner of await listEntries(entry)) found.push(...(await readEntry(inner, `${path}/`)));
  return found;
}

/** A browser hands out the entries of a folder by parts, the last of which is empty. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (part.length === 0) return entries;
    entries.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
