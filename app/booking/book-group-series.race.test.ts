import { expect, it } from 'vitest';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { ok } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { barrier } from '#app/platform/testing/barrier.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { planRun } from '#app/scheduling/plan-run.server.ts';
import { reserveSession } from '#app/scheduling/reserve-session.step.server.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookGroupSeries } from './book-group-series.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person, course, organisation, resource, site } = small;
const rounds = 8;

/** As the migration makes it: the negative control takes it away and puts it back. */
const constraint = `ALTER TABLE resource_reservation ADD CONSTRAINT resource_reservation_no_overlap
  EXCLUDE USING gist (resource_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (live)`;

it('without locks and constraint both find the booth free and both have it (negative control)', async () => {
  await db.pool.query('ALTER TABLE resource_reservation DROP CONSTRAINT resource_reservation_no_overlap');
  const day = calendarDate('2027-06-15');
  const interval = slot(day, '09:00', '11:00');
  const everybodyIsIn = barrier(2);
  const take = (kind: 'school' | 'course') =>
    transact<undefined, never>(actingAs('office'), { locks: [] }, async (tx) => {
      const free = await tx.resourceReservation.count({
        where: { resourceId: resource.booth1, live: true, startsAt: { lt: new Date(interval.end) } },
      });
      expect(free).toBe(0);
      await everybodyIsIn();
      const id = newId();
      const [startsAt, endsAt] = [new Date(interval.start), new Date(interval.end)];
      await tx.session.create({ data: { id, siteId: site.hall, kind, startsAt, endsAt, sideBySideKey: id } });
      await reserveSession(tx, actingAs('office').now, {
        sessionId: id,
        interval,
        sideBySideKey: id,
        live: true,
        resources: [{ resourceId: resource.booth1, setupMinutes: 0, cleanupMinutes: 0 }],
        trainerIds: [],
      });
      return ok();
    });
  await Promise.all([take('school'), take('course')]);
  const doubled = await db.prisma.resourceReservation.count({
    where: { resourceId: resource.booth1, live: true },
  });
  expect(doubled).toBe(2);
  await db.prisma.resourceReservation.deleteMany({ where: { resourceId: resource.booth1 } });
  await db.pool.query(constraint);
});

it('a series and a run that want the same booth: one of them has all, the other nothing', async () => {
  await db.prisma.trainerCourse.createMany({
    data: [{ trainerId: person.anna, courseId: course.taster }],
    skipDuplicates: true,
  });
  const group = {
    groupName: '3A PIE',
    headCount: 12,
    youngestAge: 16,
    oldestAge: 17,
    level: null,
    teacherId: person.teacher,
    supervisors: 1,
  };
  for (let round = 0; round < rounds; round += 1) {
    // Tuesdays, two a round: the run wants the second.
    const first = addDays(calendarDate('2027-01-12'), round * 14);
    const second = addDays(first, 7);
    const id = newId();
    const starts = [at(first, '09:00'), at(second, '09:00')];
    const series = { organisationId: organisation.school, courseId: course.taster, group };
    const input = { ...series, id, start: starts[0] as number, weeks: 1 as const, until: second, starts };
    const wanted = slot(second, '09:00', '11:30');
    const runId = newId();
    const run = {
      id: runId,
      state: 'open' as const,
      siteId: site.hall,
      courseIds: [course.mig1],
      sessions: [{ ...wanted, resourceIds: [resource.booth1, resource.booth2], trainerIds: [person.chris] }],
    };
    const [booked, planned] = await Promise.all([
      bookGroupSeries(actingAs('teacher'), input),
      planRun(actingAs('office'), run),
    ]);
    expect([booked.ok, planned.ok].filter(Boolean)).toHaveLength(1);
    expect(await db.prisma.groupBooking.count({ where: { seriesId: id } })).toBe(booked.ok ? 2 : 0);
    expect(await db.prisma.run.count({ where: { id: runId } })).toBe(planned.ok ? 1 : 0);
  }
});
