import { expect, it } from 'vitest';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { planRun } from '#app/scheduling/plan-run.server.ts';
import { actingAs, at, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookGroupSeries } from './book-group-series.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person, course, organisation, resource, site } = small;
const rounds = 8;

it('a series and a run that want the same booth: one of them has all, the other nothing', async () => {
  await db.prisma.trainerCourse.create({ data: { trainerId: person.anna, courseId: course.taster } });
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
