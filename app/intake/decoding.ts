import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What the bytes of a file that isn't CSV look like. */
export type Lookalike = 'excel' | 'zip' | 'pdf' | 'html' | 'xml' | 'json' | 'image' | 'binary';

export type DecodeRefusal =
  | { code: 'file-empty' }
  | { code: 'file-too-large'; maxBytes: number }
  | { code: 'file-not-csv'; looksLike: Lookalike };

/** Bytes of one file; 10,000 people take about 1.5 MB. */
export const MAX_FILE_BYTES = 10_000_000;

/**
 * The text of a CSV file. UTF-8 with or without byte order mark, UTF-16 with one ("Unicode text" from Excel), and whatever
 * isn't valid UTF-8 as Windows-1252, the way older spreadsheets save. Refuses what plainly isn't text in columns.
 */
export function decodeText(bytes: Uint8Array): Outcome<{ text: string; encoding: Encoding }, DecodeRefusal> {
  if (bytes.length > MAX_FILE_BYTES) return refuse({ code: 'file-too-large', maxBytes: MAX_FILE_BYTES });
  const looksLike = binaryLookalike(bytes);
  if (looksLike) return refuse({ code: 'file-not-csv', looksLike });
  const decoded = decode(bytes);
  const { text } = decoded;
  if (text.trim() === '') return refuse({ code: 'file-empty' });
  // A zero character never occurs in text; other control characters are reported with their line.
  if (text.includes('\u0000')) return refuse({ code: 'file-not-csv', looksLike: 'binary' });
  const textual = textLookalike(text);
  return textual ? refuse({ code: 'file-not-csv', looksLike: textual }) : ok(decoded);
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeAs(bytes, 'windows-1252');
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

const signatures: readonly (readonly [Lookalike, readonly number[]])[] = [
  ['excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['zip', [0x1f, 0x8b]],
];

function binaryLookalike(bytes: Uint8Array): Lookalike | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    // A workbook is a zip whose names begin with these folders.
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4000));
    return /\[Content_Types\]|xl\/|mimetypeapplication\/vnd\.oasis/.test(head) ? 'excel' : 'zip';
  }
  return signatures.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function textLookalike(text: string): Lookalike | null {
  const head = text.slice(0, 500).trimStart().toLowerCase();
  if (head.startsWith('<?xml')) return 'xml';
  if (/^<(!doctype|html|head|body|table|script|div)\b/.test(head)) return 'html';
  if (/^[[{]\s*["[{]/.test(head)) return 'json';
  return null;
}
