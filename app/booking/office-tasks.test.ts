import { describe, expect, it } from 'vitest';
import { inOrderOfUrgency, isOverdueHalf, type OfficeTask } from './office-tasks.ts';
import { urgencyOf } from './urgency.ts';

const zone = 'Europe/Amsterdam';
const at = (text: string) => new Date(text).getTime();
const now = at('2026-11-23T09:00+01:00');

describe('how urgent something is', () => {
  it.each([
    ['2026-11-20T09:00+01:00', 'now'],
    ['2026-11-23T09:30+01:00', 'now'],
    ['2026-11-23T23:59+01:00', 'now'],
    ['2026-11-24T00:00+01:00', 'soon'],
    ['2026-11-25T23:59+01:00', 'soon'],
    ['2026-11-26T00:00+01:00', 'later'],
  ])('due %s is %s', (due, urgency) => {
    expect(urgencyOf({ due: at(due), zone }, now)).toBe(urgency);
  });
});

describe('the order of the list', () => {
  it('is by moment; of two at one moment what stops a session comes first', () => {
    const mail = (due: number): OfficeTask => ({ kind: 'mail', failed: 1, due, zone });
    const absence = (due: number): OfficeTask => ({
      kind: 'absence',
      absenceId: 'a',
      name: '',
      sessions: 1,
      due,
      zone,
    });
    const sorted = inOrderOfUrgency([mail(2), mail(1), absence(2), absence(3)]);
    expect(sorted.map(({ kind, due }) => `${kind} ${due}`)).toEqual([
      'mail 1',
      'absence 2',
      'mail 2',
      'absence 3',
    ]);
  });
});

describe('a request', () => {
  it('waits for the office once half of the time to answer is over', () => {
    expect(isOverdueHalf(0, 100, 49)).toBe(false);
    expect(isOverdueHalf(0, 100, 50)).toBe(true);
    expect(isOverdueHalf(0, null, 50)).toBe(false);
  });
});
