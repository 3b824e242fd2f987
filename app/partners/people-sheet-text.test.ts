import { expect, test } from 'vitest';
import { peopleSheet } from './people-sheet-text.ts';

test('every line has as many cells as there are columns, with codes the import knows', () => {
  const { header, rows } = peopleSheet('STAAL', [
    {
      name: { givenName: 'Sofie', infix: 'van der', familyName: 'Wiel' },
      email: null,
      phone: null,
      birthDate: '1995-03-14',
      job: {
        number: '1006',
        department: null,
        profile: { code: 'LASSER' },
        validFrom: '2025-01-01',
        validUntil: null,
      },
    },
  ]);
  expect(rows[0]).toHaveLength(header.length);
  expect(rows[0]?.[header.indexOf('function_profile')]).toBe('LASSER');
  expect(rows[0]?.[header.indexOf('code')]).toBe('1006');
});
