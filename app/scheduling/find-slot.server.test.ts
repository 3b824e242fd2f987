import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { wallClockAt } from '#app/kernel/wall-time.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, SMALL_ZONE, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun } from '#prisma/seed/small-runs.ts';
import { proposeDates } from './find-slot-queries.server.ts';
import { planRun } from './plan-run.server.ts';

testDatabase({ fixture: smallCentre });
const office = actingAs('office');
const window = {
  siteId: small.site.hall,
  courseIds: [small.course.milling],
  firstDay: calendarDate('2026-11-30'),
  lastDay: calendarDate('2027-05-31'),
};

describe('proposeDates', () => {
  it('proposes plans that can be saved as they are', async () => {
    for (let index = 0; index < 3; index += 1) {
      const [plan] = valueOrThrow(await proposeDates(office, window));
      const saved = await planRun(office, {
        ...millingRun(),
        id: newId(),
        sessions: (plan?.sessions ?? []).map(({ interval, resourceIds, trainerIds }) => ({
          ...interval,
          resourceIds,
          trainerIds,
        })),
      });
      expect(saved).toMatchObject({ ok: true });
    }
  });

  it('asks for one trainer where told to, and nothing of who doesn’t plan', async () => {
    const plans = valueOrThrow(
      await proposeDates(office, { ...window, trainerId: small.person.anna, fromMinute: 13 * 60 }),
    );
    expect(new Set(plans.flatMap((plan) => plan.sessions.flatMap((one) => one.trainerIds)))).toEqual(
      new Set([small.person.anna]),
    );
    expect(wallClockAt(plans[0]?.sessions[0]?.interval.start ?? 0, SMALL_ZONE).time >= '12:00').toBe(true);
    expect(await proposeDates(actingAs('sofie'), window)).toMatchObject({ ok: false });
    expect(valueOrThrow(await proposeDates(office, { ...window, courseIds: [newId()] }))).toEqual([]);
  });
});
