import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttendanceOutcome,
  getsProof,
  type MarkedSession,
  minutesFor,
  presenceOf,
} from './attendance.ts';
import { enrolmentCode } from './enrolment-code.ts';
import { grants } from './result-grant.ts';

const marked = (...outcomes: (AttendanceOutcome | null)[]): MarkedSession[] =>
  outcomes.map((outcome) => ({
    minutes: 150,
    outcome,
    attended: outcome === null ? 0 : minutesFor(outcome, 150),
  }));

describe('presence', () => {
  it.each([
    ['unmarked', [null, null], 0, false],
    ['all', ['present', 'present'], 300, true],
    ['some', ['present', 'absent'], 150, true],
    ['some', ['present', null], 150, true],
    ['some', ['partly'], 75, true],
    ['none', ['absent', 'excused'], 0, false],
    ['none', ['absent', null], 0, false],
  ] as const)('is %s for %j', (level, outcomes, minutesAttended, proof) => {
    const presence = presenceOf(marked(...outcomes));
    expect(presence).toMatchObject({ level, minutesAttended });
    expect(getsProof(presence)).toBe(proof);
  });

  it('never counts more minutes than there were', () => {
    const outcome = fc.constantFrom<AttendanceOutcome | null>('present', 'partly', 'absent', 'excused', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, fc.integer({ min: 1, max: 600 }))), (days) => {
        const sessions = days.map(([one, minutes]) => ({
          minutes,
          outcome: one,
          attended: one === null ? 0 : minutesFor(one, minutes),
        }));
        const presence = presenceOf(sessions);
        expect(presence.minutesAttended).toBeLessThanOrEqual(presence.minutes);
        expect(presence.sessionsAttended).toBeLessThanOrEqual(presence.sessions);
      }),
    );
  });
});

describe('a result', () => {
  it('grants what the course asks for', () => {
    expect(grants('passed', 'passed')).toBe(true);
    expect(grants('passed', 'attended')).toBe(true);
    expect(grants('attended', 'passed')).toBe(false);
    expect(grants('failed', 'attended')).toBe(false);
    expect(grants('resit', 'passed')).toBe(false);
  });
});

describe('the code of an enrolment', () => {
  it('is the same for the same id, and readable over the phone', () => {
    const code = enrolmentCode('01a209be-7fd3-729e-b0b4-d8d4d89e24a1');
    expect(code).toBe(enrolmentCode('01a209be-7fd3-729e-b0b4-d8d4d89e24a1'));
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(enrolmentCode(id)).toMatch(/^E-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });
});
