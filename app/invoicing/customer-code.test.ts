import { expect, it } from 'vitest';
import { customerCode } from './customer-code.ts';

it.each([
  ['Café Zoë & Zn. B.V.', 'CAFE-ZOE-ZN-B-V'],
  ['  --  ', 'KLANT'],
  ['株式会社', 'KLANT'],
  ['Staal', 'STAAL-3'],
])('the code of %s is %s', (name, code) => {
  expect(customerCode(name, new Set(['STAAL', 'STAAL-2']))).toBe(code);
});
