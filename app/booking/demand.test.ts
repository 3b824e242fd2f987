import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '#app/kernel/calendar-date.ts';
import { companyDemands, demandTotals, placesInTime } from './demand.ts';

const of = (organisationId: string, until: string | null, personId = `${organisationId} ${until}`) => ({
  courseId: 'vca',
  organisationId,
  personId,
  until: until === null ? null : day(until),
});
const stated = (organisationId: string, quantity: number, neededBy = '2027-02-01') => ({
  courseId: 'vca',
  organisationId,
  quantity,
  neededBy: day(neededBy),
});

describe('what companies need', () => {
  it('puts what ends first on top, then gaps, then what was said beyond those', () => {
    const [a, b] = companyDemands(
      [of('a', null), of('a', '2027-03-03'), of('a', '2027-01-12')],
      [stated('a', 4), stated('b', 2)],
      [],
    );
    expect(a?.places).toEqual([
      { kind: 'expiring', before: '2027-01-12' },
      { kind: 'expiring', before: '2027-03-03' },
      { kind: 'gap', before: null },
      { kind: 'stated', before: '2027-02-01' },
    ]);
    expect(b?.places).toHaveLength(2);
  });

  it('counts nobody twice: what is said within what is needed adds nothing', () => {
    const [a] = companyDemands([of('a', null, 'x'), of('a', null, 'y')], [stated('a', 1)], []);
    expect(a?.places.map(({ kind }) => kind)).toEqual(['gap', 'gap']);
  });

  it('leaves out what a company was asked lately, and the company with it where nothing is left', () => {
    const needs = [of('a', '2027-01-12'), of('a', null), of('b', null)];
    const asked = [
      { courseId: 'vca', organisationId: 'a', places: 1 },
      { courseId: 'vca', organisationId: 'b', places: 3 },
    ];
    expect(companyDemands(needs, [], asked)).toEqual([
      { courseId: 'vca', organisationId: 'a', places: [{ kind: 'gap', before: null }] },
    ]);
  });

  it('adds companies together by month, those without a day from the first on', () => {
    const all = companyDemands(
      [of('a', null), of('b', null), of('a', '2027-01-12'), of('b', '2027-03-03')],
      [],
      [],
    );
    expect(demandTotals(all)).toEqual({
      places: 4,
      expiring: 2,
      gaps: 2,
      stated: 0,
      firstBefore: '2027-01-12',
      months: [
        { month: '2027-01', places: 3 },
        { month: '2027-03', places: 4 },
      ],
    });
    expect(placesInTime(all, day('2027-01-12'))).toBe(4);
    expect(placesInTime(all, day('2027-01-13'))).toBe(3);
  });
});
