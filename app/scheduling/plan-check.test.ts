import { describe, expect, it } from 'vitest';
import type { SafetyRule } from '#app/centre/safety-rules.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import {
  at,
  closure,
  course,
  hours,
  plan,
  resource,
  session,
  slot,
  trainer,
  trainerHours,
  weekdays,
  world,
} from '#prisma/seed/plan-world.ts';
import { planReasons } from './plan-check.ts';
import type { PlanFacts, PlanProposal } from './plan-facts.ts';

const codes = (proposal: PlanProposal, facts: PlanFacts) =>
  planReasons(proposal, facts).map((reason) => reason.code);
const tuesdayEvening = slot('2026-12-01', '19:00', '21:30');
const wednesday = slot('2026-12-02', '09:00', '12:00');

const guidance: SafetyRule = {
  ruleId: 'rule',
  poolId: null,
  resourceId: 'mill',
  level: 'guidance',
  minimumAge: null,
  minimumAgeSupervised: null,
  supervision: 'in-room',
  learnersPerSupervisor: 4,
  source: 'example',
};

describe('a plan without obstacles', () => {
  it('has no reasons', () => {
    expect(planReasons(plan([session(tuesdayEvening), session(wednesday)]), world({}))).toEqual([]);
  });
});

describe('all reasons at once', () => {
  it('names everything that is wrong with one session', () => {
    const facts = world({
      resources: [
        resource('mill', {
          status: 'out-of-use',
          inspectionValidUntil: calendarDate('2026-11-30'),
          outages: [{ outageId: 'leak', start: at('2026-11-20 08:00'), end: null }],
          busy: [{ ...slot('2026-12-01', '20:00', '22:00'), sessionId: 'other' }],
          minBlockMinutes: 300,
          horizonDays: 3,
          rules: [guidance],
        }),
        resource('room', { kind: 'room', capacity: 4 }),
      ],
      trainers: [
        trainer('anna', {
          hours: trainerHours(weekdays, 8, 17),
          courseIds: [],
          absences: [slot('2026-12-01', '00:00', '23:59')],
          busy: [
            { ...slot('2026-12-01', '18:00', '19:30'), sessionId: null, sideBySideKey: 'k', learners: 3 },
          ],
        }),
      ],
      courses: [course('welding', { needs: [{ poolId: 'booths', resourceId: null, quantity: 2 }] })],
      hours: hours(weekdays, 8, 17),
    });
    expect(codes(plan([session(tuesdayEvening, { resourceIds: ['mill', 'room'] })]), facts).sort()).toEqual(
      [
        'beyond-horizon',
        'block-too-short',
        'inspection-expired',
        'needs-not-covered',
        'outside-opening-hours',
        'resource-busy',
        'resource-outage',
        'resource-out-of-use',
        'room-too-small',
        'seats-exceed-guidance',
        'trainer-absent',
        'trainer-busy',
        'trainer-may-not-teach',
        'trainer-not-working',
      ].sort(),
    );
  });
});

describe('the plan as such', () => {
  it.each<[string, PlanProposal, string[]]>([
    ['no sessions', plan([]), ['no-sessions']],
    [
      'an end before the start',
      plan([session({ start: wednesday.end, end: wednesday.start })]),
      ['ends-before-start'],
    ],
    ['no length', plan([session({ start: wednesday.start, end: wednesday.start })]), ['ends-before-start']],
    ['not a number', plan([session({ start: Number.NaN, end: wednesday.end })]), ['ends-before-start']],
    ['no course', plan([session(wednesday)], { courseIds: [] }), ['course-missing']],
    [
      'an unknown course',
      plan([session(wednesday)], { courseIds: ['x'] }),
      ['course-unknown', 'trainer-may-not-teach'],
    ],
    ['an unknown site', plan([session(wednesday)], { siteId: 'x' }), ['site-unknown', 'resource-elsewhere']],
    [
      'unknown machines and trainers',
      plan([session(wednesday, { resourceIds: ['x'], trainerIds: ['y'] })]),
      ['resource-unknown', 'trainer-unknown'],
    ],
    ['minimum above seats', plan([session(wednesday)], { minimum: 7 }), ['minimum-above-seats']],
    ['an option without a date', plan([session(wednesday)], { state: 'option' }), ['option-date-missing']],
    [
      'an option that lapsed',
      plan([session(wednesday)], { state: 'option', optionUntil: at('2026-11-23 08:00') }),
      ['option-date-in-past'],
    ],
    [
      'an option past the start',
      plan([session(wednesday)], { state: 'option', optionUntil: at('2026-12-02 09:01') }),
      ['option-date-after-start'],
    ],
    [
      'a decision after the start',
      plan([session(wednesday)], { decideBy: calendarDate('2026-12-03') }),
      ['decide-by-after-start'],
    ],
    [
      'too many',
      plan(
        Array.from({ length: 61 }, () => session(wednesday)),
        { kind: 'open-practice', courseIds: [] },
      ),
      expect.arrayContaining(['too-many-sessions']) as never,
    ],
  ])('%s', (_, proposal, expected) => {
    expect(codes(proposal, world({}))).toEqual(expected);
  });

  it('two sessions of a run at once', () => {
    const [reason] = planReasons(
      plan([session(wednesday), session(wednesday, { resourceIds: [] })]),
      world({}),
    );
    expect(reason).toEqual({ code: 'sessions-overlap-each-other', session: 2, other: 1 });
  });
});

describe('opening hours and closures', () => {
  it('a closure explains the day; hours are not named on top', () => {
    const facts = world({ closures: [closure('c1', '2026-12-02', '2026-12-04')] });
    expect(planReasons(plan([session(wednesday)]), facts)).toEqual([
      expect.objectContaining({
        code: 'site-closed',
        closureId: 'c1',
        until: '2026-12-04',
        resourceId: null,
      }),
    ]);
  });

  it('says once that the site is not open, however many machines', () => {
    const facts = world({ resources: [resource('a'), resource('b'), resource('c')] });
    const late = session(slot('2026-12-02', '16:00', '18:00'), { resourceIds: ['a', 'b', 'c'] });
    expect(planReasons(plan([late]), facts)).toEqual([
      {
        code: 'outside-opening-hours',
        session: 1,
        siteId: 'hall',
        resourceId: null,
        open: [slot('2026-12-02', '08:00', '17:00')],
      },
    ]);
  });

  it('a machine with hours of its own follows those', () => {
    const facts = world({ resources: [resource('mill', { hours: hours([1], 8, 12) })] });
    expect(planReasons(plan([session(wednesday)]), facts)).toEqual([
      expect.objectContaining({ code: 'outside-opening-hours', resourceId: 'mill', open: [] }),
    ]);
  });

  it('clean-up past closing time is a reason of its own, unless the machine may run unattended', () => {
    const untilClosing = plan([session(slot('2026-12-02', '15:00', '17:00'))]);
    const attended = world({ resources: [resource('mill', { cleanupMinutes: 30 })] });
    expect(codes(untilClosing, attended)).toEqual(['buffers-outside-opening-hours']);
    const unattended = world({
      resources: [resource('mill', { cleanupMinutes: 30, mayRunUnattended: true })],
    });
    expect(codes(untilClosing, unattended)).toEqual([]);
  });

  it('a machine that runs by itself may go on through the night once somebody starts it', () => {
    const facts = world({ resources: [resource('printer', { mayRunUnattended: true })] });
    const night = { start: at('2026-12-02 16:00'), end: at('2026-12-03 07:00') };
    const alone = { resourceIds: ['printer'], trainerIds: [] };
    const print = (interval: typeof night) =>
      plan([session(interval, alone)], { kind: 'open-practice', courseIds: [], seats: 0, minimum: null });
    expect(codes(print(night), facts)).toEqual([]);
    expect(codes(print({ start: at('2026-12-02 18:00'), end: night.end }), facts)).toEqual([
      'outside-opening-hours',
    ]);
  });

  it('maintenance is done when the centre is closed, on a machine that is out, but not on one that is busy', () => {
    const facts = world({
      closures: [closure('c1', '2026-12-02', '2026-12-02')],
      resources: [
        resource('mill', {
          status: 'out-of-use',
          outages: [{ outageId: 'leak', start: at('2026-11-20 08:00'), end: null }],
          inspectionValidUntil: calendarDate('2026-11-01'),
          noticeHours: 1000,
        }),
      ],
    });
    const maintenance = { kind: 'maintenance', courseIds: [], seats: 0, minimum: null } as const;
    const service = plan([session(slot('2026-12-02', '22:00', '23:00'), { trainerIds: [] })], maintenance);
    expect(codes(service, facts)).toEqual([]);
  });
});

describe('machines', () => {
  it('back-to-back is fine; buffers keep sessions apart', () => {
    const busy = [{ start: at('2026-12-02 12:00'), end: at('2026-12-02 14:00'), sessionId: 's' }];
    expect(codes(plan([session(wednesday)]), world({ resources: [resource('mill', { busy })] }))).toEqual([]);
    expect(
      codes(
        plan([session(wednesday)]),
        world({ resources: [resource('mill', { busy, cleanupMinutes: 1 })] }),
      ),
    ).toEqual(['resource-busy']);
  });

  it('two sessions of one plan need clean-up plus set-up between them', () => {
    const facts = world({ resources: [resource('mill', { setupMinutes: 15, cleanupMinutes: 30 })] });
    const second = (from: string) => session(slot('2026-12-02', from, '15:00'));
    const close = planReasons(plan([session(wednesday), second('12:44')]), facts);
    expect(close).toEqual([
      { code: 'sessions-too-close', session: 2, other: 1, resourceId: 'mill', gapMinutes: 45 },
    ]);
    expect(planReasons(plan([session(wednesday), second('12:45')]), facts)).toEqual([]);
  });

  it('notice counts from now to the start', () => {
    const facts = (noticeHours: number) => world({ resources: [resource('mill', { noticeHours })] });
    const tomorrow = plan([session(slot('2026-11-24', '09:00', '12:00'))]);
    expect(codes(tomorrow, facts(24))).toEqual([]);
    expect(codes(tomorrow, facts(25))).toEqual(['notice-too-short']);
  });

  it('the inspection has to be valid on the day of the session', () => {
    const facts = (until: string) =>
      world({ resources: [resource('mill', { inspectionValidUntil: calendarDate(until) })] });
    expect(codes(plan([session(wednesday)]), facts('2026-12-02'))).toEqual([]);
    expect(codes(plan([session(wednesday)]), facts('2026-12-01'))).toEqual(['inspection-expired']);
  });

  it('a machine of another site is refused as such', () => {
    const facts = world({ resources: [resource('lathe', { siteId: 'floor' })] });
    expect(codes(plan([session(wednesday, { resourceIds: ['lathe'] })]), facts)).toEqual([
      'resource-elsewhere',
    ]);
  });
});

describe('trainers', () => {
  it('share sessions side by side, within the number of learners', () => {
    const busy = [{ ...wednesday, sessionId: 's', sideBySideKey: 'evening', learners: 6 }];
    const rules = [{ ...guidance, learnersPerSupervisor: 11 }];
    const facts = world({ resources: [resource('mill', { rules })], trainers: [trainer('anna', { busy })] });
    expect(codes(plan([session(wednesday)]), facts)).toEqual(['trainer-busy']);
    const shared = session(wednesday, { sideBySideKey: 'evening' });
    expect(codes(plan([shared], { seats: 5 }), facts)).toEqual([]);
    expect(planReasons(plan([shared], { seats: 6 }), facts)).toEqual([
      expect.objectContaining({ code: 'seats-exceed-guidance', learners: 12, perSupervisor: 11 }),
    ]);
  });

  it('a course without a trainer is said; open practice needs none', () => {
    expect(codes(plan([session(wednesday, { trainerIds: [] })]), world({}))).toEqual(['trainer-missing']);
    const practice = plan([session(wednesday, { trainerIds: [] })], { kind: 'open-practice', courseIds: [] });
    expect(codes(practice, world({}))).toEqual([]);
  });

  it('who left no longer teaches', () => {
    const facts = world({ trainers: [trainer('anna', { active: false })] });
    expect(codes(plan([session(wednesday)]), facts)).toEqual(['trainer-left']);
  });
});

describe('what a course takes', () => {
  it('of levels side by side the largest number counts, and named machines are asked by name', () => {
    const booths = ['b1', 'b2', 'b3'].map((id) => resource(id, { poolId: 'booths' }));
    const facts = world({
      resources: [...booths, resource('mill')],
      trainers: [trainer('anna', { courseIds: ['one', 'two'] })],
      courses: [
        course('one', { needs: [{ poolId: 'booths', resourceId: null, quantity: 2 }] }),
        course('two', {
          needs: [
            { poolId: 'booths', resourceId: null, quantity: 3 },
            { poolId: null, resourceId: 'mill', quantity: 1 },
          ],
        }),
      ],
    });
    const both = plan([session(wednesday, { resourceIds: ['b1', 'b2'] })], { courseIds: ['one', 'two'] });
    expect(planReasons(both, facts)).toEqual([
      { code: 'needs-not-covered', session: 1, poolId: 'booths', resourceId: null, needed: 3, planned: 2 },
      { code: 'needs-not-covered', session: 1, poolId: null, resourceId: 'mill', needed: 1, planned: 0 },
    ]);
  });

  it('the law and the guidance are reasons apart', () => {
    const rules = [
      guidance,
      { ...guidance, ruleId: 'law', level: 'legal' as const, learnersPerSupervisor: 5 },
    ];
    const facts = world({
      resources: [resource('mill', { rules })],
      trainers: [trainer('anna'), trainer('bo')],
    });
    expect(codes(plan([session(wednesday)]), facts)).toEqual(['seats-exceed-law', 'seats-exceed-guidance']);
    const two = plan([session(wednesday, { trainerIds: ['anna', 'bo'] })]);
    expect(codes(two, facts)).toEqual([]);
  });
});
