import { describe, expect, it } from 'vitest';
import { absenceInputOf, outageInputOf, readAbsenceForm, readOutageForm } from './disruption-form.ts';

const zone = 'Europe/Amsterdam';
const id = '01900000-0000-7000-8000-000000000001';
const at = (text: string) => new Date(text).getTime();
const form = (fields: Record<string, string>) => new Map(Object.entries(fields));
const absence = (fields: Record<string, string>) =>
  absenceInputOf(readAbsenceForm(form({ id, trainer: id, firstDay: '2026-11-24', ...fields })), zone);
const outage = (fields: Record<string, string>) =>
  outageInputOf(
    readOutageForm(form({ id, resource: id, firstDay: '2026-11-24', reason: 'stuk', ...fields })),
    zone,
  );

describe('an absence', () => {
  it('without times is whole days; without a last day one day', () => {
    expect(absence({ lastDay: '2026-11-25' })).toMatchObject({
      ok: true,
      value: {
        start: at('2026-11-24T00:00+01:00'),
        end: at('2026-11-26T00:00+01:00'),
        kind: 'illness',
        note: null,
      },
    });
    expect(absence({})).toMatchObject({ value: { end: at('2026-11-25T00:00+01:00') } });
  });

  it('with times is from and until then, on the clock of the centre', () => {
    expect(absence({ from: '13:00', until: '17:00', kind: 'leave', note: ' tandarts ' })).toMatchObject({
      value: {
        start: at('2026-11-24T13:00+01:00'),
        end: at('2026-11-24T17:00+01:00'),
        kind: 'leave',
        note: 'tandarts',
      },
    });
  });

  it('is whole days over a clock change too', () => {
    expect(absence({ firstDay: '2027-03-28', lastDay: '2027-03-28' })).toMatchObject({
      value: { start: at('2027-03-28T00:00+01:00'), end: at('2027-03-29T00:00+02:00') },
    });
  });

  it('says everything that can’t be read, at once', () => {
    expect(absence({ trainer: 'x', firstDay: '31-02-2026', from: 'noon', until: '25:00' })).toEqual({
      ok: false,
      reasons: [
        { field: 'trainer', code: 'missing' },
        { field: 'firstDay', code: 'not-a-date' },
        { field: 'from', code: 'not-a-time' },
        { field: 'lastDay', code: 'not-a-date' },
        { field: 'until', code: 'not-a-time' },
      ],
    });
  });

  it('can’t end before it begins, nor at an hour that the clock skips', () => {
    expect(absence({ lastDay: '2026-11-23' })).toMatchObject({
      reasons: [{ field: 'lastDay', code: 'ends-before-start' }],
    });
    expect(absence({ firstDay: '2027-03-28', from: '02:30' })).toMatchObject({
      reasons: [{ field: 'from', code: 'time-skipped' }],
    });
  });
});

describe('an outage', () => {
  it('without a last day lasts until further notice', () => {
    expect(outage({ from: '08:15' })).toMatchObject({
      value: { start: at('2026-11-24T08:15+01:00'), end: null, reason: 'stuk' },
    });
  });

  it('with a last day ends with it, or at its time', () => {
    expect(outage({ lastDay: '2026-11-25' })).toMatchObject({ value: { end: at('2026-11-26T00:00+01:00') } });
    expect(outage({ lastDay: '2026-11-25', until: '12:00' })).toMatchObject({
      value: { end: at('2026-11-25T12:00+01:00') },
    });
  });

  it('asks what is out and what is wrong', () => {
    expect(outage({ resource: '', reason: '  ' })).toEqual({
      ok: false,
      reasons: [
        { field: 'resource', code: 'missing' },
        { field: 'reason', code: 'missing' },
      ],
    });
  });
});
