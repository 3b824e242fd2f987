import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  dateOfDayNumber,
} from '#app/kernel/calendar-date.ts';
import {
  bestOn,
  confirmed,
  type HeldCertificate,
  isHeldOn,
  statusOn,
  type ValidityRule,
  validityFrom,
  visibleTo,
} from './validity.ts';

const day = calendarDate;
const fixed = (months: number): ValidityRule => ({ kind: 'fixed-months', months, confirmMonths: null });
const iso9606: ValidityRule = { kind: 'sliding', months: 36, confirmMonths: 6 };
const none: ValidityRule = { kind: 'none', months: null, confirmMonths: null };
const employer: ValidityRule = { kind: 'employer', months: null, confirmMonths: null };

const held = (
  issuedOn: string,
  validUntil: string | null,
  more: Partial<HeldCertificate> = {},
): HeldCertificate => ({
  certificateId: `${issuedOn} ${validUntil}`,
  certificateTypeId: 'vca',
  issuedOn: day(issuedOn),
  validUntil: validUntil === null ? null : day(validUntil),
  confirmedOn: null,
  renewBy: null,
  revoked: false,
  ...more,
});

/** Days from 1990 to 2090. */
const anyDay = fc.integer({ min: 7305, max: 43_829 }).map(dateOfDayNumber);

describe('how long a certificate is valid', () => {
  it.each([
    ['VCA, ten years', fixed(120), '2026-11-23', '2036-11-23'],
    ['forklift, five years', fixed(60), '2026-11-23', '2031-11-23'],
    ['machine instruction, 24 months', fixed(24), '2026-11-23', '2028-11-23'],
    ['from a leap day', fixed(12), '2028-02-29', '2029-02-28'],
    ['from the end of a long month', fixed(6), '2026-08-31', '2027-02-28'],
    ['to the end of a leap February', fixed(6), '2027-08-31', '2028-02-29'],
    ['an NIL diploma', none, '2026-11-23', null],
    ['as the employer sets it, when nothing is set', employer, '2026-11-23', null],
  ] as const)('%s', (_, rule, issuedOn, until) => {
    expect(validityFrom(rule, day(issuedOn)).validUntil).toBe(until);
  });

  it('as the employer sets it', () => {
    expect(validityFrom(employer, day('2026-11-23'), day('2027-06-30')).validUntil).toBe('2027-06-30');
  });

  it('sliding: half a year from each confirmation, and never past the outer limit', () => {
    const first = { issuedOn: day('2026-01-31'), ...validityFrom(iso9606, day('2026-01-31')) };
    expect(first).toMatchObject({
      validUntil: '2026-07-31',
      confirmedOn: '2026-01-31',
      renewBy: '2029-01-31',
    });
    const again = confirmed(iso9606, first, day('2026-07-31'));
    expect(again).toMatchObject({ value: { validUntil: '2027-01-31', confirmedOn: '2026-07-31' } });
    const late = { ...first, validUntil: day('2028-12-01'), confirmedOn: day('2028-06-01') };
    expect(confirmed(iso9606, late, day('2028-11-30'))).toMatchObject({
      value: { validUntil: '2029-01-31' },
    });
    expect(confirmed(iso9606, first, day('2026-08-01'))).toMatchObject({
      reasons: [{ code: 'confirmation-too-late', validUntil: '2026-07-31' }],
    });
    expect(confirmed(iso9606, first, day('2026-01-30'))).toMatchObject({
      reasons: [{ code: 'confirmation-before-issue' }],
    });
    expect(confirmed(none, first, day('2026-02-01'))).toMatchObject({
      reasons: [{ code: 'not-confirmable' }],
    });
  });

  it('confirming never shortens, and never reaches past the renewal', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1200 }), (issuedOn, later) => {
        const certificate = { issuedOn, ...validityFrom(iso9606, issuedOn) };
        const outcome = confirmed(iso9606, certificate, addDays(issuedOn, later));
        if (!outcome.ok)
          return certificate.validUntil !== null && addDays(issuedOn, later) > certificate.validUntil;
        const { validUntil, renewBy } = outcome.value;
        return (
          validUntil !== null &&
          renewBy !== null &&
          validUntil <= renewBy &&
          validUntil >= (certificate.validUntil as CalendarDate)
        );
      }),
    );
  });

  it('a fixed term is the calendar’s months, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (issuedOn, months) => {
        expect(validityFrom(fixed(months), issuedOn).validUntil).toBe(addMonths(issuedOn, months));
      }),
    );
  });
});

describe('what it is worth on a day', () => {
  it.each([
    ['2026-11-22', 'missing'],
    ['2026-11-23', 'valid'],
    ['2027-08-25', 'valid'],
    ['2027-08-26', 'expiring'],
    ['2027-11-23', 'expiring'],
    ['2027-11-24', 'expired'],
  ] as const)('on %s: %s', (on, status) => {
    expect(statusOn(held('2026-11-23', '2027-11-23'), day(on), 89)).toBe(status);
  });

  it('nothing, where it was revoked or there is none', () => {
    const revoked = held('2026-01-01', null, { revoked: true });
    expect(statusOn(revoked, day('2026-11-23'))).toBe('missing');
    expect(statusOn(null, day('2026-11-23'))).toBe('missing');
    expect(isHeldOn([revoked], 'vca', day('2026-11-23'))).toBe(false);
  });

  it('the best of several counts, whatever their order', () => {
    const all = [
      held('2016-11-01', '2026-11-01'),
      held('2026-11-10', '2036-11-10'),
      held('2026-11-12', null, { revoked: true }),
      held('2020-01-01', null, { certificateTypeId: 'bhv' }),
    ];
    for (const order of [all, [...all].reverse()]) {
      expect(bestOn(order, 'vca', day('2026-11-05'))).toMatchObject({
        status: 'expired',
        certificate: { issuedOn: '2016-11-01' },
      });
      expect(bestOn(order, 'vca', day('2026-11-23'))).toMatchObject({
        status: 'valid',
        certificate: { validUntil: '2036-11-10' },
      });
      expect(bestOn(order, 'heftruck', day('2026-11-23'))).toEqual({ status: 'missing', certificate: null });
    }
  });

  it('once expired it stays expired', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 400 }),
        (issued, term, later) => {
          const certificate = held(issued, addDays(issued, term));
          const after = addDays(issued, term + later);
          expect(statusOn(certificate, after)).toBe('expired');
          expect(['valid', 'expiring']).toContain(statusOn(certificate, addDays(issued, term)));
        },
      ),
    );
  });
});

describe('who sees a certificate that a course granted', () => {
  it('who booked, else the employers', () => {
    expect(visibleTo('staal', ['staal', 'agro'])).toEqual(['staal']);
    expect(visibleTo(null, ['staal', 'agro', 'staal'])).toEqual(['agro', 'staal']);
    expect(visibleTo(null, [])).toEqual([]);
  });
});
