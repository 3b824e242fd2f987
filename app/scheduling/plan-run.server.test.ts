import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun as milling } from '#prisma/seed/small-runs.ts';
import { checkPlan } from './check-plan.server.ts';
import { planRun } from './plan-run.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { resource, course, person } = small;
const office = actingAs('office');
const chris = actingAs('chris');

const codesOf = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.reasons?.map((reason) => reason.code) ?? [];

describe('planRun', () => {
  it('saves run, sessions, seats and reservations together, set-up and clean-up included', async () => {
    const planned = valueOrThrow(await planRun(chris, milling()));
    expect(planned).toMatchObject({ code: 'FREES1-261201', state: 'open', noted: [], alreadySaved: false });
    const run = await db.prisma.run.findUniqueOrThrow({
      where: { id: planned.runId },
      include: {
        courses: true,
        sessions: { include: { seats: true, resourceReservations: true, personReservations: true } },
      },
    });
    expect(run).toMatchObject({ seats: 4, minimum: 2, priceCents: 69500, plannedById: person.chris });
    expect(run.sessions.map((session) => session.seats.length)).toEqual([4, 4]);
    const [first] = run.sessions;
    const mill = first?.resourceReservations.find((row) => row.resourceId === resource.mill1);
    expect(mill?.live).toBe(true);
    expect(mill?.startsAt).toEqual(new Date(at('2026-12-01', '08:45')));
    expect(mill?.endsAt).toEqual(new Date(at('2026-12-01', '13:30')));
    expect(first?.personReservations.map((row) => [row.personId, row.role])).toEqual([
      [person.chris, 'trainer'],
    ]);
    expect((await db.prisma.outboxEvent.findMany()).map((event) => event.type)).toEqual([
      'run-planned',
      'run-opened',
    ]);
    expect((await db.prisma.auditEntry.findMany()).map((entry) => entry.action)).toEqual(['run-planned']);
  });

  it('answers with every reason at once and saves nothing', async () => {
    valueOrThrow(await planRun(chris, milling()));
    const bad = milling({
      courseIds: [course.mig1],
      seats: 14,
      sessions: [
        {
          ...slot('2026-12-01', '10:00', '10:45'),
          resourceIds: [resource.mill1, resource.robot],
          trainerIds: [person.chris, person.anna],
        },
        { ...slot('2026-12-26', '10:00', '12:00'), resourceIds: [], trainerIds: [] },
      ],
    });
    const refused = await planRun(office, bad);
    expect(codesOf(refused).sort()).toEqual(
      [
        ...[
          'resource-busy',
          'block-too-short',
          'inspection-expired',
          'trainer-busy',
          'trainer-may-not-teach',
        ],
        ...['needs-not-covered', 'seats-exceed-law', 'site-closed', 'trainer-missing', 'needs-not-covered'],
      ].sort(),
    );
    expect(await db.prisma.run.count()).toBe(1);
    expect(await db.prisma.session.count()).toBe(2);
  });

  it('names the session in the way to who may know it, and to nobody else', async () => {
    const planned = valueOrThrow(await planRun(office, milling({ isPublic: false })));
    const again = milling({ sessions: milling().sessions.slice(0, 1) });
    const busyFor = async (ctx: typeof office) => {
      const refused = await planRun(ctx, { ...again, id: newId() });
      return refused.ok ? [] : refused.reasons.filter((reason) => 'sessionId' in reason);
    };
    expect(await busyFor(office)).toContainEqual(
      expect.objectContaining({ code: 'resource-busy', sessionId: planned.sessionIds[0] }),
    );
    expect(await busyFor(actingAs('bram'))).toContainEqual(
      expect.objectContaining({ code: 'resource-busy', sessionId: null }),
    );
    // Chris teaches it.
    expect(await busyFor(chris)).toContainEqual(
      expect.objectContaining({ code: 'resource-busy', sessionId: planned.sessionIds[0] }),
    );
  });

  it('is for planners', async () => {
    for (const name of ['sofie', 'coordinatorStaal', 'teacher', 'treasurer'] as const) {
      expect(codesOf(await planRun(actingAs(name), milling()))).toEqual(['not-allowed']);
    }
    expect(await db.prisma.run.count()).toBe(0);
  });

  it('sets a rule aside with a written reason by who may, and keeps it', async () => {
    const evening = milling({
      sessions: [
        {
          ...slot('2026-12-02', '18:00', '20:00'),
          resourceIds: [resource.mill1, resource.roomA],
          trainerIds: [person.chris],
        },
      ],
    });
    const why = { code: 'outside-opening-hours', reason: 'De hal blijft die avond open' };
    expect(codesOf(await planRun(chris, { ...evening, overrides: [why] }))).toEqual([
      'outside-opening-hours',
    ]);
    valueOrThrow(await planRun(office, { ...evening, overrides: [why] }));
    expect(await db.prisma.ruleOverride.findMany()).toMatchObject([
      { subjectType: 'run', subjectId: evening.id, ...why, byPersonId: person.office, byRole: 'office' },
    ]);
  });

  it('the same form twice saves once and answers as saved; somebody else’s id is refused', async () => {
    const form = milling();
    const [first, second] = await Promise.all([planRun(chris, form), planRun(chris, form)]);
    const answers = [valueOrThrow(first), valueOrThrow(second)];
    expect(answers.map((answer) => answer.alreadySaved).sort()).toEqual([false, true]);
    expect(answers[0]?.sessionIds).toEqual(answers[1]?.sessionIds);
    expect(await db.prisma.run.count()).toBe(1);
    expect(codesOf(await planRun(office, form))).toEqual(['id-in-use']);
  });

  it('a concept reserves nothing, may overlap, and says what is in its way', async () => {
    valueOrThrow(await planRun(chris, milling()));
    const concept = valueOrThrow(await planRun(chris, milling({ state: 'concept' })));
    expect(new Set(concept.noted.map((reason) => reason.code))).toEqual(
      new Set(['resource-busy', 'trainer-busy']),
    );
    const rows = await db.prisma.resourceReservation.findMany({
      where: { session: { runId: concept.runId } },
    });
    expect(rows.map((row) => [row.live, row.replacedAt])).toEqual(Array(4).fill([false, null]));
    // And it holds nobody back.
    expect(
      codesOf(await planRun(office, milling({ state: 'option', optionUntil: at('2026-11-28', '00:00') }))),
    ).not.toEqual([]);
    expect(concept.code).toBe('FREES1-261201-2');
  });

  it('keeps 19:00 at 19:00 over the clock change and holds exactly those hours', async () => {
    const autumn = actingAs('office', '2026-10-01T09:00:00+02:00');
    const planned = valueOrThrow(
      await planRun(
        autumn,
        milling({
          courseIds: [course.mig1],
          sessions: ['2026-10-22', '2026-10-27'].map((date) => ({
            ...slot(date, '19:00', '21:00'),
            resourceIds: [resource.booth1, resource.booth2],
            trainerIds: [person.bram],
          })),
        }),
      ),
    );
    const rows = await db.prisma.session.findMany({
      where: { runId: planned.runId },
      orderBy: { number: 'asc' },
    });
    expect(rows.map((row) => row.startsAt.toISOString())).toEqual([
      '2026-10-22T17:00:00.000Z',
      '2026-10-27T18:00:00.000Z',
    ]);
  });

  it('several levels side by side share the booths and the trainer', async () => {
    const planned = valueOrThrow(
      await planRun(
        chris,
        milling({
          courseIds: [course.mig1, course.mig2],
          seats: 6,
          sessions: [
            {
              ...slot('2026-12-01', '19:00', '21:00'),
              resourceIds: [resource.booth1, resource.booth2],
              trainerIds: [person.chris],
            },
          ],
        }),
      ),
    );
    const courses = await db.prisma.runCourse.findMany({
      where: { runId: planned.runId },
      orderBy: { sortOrder: 'asc' },
    });
    expect(courses.map((row) => row.courseId)).toEqual([course.mig1, course.mig2]);
  });

  it('stale ids are reasons, not errors', async () => {
    const stale = milling({
      siteId: newId(),
      courseIds: [newId()],
      sessions: [{ ...slot('2026-12-01', '09:00', '13:00'), resourceIds: [newId()], trainerIds: [newId()] }],
    });
    expect(codesOf(await planRun(office, stale))).toEqual([
      'site-unknown',
      'course-unknown',
      'resource-unknown',
      'trainer-unknown',
    ]);
  });

  it('dates that cannot be are reasons, not errors', async () => {
    const backwards = { ...slot('2026-12-01', '09:00', '13:00') };
    const bad = milling({
      sessions: [{ start: backwards.end, end: backwards.start, resourceIds: [], trainerIds: [] }],
    });
    expect(codesOf(await planRun(office, bad))).toEqual(['ends-before-start']);
    expect(codesOf(await planRun(office, milling({ sessions: [] })))).toEqual(['no-sessions']);
  });
});

describe('checkPlan', () => {
  it('gives the same reasons and saves nothing', async () => {
    valueOrThrow(await planRun(chris, milling()));
    const again = milling();
    const checked = valueOrThrow(await checkPlan(office, again));
    const refused = await planRun(office, again);
    expect(checked.blocking).toEqual(refused.ok ? [] : refused.reasons);
    expect(await db.prisma.run.count()).toBe(1);
    expect(codesOf(await checkPlan(actingAs('sofie'), again))).toEqual(['not-allowed']);
  });
});
