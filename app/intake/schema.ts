import { z } from 'zod';
import type { UploadedFile } from './read-file.ts';

/** Files in one go: all kinds there are, and room for a mistake. */
export const MAX_FILES = 40;

/** Bytes of one request with files; the server takes no more (app/server/body-limit.ts). */
export const MAX_UPLOAD_BYTES = 25_000_000;

/** Hours that an upload waits for a yes. */
export const UPLOAD_HOURS = 4;

export const uploadIntent = z.enum(['import', 'discard']);

/** A file's own name as it may be shown and kept: without folders and characters that don't show. */
export function shownFileName(name: string): string {
  const own = name.split(/[\\/]/).at(-1) ?? '';
  const plain = [...own.toWellFormed()].filter((character) => !/[\p{Cc}\p{Cf}]/u.test(character));
  return plain.slice(0, 120).join('').trim() || '?';
}

/** The files of the field `files`. A browser sends one without name and content where none was chosen. */
export async function filesOfForm(form: FormData): Promise<UploadedFile[]> {
  const chosen = form
    .getAll('files')
    .filter((entry): entry is File => typeof entry !== 'string' && (entry.name !== '' || entry.size > 0))
    .slice(0, MAX_FILES + 1);
  return Promise.all(
    chosen.map(async (file) => ({
      name: shownFileName(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
