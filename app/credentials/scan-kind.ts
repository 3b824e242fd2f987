/** What a scan of a certificate may be: told by its first bytes, whatever its name or the browser says. */

/** Bytes of one scan; a phone's photograph fits. The table refuses more. */
export const MAX_SCAN_BYTES = 5_000_000;

export const scanKinds = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type ScanKind = (typeof scanKinds)[number];

/** For the browser's chooser. */
export const scanAccept = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

const beginnings: readonly (readonly [ScanKind, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The kind that these bytes begin as; null for anything else. */
export function scanKindOf(bytes: Uint8Array): ScanKind | null {
  const found = beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

const extensions: Readonly<Record<ScanKind, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** What a scan is called on the way out: plain characters, and the ending of what it is. */
export function scanFileName(kind: ScanKind): string {
  return `certificate.${extensions[kind]}`;
}
