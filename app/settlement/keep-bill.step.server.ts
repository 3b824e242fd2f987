import { MAX_SCAN_BYTES, scanKindOf } from '#app/credentials/scan-kind.ts';
import type { Tx } from '#app/platform/database.server.ts';

/** A bill as it was handed in. */
export type Bill = { readonly name: string; readonly bytes: Uint8Array };

export type BillRefusal = { readonly code: 'document-too-large' } | { readonly code: 'document-unreadable' };

/** Larger than 5 MB, or no PDF, JPEG or PNG by its bytes. */
export function reasonsAgainstBill({ bytes }: Bill): BillRefusal[] {
  if (bytes.length > MAX_SCAN_BYTES) return [{ code: 'document-too-large' }];
  return scanKindOf(bytes) === null ? [{ code: 'document-unreadable' }] : [];
}

/** Keeps a sound bill with its entry, for good: the database refuses another. */
export async function keepBill(tx: Tx, entryId: string, { name, bytes }: Bill): Promise<void> {
  const mediaType = scanKindOf(bytes) as string;
  await tx.costDocument.create({ data: { entryId, name, mediaType, bytes: new Uint8Array(bytes) } });
}
