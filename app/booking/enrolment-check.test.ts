import { describe, expect, it } from 'vitest';
import type { HeldCertificate } from '#app/credentials/validity.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { judgeEnrolment } from './enrolment-check.ts';
import type {
  EnrolmentFacts,
  EnrolmentProposal,
  PersonFacts,
  RunFacts,
  SessionFacts,
} from './enrolment-facts.ts';
import { mayOverride, setAside } from './overrides.ts';
import { termsFor } from './party.ts';

const zone = 'Europe/Amsterdam';
const day = calendarDate;
const at = (date: string, time: string) => instantAt(day(date), wallTime(time), zone);

const session = (sessionId: string, date: string, more: Partial<SessionFacts> = {}): SessionFacts => ({
  sessionId,
  interval: { start: at(date, '18:30'), end: at(date, '21:00') },
  day: day(date),
  resources: [],
  supervised: true,
  free: 3,
  heldFor: {},
  ...more,
});
const run = (more: Partial<RunFacts> = {}): RunFacts => ({
  runId: 'run',
  state: 'open',
  zone,
  seats: 4,
  minimum: 1,
  decideBy: null,
  priceCents: 45000,
  onlyForId: null,
  courses: [
    {
      courseId: 'tig',
      audience: 'people',
      minimumAge: null,
      grantsTypeId: 'tig-1',
      requiredTypeIds: ['mig-1'],
    },
  ],
  sessions: [session('one', '2026-12-01'), session('two', '2026-12-08')],
  enrolled: 1,
  bundled: false,
  waiting: 0,
  machineRequirements: {},
  rules: [],
  ...more,
});
const person = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  personId: 'fatma',
  birthDate: day('1995-03-14'),
  belongsTo: [{ organisationId: 'staal', from: day('2020-01-01'), until: null }],
  enrolment: null,
  agenda: [],
  certificates: [held('mig-1', '2028-01-01')],
  onTheirWay: [],
  waitingAhead: 0,
  offerId: null,
  waitingEntryId: null,
  ...more,
});
function held(certificateTypeId: string, validUntil: string | null): HeldCertificate {
  return {
    certificateId: certificateTypeId,
    certificateTypeId,
    issuedOn: day('2025-01-01'),
    validUntil: validUntil === null ? null : day(validUntil),
    confirmedOn: null,
    renewBy: null,
    revoked: false,
  };
}
const facts = (
  theRun: RunFacts | null,
  thePerson: PersonFacts,
  now = at('2026-11-23', '09:00'),
): EnrolmentFacts => ({
  now,
  runId: 'run',
  run: theRun,
  persons: new Map([[thePerson.personId, thePerson]]),
  organisations: new Map([
    [
      'staal',
      { organisationId: 'staal', active: true, bookingMode: 'inform', payerId: null, orderNumber: null },
    ],
  ]),
});
const fatma: EnrolmentProposal = {
  personId: 'fatma',
  courseId: null,
  organisationId: 'staal',
  payerId: null,
  sessionIds: null,
  passesQueue: false,
};
const codes = (found: { reasons: readonly { code: string }[] }) => found.reasons.map(({ code }) => code);

describe('judging an enrolment', () => {
  it('finds nothing in the way', () => {
    expect(judgeEnrolment(fatma, facts(run(), person()))).toEqual({
      reasons: [],
      notes: [],
      courseId: 'tig',
      sessionIds: ['one', 'two'],
    });
  });

  it('says for which days a certificate lacks, not that it lacks at all', () => {
    const found = judgeEnrolment(
      fatma,
      facts(run(), person({ certificates: [held('mig-1', '2026-12-07')] })),
    );
    expect(found.reasons).toMatchObject([
      {
        code: 'certificate-expired',
        certificateTypeId: 'mig-1',
        validUntil: '2026-12-07',
        days: ['2026-12-08'],
      },
    ]);
  });

  it('counts a booked course that grants it in time, and not one that ends too late', () => {
    const coming = (endsOn: string, validUntil: string | null = null) =>
      person({
        certificates: [],
        onTheirWay: [
          {
            certificateTypeId: 'mig-1',
            runId: 'other',
            endsAt: at(endsOn, '17:00'),
            day: day(endsOn),
            validUntil: validUntil === null ? null : day(validUntil),
          },
        ],
      });
    expect(judgeEnrolment(fatma, facts(run(), coming('2026-12-01'))).notes).toMatchObject([
      { code: 'certificate-on-its-way', runId: 'other', day: '2026-12-01' },
    ]);
    expect(judgeEnrolment(fatma, facts(run(), coming('2026-12-02'))).reasons).toMatchObject([
      { code: 'certificate-missing', days: ['2026-12-01'] },
    ]);
    expect(judgeEnrolment(fatma, facts(run(), coming('2026-11-30', '2026-12-05'))).reasons).toMatchObject([
      { days: ['2026-12-08'] },
    ]);
  });

  it('doesn’t ask for what the course itself grants, and asks once for what course and machine both want', () => {
    const both = run({
      sessions: [session('one', '2026-12-01', { resources: [{ resourceId: 'booth', poolId: null }] })],
      machineRequirements: { booth: ['mig-1', 'tig-1', 'instruction'] },
    });
    expect(judgeEnrolment(fatma, facts(both, person({ certificates: [] }))).reasons).toMatchObject([
      { code: 'certificate-missing', certificateTypeId: 'mig-1' },
      { code: 'instruction-missing', certificateTypeId: 'instruction', resourceId: 'booth' },
    ]);
  });

  it('says one age rule once, however many booths fall under it', () => {
    const rule = {
      ruleId: 'law',
      poolId: 'welding',
      resourceId: null,
      level: 'legal' as const,
      minimumAge: 18,
      minimumAgeSupervised: 16,
      supervision: 'in-room' as const,
      learnersPerSupervisor: null,
      source: 'Arbobesluit',
    };
    const booths = ['1', '2', '3'].map((resourceId) => ({ resourceId, poolId: 'welding' }));
    const unsupervised = run({
      rules: [rule, { ...rule, ruleId: 'sector', level: 'guidance' }],
      sessions: [
        session('one', '2026-12-01', { resources: booths, supervised: false }),
        session('two', '2026-12-08', { resources: booths, supervised: false }),
      ],
    });
    const born = person({ birthDate: day('2008-12-05') });
    expect(judgeEnrolment(fatma, facts(unsupervised, born)).reasons).toMatchObject([
      { code: 'too-young-by-law', minimumAge: 18, days: ['2026-12-01'], source: 'Arbobesluit' },
      { code: 'too-young-by-guidance', days: ['2026-12-01'] },
    ]);
    const supervised = {
      ...unsupervised,
      sessions: unsupervised.sessions.map((one) => ({ ...one, supervised: true })),
    };
    expect(codes(judgeEnrolment(fatma, facts(supervised, born)))).toEqual([]);
    expect(judgeEnrolment(fatma, facts(unsupervised, person({ birthDate: null }))).reasons).toEqual([
      { code: 'birth-date-unknown', minimumAge: 18 },
    ]);
  });

  it('a person is in one place at a time; back to back is fine', () => {
    const other = (from: string, until: string) => ({
      interval: { start: at('2026-12-01', from), end: at('2026-12-01', until) },
      sessionId: 'x',
      runId: null,
      enrolmentId: null,
    });
    expect(codes(judgeEnrolment(fatma, facts(run(), person({ agenda: [other('16:00', '18:30')] }))))).toEqual(
      [],
    );
    expect(codes(judgeEnrolment(fatma, facts(run(), person({ agenda: [other('20:59', '22:00')] }))))).toEqual(
      ['agenda-clash'],
    );
  });

  it('a free place is for who waits first, and for who it is held for', () => {
    const one = (more: Partial<SessionFacts>) =>
      run({ waiting: 2, sessions: [session('one', '2026-12-01', more)] });
    expect(codes(judgeEnrolment(fatma, facts(one({ free: 2 }), person({ waitingAhead: 2 }))))).toEqual([
      'run-full',
    ]);
    expect(codes(judgeEnrolment(fatma, facts(one({ free: 3 }), person({ waitingAhead: 2 }))))).toEqual([]);
    const office = { ...fatma, passesQueue: true };
    expect(codes(judgeEnrolment(office, facts(one({ free: 1 }), person({ waitingAhead: 2 }))))).toEqual([]);
    const heldForUs = one({ free: 0, heldFor: { staal: 1 } });
    expect(codes(judgeEnrolment(fatma, facts(heldForUs, person({ waitingAhead: 2 }))))).toEqual([]);
    const waits = person({ waitingAhead: 0, waitingEntryId: 'w' });
    expect(judgeEnrolment(fatma, facts(one({ free: 0 }), waits)).reasons).toMatchObject([
      { code: 'run-full', mayWait: false },
    ]);
  });

  it('who is on it already needs no other reason', () => {
    const enrolled = person({ enrolment: { enrolmentId: 'e', state: 'confirmed' }, certificates: [] });
    const full = run({ sessions: [session('one', '2026-12-01', { free: 0 })] });
    expect(codes(judgeEnrolment(fatma, facts(full, enrolled)))).toEqual(['already-enrolled']);
  });

  it('joining later is by the sessions that are left', () => {
    const midway = at('2026-12-02', '09:00');
    expect(judgeEnrolment(fatma, facts(run(), person(), midway)).reasons).toMatchObject([
      { code: 'run-started', sessionsLeft: 1 },
    ]);
    expect(judgeEnrolment({ ...fatma, sessionIds: ['two'] }, facts(run(), person(), midway))).toMatchObject({
      reasons: [],
      notes: [{ code: 'joins-later', sessionsLeft: 1 }],
      sessionIds: ['two'],
    });
    expect(codes(judgeEnrolment({ ...fatma, sessionIds: ['one'] }, facts(run(), person(), midway)))).toEqual([
      'run-started',
    ]);
  });

  it('who comes in while the last session is under way takes a seat in that one', () => {
    const single = (free: number) => run({ sessions: [session('one', '2026-12-01', { free })] });
    const during = at('2026-12-01', '19:00');
    expect(judgeEnrolment(fatma, facts(single(1), person(), during))).toMatchObject({
      reasons: [{ code: 'run-started', sessionsLeft: 0 }],
      sessionIds: ['one'],
    });
    expect(codes(judgeEnrolment(fatma, facts(single(0), person(), during)))).toEqual([
      'run-started',
      'run-full',
    ]);
  });

  it('reads best first what makes the rest pointless', () => {
    const bad = run({ onlyForId: 'agro', sessions: [session('one', '2026-12-01', { free: 0 })] });
    expect(codes(judgeEnrolment(fatma, facts(bad, person({ certificates: [] }))))).toEqual([
      'run-for-others',
      'certificate-missing',
      'run-full',
    ]);
    expect(codes(judgeEnrolment(fatma, facts(null, person())))).toEqual(['run-unknown']);
    expect(codes(judgeEnrolment({ ...fatma, personId: 'nobody' }, facts(run(), person())))).toEqual([
      'person-unknown',
    ]);
  });

  it('says how far a run is from going ahead', () => {
    const unsure = run({ minimum: 4, decideBy: day('2026-11-27') });
    expect(judgeEnrolment(fatma, facts(unsure, person())).notes).toEqual([
      { code: 'option-not-sure', minimum: 4, enrolled: 1, decideBy: '2026-11-27' },
    ]);
    expect(judgeEnrolment(fatma, facts({ ...unsure, state: 'confirmed' }, person())).notes).toEqual([]);
  });
});

describe('setting rules aside', () => {
  const actor = (role: 'employee' | 'coordinator' | 'trainer' | 'office') =>
    ({
      kind: 'person',
      personId: 'p',
      userId: 'u',
      hat: { membershipId: 'm', organisationId: 'o', organisationKind: 'company', role },
    }) as const;

  it('by who answers for it, with a reason; never the law, never a token', () => {
    expect(mayOverride(actor('office'), 'certificate-missing')).toBe(true);
    expect(mayOverride(actor('coordinator'), 'certificate-missing')).toBe(false);
    expect(mayOverride(actor('coordinator'), 'birth-date-unknown')).toBe(true);
    expect(mayOverride(actor('office'), 'too-young-by-law')).toBe(false);
    expect(mayOverride(actor('office'), 'instruction-missing')).toBe(false);
    expect(mayOverride({ kind: 'system', name: 'import' }, 'certificate-missing')).toBe(true);
    const token = { kind: 'token', tokenId: 't', organisationId: 'o', role: 'office' } as const;
    expect(mayOverride(token, 'certificate-missing')).toBe(false);
  });

  it('counts for all reasons of a code and keeps one line', () => {
    const reasons = [
      { code: 'birth-date-unknown', minimumAge: 16 },
      { code: 'run-for-others', runId: 'r' },
    ] as const;
    const given = [{ code: 'birth-date-unknown', reason: 'Ik ken haar, ze is 40' }];
    expect(setAside(reasons, given, actor('office'))).toEqual({ left: [reasons[1]], kept: given });
  });
});

describe('the terms of a party', () => {
  const company = {
    organisationId: 'staal',
    active: true,
    bookingMode: 'approve',
    payerId: 'holding',
    orderNumber: 'INK-1',
  } as const;
  const employee = {
    kind: 'person',
    personId: 'p',
    userId: 'u',
    hat: { membershipId: 'm', organisationId: 'staal', organisationKind: 'company', role: 'employee' },
  } as const;

  it('are the agreement’s, unless who books says otherwise', () => {
    expect(termsFor(employee, company, {})).toEqual({
      payerId: 'holding',
      orderNumber: 'INK-1',
      asksFirst: true,
    });
    expect(termsFor({ kind: 'system', name: 'x' }, company, { payerId: 'staal', orderNumber: '7' })).toEqual({
      payerId: 'staal',
      orderNumber: '7',
      asksFirst: false,
    });
    expect(termsFor(employee, null, {})).toEqual({ payerId: null, orderNumber: null, asksFirst: false });
  });
});
