import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { wallClockAt } from '#app/kernel/wall-time.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, SMALL_ZONE, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun, weldingRun } from '#prisma/seed/small-runs.ts';
import { copyRuns } from './copy-runs.server.ts';
import { fixRun } from './fix-runs.server.ts';
import { planRun } from './plan-run.server.ts';

const db = testDatabase({ fixture: smallCentre });
const office = actingAs('office');
const codesOf = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.reasons?.map((reason) => reason.code) ?? [];
const clock = (interval: { start: number }) => {
  const { date, time } = wallClockAt(interval.start, SMALL_ZONE);
  return `${date} ${time}`;
};

describe('copyRuns', () => {
  it('copies a run as a concept with everything it had, weekday and clock time kept over the clock change', async () => {
    const original = valueOrThrow(
      await planRun(office, weldingRun({ seats: 3, priceCents: 40000, titleNl: 'Lasavond' })),
    );
    const form = { id: newId(), from: { runIds: [original.runId] }, to: { weeks: 17 } };
    const { copies } = valueOrThrow(await copyRuns(office, form));
    expect(copies[0]?.sessions.map(clock)).toEqual([
      '2027-03-30 18:30',
      '2027-04-06 18:30',
      '2027-04-13 18:30',
    ]);
    const copy = await db.prisma.run.findUniqueOrThrow({
      where: { id: copies[0]?.runId },
      include: {
        courses: true,
        sessions: { include: { seats: true, resourceReservations: true, personReservations: true } },
      },
    });
    expect(copy).toMatchObject({
      state: 'concept',
      code: 'MIG1-270330',
      seats: 3,
      priceCents: 40000,
      titleNl: 'Lasavond',
      copiedFromId: original.runId,
    });
    expect(copy.courses.map((row) => row.courseId)).toEqual([small.course.mig1]);
    for (const session of copy.sessions) {
      expect(session.seats).toHaveLength(3);
      expect(session.resourceReservations.map((row) => [row.resourceId, row.live]).sort()).toEqual(
        [
          [small.resource.booth1, false],
          [small.resource.booth2, false],
        ].sort(),
      );
      expect(session.personReservations.map((row) => [row.personId, row.live])).toEqual([
        [small.person.bram, false],
      ]);
    }
    // Bound to the same form: once.
    expect(valueOrThrow(await copyRuns(office, form)).alreadySaved).toBe(true);
    expect(await db.prisma.run.count()).toBe(2);
    // And it can be fixed.
    valueOrThrow(await fixRun(office, { runId: copy.id, state: 'open' }));
  });

  it('goes past closures, says which days, and keeps the length of the course', async () => {
    const original = valueOrThrow(await planRun(office, weldingRun()));
    const { copies } = valueOrThrow(
      await copyRuns(office, {
        id: newId(),
        from: { runIds: [original.runId] },
        to: { firstDay: calendarDate('2026-12-22') },
      }),
    );
    expect(copies[0]?.sessions.map(clock)).toEqual([
      '2026-12-22 18:30',
      '2027-01-05 18:30',
      '2027-01-12 18:30',
    ]);
    expect(copies[0]?.skipped.map((skip) => [skip.date, skip.reason?.nl])).toEqual([
      ['2026-12-29', 'Kerstsluiting'],
    ]);
  });

  it('copies a whole term, with what each copy has in its way; a preview saves nothing', async () => {
    const one = valueOrThrow(await planRun(office, millingRun()));
    const two = valueOrThrow(await planRun(office, weldingRun()));
    const concept = valueOrThrow(await planRun(office, millingRun({ state: 'concept' })));
    const later = valueOrThrow(await planRun(office, millingRun({}, ['2026-12-16'])));
    await db.prisma.run.update({ where: { id: concept.runId }, data: { state: 'cancelled' } });
    const form = {
      id: newId(),
      from: {
        siteId: small.site.hall,
        firstDay: calendarDate('2026-12-01'),
        lastDay: calendarDate('2026-12-15'),
      },
      to: { weeks: 2 },
    };
    const preview = valueOrThrow(await copyRuns(office, { ...form, preview: true }));
    expect(await db.prisma.run.count()).toBe(4);
    const { copies } = valueOrThrow(await copyRuns(office, form));
    expect(copies).toEqual(preview.copies);
    expect(copies.map((copy) => copy.fromId).sort()).toEqual([one.runId, two.runId].sort());
    // Two weeks on is 15 and 16 December: the run of the 16th is in the way, and Bram's Tuesday his own.
    const milling = copies.find((copy) => copy.fromId === one.runId);
    expect(milling?.noted).toContainEqual(
      expect.objectContaining({ code: 'resource-busy', sessionId: later.sessionIds[0], session: 2 }),
    );
    expect(await db.prisma.run.count()).toBe(6);
  });

  it('does not show a lent trainer what another company planned for itself', async () => {
    const closed = { onlyForId: small.organisation.agro };
    const { runId } = valueOrThrow(await planRun(office, millingRun(closed)));
    const to = { weeks: 4 };
    const days = { firstDay: calendarDate('2026-11-30'), lastDay: calendarDate('2026-12-06') };
    for (const from of [{ runIds: [runId] }, { siteId: small.site.hall, ...days }]) {
      const copy = { id: newId(), from, to, preview: true };
      expect(codesOf(await copyRuns(actingAs('bram'), copy))).toEqual(['nothing-to-copy']);
      expect(valueOrThrow(await copyRuns(office, copy)).copies).toHaveLength(1);
    }
  });

  it('refuses what cannot be copied', async () => {
    const original = valueOrThrow(await planRun(office, millingRun()));
    const from = { runIds: [original.runId] };
    expect(codesOf(await copyRuns(office, { id: newId(), from, to: { weeks: 0 } }))).toEqual([
      'copy-before-original',
    ]);
    expect(
      codesOf(await copyRuns(office, { id: newId(), from, to: { firstDay: calendarDate('2026-11-30') } })),
    ).toEqual(['copy-before-original']);
    expect(
      codesOf(await copyRuns(office, { id: newId(), from: { runIds: [newId()] }, to: { weeks: 1 } })),
    ).toEqual(['nothing-to-copy']);
    expect(codesOf(await copyRuns(actingAs('sofie'), { id: newId(), from, to: { weeks: 1 } }))).toEqual([
      'not-allowed',
    ]);
  });
});
