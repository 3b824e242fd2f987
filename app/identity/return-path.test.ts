import { describe, expect, it } from 'vitest';
import { safeReturnPath, signInPath } from './return-path.ts';

describe('safeReturnPath', () => {
  it.each([
    '/',
    '/me',
    '/courses?site=hal-1&day=2026-11-23#top',
    '/planning/runs/0190?x=%2F%2Fa',
    '/demonstration',
  ])('keeps %s', (path) => expect(safeReturnPath(path)).toBe(path));

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/me\r\nSet-Cookie: a=b',
    'javascript:alert(1)',
    'me',
    '',
    '/account/sign-in',
    '/account/sign-in?next=/me',
    '/account/magic-link?token=1',
    '/account/sign-out',
    '/demo',
    `/${'a'.repeat(2000)}`,
    null,
    undefined,
    ['/me'],
  ])('refuses %j', (path) => expect(safeReturnPath(path)).toBeNull());
});

it('asks to come back only where there is somewhere to come back to', () => {
  expect(signInPath('/courses?a=1')).toBe('/account/sign-in?next=%2Fcourses%3Fa%3D1');
  expect(signInPath('/')).toBe('/account/sign-in');
  expect(signInPath('//evil.example')).toBe('/account/sign-in');
});
