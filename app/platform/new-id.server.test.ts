import { describe, expect, test } from 'vitest';
import { isId } from '#app/kernel/ids.ts';
import { newId } from './new-id.server.ts';

const millisecondsOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('a new id', () => {
  test('is a uuid v7 of now', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(id)).toBe(true);
    expect(millisecondsOf(id)).toBeGreaterThanOrEqual(before);
    expect(millisecondsOf(id)).toBeLessThan(before + 5_000);
  });

  test('sorts after the ones made before it, also within a millisecond', () => {
    const ids = Array.from({ length: 50_000 }, () => newId());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of a past moment sorts there', () => {
    const past = Date.UTC(2026, 0, 5, 8);
    const id = newId(past);
    expect(millisecondsOf(id)).toBe(past);
    expect(id < newId()).toBe(true);
    expect(newId(past)).not.toBe(id);
  });
});
