import { beforeAll, expect, it } from 'vitest';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { ownPerson } from '#app/partners/own-people-queries.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { quarterOf } from './hours-period.ts';
import { hoursOf } from './hours-queries.server.ts';
import { letPersonLeave } from './let-person-leave.server.ts';
import { bookingsAt } from './queries.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const coordinator = actingAs('coordinatorStaal');
const staal = partnerScope(coordinator.actor);
const agro = partnerScope(actingAs('coordinatorAgro').actor);
const { sofie, tarik } = small.person;
const quarter = async () => {
  const first = await db.prisma.session.findFirstOrThrow({ where: { runId: runId('first') } });
  return quarterOf(calendarDate(first.startsAt.toISOString().slice(0, 10)));
};

beforeAll(async () => {
  await db.prisma.$transaction((tx) => saveSmallRun(tx, { name: 'first', courses: ['bhv'] }));
  await db.prisma.course.update({ where: { id: small.course.bhv }, data: { priceCents: 12_500 } });
  for (const personId of [sofie, tarik]) {
    valueOrThrow(await enrolParticipant(coordinator, { runId: runId('first'), personId }));
  }
});

it('adds up what the own people booked, by person and by course, and shows it to no other company', async () => {
  const hours = await hoursOf(staal, await quarter());
  expect(hours.people.map(({ name }) => name?.givenName).sort()).toEqual(['Sofie', 'Tarik']);
  expect(hours.total).toMatchObject({ bookings: 2, attended: 0, late: 0 });
  expect(hours.total.booked).toBeGreaterThan(0);
  expect(hours.courses).toMatchObject([{ key: small.course.bhv, bookings: 2, booked: hours.total.booked }]);
  const prices = await db.prisma.enrolment.aggregate({ _sum: { priceCents: true } });
  expect(hours.total.cents).toBe(prices._sum.priceCents);
  expect((await hoursOf(agro, await quarter())).total.bookings).toBe(0);
});

it('lets somebody leave: the chosen bookings are cancelled, the others stay', async () => {
  const [booking] = await bookingsAt(staal, sofie, coordinator.now);
  const lastDay = calendarDate('2026-11-23');
  const cancel = [booking?.enrolmentId ?? ''];
  const leaving = { personId: sofie, lastDay, cancel, reason: 'Uit dienst' };
  expect(await letPersonLeave(actingAs('coordinatorAgro'), leaving)).toMatchObject({ ok: false });
  expect((await bookingsAt(staal, sofie, coordinator.now))[0]?.state).toBe('confirmed');
  expect(await letPersonLeave(coordinator, leaving)).toEqual({ ok: true, value: { cancelled: 1, kept: 0 } });
  expect((await bookingsAt(staal, sofie, coordinator.now))[0]?.state).toBe('cancelled');
  expect((await bookingsAt(staal, tarik, coordinator.now))[0]?.state).toBe('confirmed');
  expect((await ownPerson(staal, sofie, lastDay))?.job.validUntil).toBe('2026-11-23');
  expect(await ownPerson(staal, sofie, calendarDate('2026-11-24'))).toBeNull();
});
