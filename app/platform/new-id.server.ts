import { randomFillSync } from 'node:crypto';
import type { Id } from '#app/kernel/ids.ts';

let lastMs = 0;
let sequence = 0;

/**
 * A new uuid v7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter so that ids made in one process keep the order
 * in which they were made, then 62 random bits. Sorted ids keep the database's indexes compact and its rows in order.
 *
 * `atMs` is for seeding a past: the id then sorts where the record would have been.
 */
export function newId<I extends Id>(atMs?: number): I {
  const bytes = randomFillSync(new Uint8Array(16));
  let ms = atMs ?? Date.now();
  if (atMs === undefined) {
    if (ms > lastMs) {
      lastMs = ms;
      // Half the range is left for counting on within the millisecond.
      sequence = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0);
    } else {
      sequence += 1;
      if (sequence > 0xfff) {
        lastMs += 1;
        sequence = 0;
      }
      // Also holds when the system's clock steps back.
      ms = lastMs;
    }
    bytes[6] = sequence >> 8;
    bytes[7] = sequence & 0xff;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(ms / 0x10000));
  view.setUint16(4, ms % 0x10000);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Buffer.from(bytes.buffer).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as I;
}
