import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { MAX_FILE_BYTES } from '#app/intake/decoding.ts';
import type { UploadedFile } from '#app/intake/read-file.ts';

export type ReadFolder = {
  readonly files: readonly UploadedFile[];
  /** Other files in it, by name. */
  readonly leftOut: readonly string[];
};

/** The CSV files directly in a folder; null where there is no such folder. What a spreadsheet or a desktop hides is no file. */
export function readFolder(folder: string): ReadFolder | null {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  const names = entries
    .filter((entry) => !entry.isDirectory() && !/^[.~]/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const isCsv = (name: string) => /\.csv$/i.test(name);
  return {
    files: names.filter(isCsv).map((name) => ({ name, bytes: readStart(path.join(folder, name)) })),
    leftOut: names.filter((name) => !isCsv(name)),
  };
}

/** A file, or of one that is too large to be imported just enough to see that. */
function readStart(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(Math.min(fstatSync(handle).size, MAX_FILE_BYTES + 1));
    let length = 0;
    for (let got = 1; got > 0 && length < bytes.length; length += got) {
      got = readSync(handle, bytes, length, bytes.length - length, length);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}
