import { describe, expect, test } from 'vitest';
import { idOf, isId, type MembershipId, type PersonId, parseId } from './ids.ts';

const text = '0198c2f0-1234-7abc-8def-0123456789ab';

describe('ids', () => {
  test('are lower-case uuids', () => {
    expect(isId(text)).toBe(true);
    expect(isId(text.toUpperCase())).toBe(false);
    expect(isId(`${text}0`)).toBe(false);
    expect(isId(7)).toBe(false);
  });

  test('are read out of outside text', () => {
    expect(parseId(` ${text.toUpperCase()} `)).toBe(text);
    expect(parseId("1' or 1=1")).toBeNull();
    expect(parseId(undefined)).toBeNull();
    expect(parseId(['a'])).toBeNull();
  });

  test('that must be one throw otherwise', () => {
    expect(idOf(text)).toBe(text);
    expect(() => idOf('nope')).toThrow(TypeError);
  });

  test('of one noun do not pass for another', () => {
    const person = idOf<PersonId>(text);
    // @ts-expect-error a person is not a membership
    const membership: MembershipId = person;
    expect(membership).toBe(text);
  });
});
