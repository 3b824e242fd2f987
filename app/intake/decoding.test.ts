import { describe, expect, test } from 'vitest';
import { decodeText, MAX_FILE_BYTES } from './decoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);
const reasonOf = (file: Uint8Array) => {
  const outcome = decodeText(file);
  return outcome.ok ? null : outcome.reasons[0];
};

describe('the text of a file', () => {
  test.each([
    ['utf-8', utf8('naam\nZoë Çelik')],
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('naam\nZoë Çelik')])],
    ['windows-1252', bytes(...Buffer.from('naam\nZoë Çelik', 'latin1'))],
    ['utf-16le', new Uint8Array([0xff, 0xfe, ...Buffer.from('naam\nZoë Çelik', 'utf16le')])],
    ['utf-16be', new Uint8Array([0xfe, 0xff, ...Buffer.from('naam\nZoë Çelik', 'utf16le').swap16()])],
  ])('%s', (encoding, file) => {
    const outcome = decodeText(file);
    expect(outcome).toEqual({ ok: true, value: { text: 'naam\nZoë Çelik', encoding } });
  });

  test('the euro sign and quotes of Windows-1252', () => {
    const outcome = decodeText(bytes(0x80, 0x20, 0x93, 0x61, 0x94));
    expect(outcome).toMatchObject({ ok: true, value: { text: '€ “a”' } });
  });

  test.each([
    ['excel', bytes(0xd0, 0xcf, 0x11, 0xe0, 1)],
    ['excel', new Uint8Array([0x50, 0x4b, 3, 4, ...utf8('....[Content_Types].xml')])],
    ['zip', new Uint8Array([0x50, 0x4b, 3, 4, ...utf8('sites.csv')])],
    ['pdf', utf8('%PDF-1.7')],
    ['image', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['html', utf8('  <!DOCTYPE html><html>')],
    ['html', utf8('<table><tr>')],
    ['xml', utf8('<?xml version="1.0"?>')],
    ['json', utf8('[{"code": 1}]')],
    ['binary', bytes(97, 0, 98, 0, 0, 1)],
  ])('refuses what looks like %s', (looksLike, file) => {
    expect(reasonOf(file)).toEqual({ code: 'file-not-csv', looksLike });
  });

  test('refuses what is empty or too large', () => {
    expect(reasonOf(bytes())).toEqual({ code: 'file-empty' });
    expect(reasonOf(utf8('\ufeff \r\n'))).toEqual({ code: 'file-empty' });
    expect(reasonOf(new Uint8Array(MAX_FILE_BYTES + 1))).toMatchObject({ code: 'file-too-large' });
  });
});
