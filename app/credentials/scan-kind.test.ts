import { expect, test } from 'vitest';
import { scanKindOf } from './scan-kind.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a scan is what its bytes begin as, not what it is called', () => {
  expect(scanKindOf(bytesOf('%PDF-1.7\n'))).toBe('application/pdf');
  expect(scanKindOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0))).toBe('image/jpeg');
  expect(scanKindOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png');
  expect(scanKindOf(bytesOf('<html>%PDF-'))).toBeNull();
  expect(scanKindOf(bytesOf('%PDF'))).toBeNull();
  expect(scanKindOf(new Uint8Array())).toBeNull();
});
