import { expect, it } from 'vitest';
import { bearerToken } from './api-token.ts';

const token = `lbt_${'a'.repeat(43)}`;

it.each([
  [`Bearer ${token}`, token],
  [`bearer ${token} `, token],
  [token, null],
  [`Bearer ${token}x`, null],
  [`Bearer lbt_short`, null],
  [`Basic ${token}`, null],
  ['', null],
  [null, null],
])('reads %s', (header, expected) => expect(bearerToken(header)).toBe(expected));
