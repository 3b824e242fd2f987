import { describe, expect, it } from 'vitest';
import { TakenHours } from './taken-hours.ts';

const at = (text: string) => Date.parse(`${text}:00Z`);
const hours = (from: string, until: string) => ({ start: at(from), end: at(until) });

describe('taken hours', () => {
  it('are one person’s or machine’s, and back-to-back is free', () => {
    const taken = new TakenHours();
    taken.take('mill', hours('2026-11-23T09:00', '2026-11-23T12:00'));
    expect(taken.isFree('mill', hours('2026-11-23T11:59', '2026-11-23T13:00'))).toBe(false);
    expect(taken.isFree('mill', hours('2026-11-23T12:00', '2026-11-23T13:00'))).toBe(true);
    expect(taken.isFree('lathe', hours('2026-11-23T09:00', '2026-11-23T12:00'))).toBe(true);
  });

  it('reach over midnight', () => {
    const taken = new TakenHours();
    taken.take('printer', hours('2026-11-23T20:00', '2026-11-24T08:00'));
    const morning = hours('2026-11-24T07:00', '2026-11-24T09:00');
    expect(taken.isFree('printer', morning)).toBe(false);
  });
});
