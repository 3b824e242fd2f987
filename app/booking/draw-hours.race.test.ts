import { beforeAll, expect, it } from 'vitest';
import { addTerm } from '#app/allocation/add-term.server.ts';
import { adjustHours } from '#app/allocation/adjust-hours.server.ts';
import {
  listTerms,
  ownHours,
  previewDivision,
  type Term,
} from '#app/allocation/entitlement-queries.server.ts';
import { booksScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { barrier } from '#app/platform/testing/barrier.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { bookGroup } from './book-group.server.ts';
import { divideHoursOfPool } from './divide-hours.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person, course, organisation, pool } = small;
const [teacher, office] = [actingAs('teacher'), actingAs('office')];
const rounds = 4;
let term: Term;
let divisionId: string;

/** As the migration makes it: the negative control takes it away and puts it back. */
const constraint = 'ALTER TABLE hours_balance ADD CONSTRAINT hours_not_overdrawn CHECK (minutes >= 0)';

const left = async () => (await ownHours(partnerScope(teacher.actor), term))[0]?.own.left ?? 0;
/** The school has so much left. */
async function leave(minutes: number): Promise<void> {
  const change = minutes - (await left());
  const input = { divisionId, organisationId: organisation.school, minutes: change, reason: 'Proef' };
  if (change !== 0) valueOrThrow(await adjustHours(office, input));
}

beforeAll(async () => {
  await db.prisma.trainerCourse.createMany({
    data: [person.anna, person.chris].map((trainerId) => ({ trainerId, courseId: course.taster })),
    skipDuplicates: true,
  });
  const agreement = {
    id: newId(),
    code: 'OV-SCHOOL',
    organisationId: organisation.school,
    capacityWeight: 2,
  };
  await db.prisma.agreement.create({ data: { ...agreement, validFrom: new Date('2026-01-01') } });
  valueOrThrow(await addTerm(office, { firstDay: '2027-01-04', lastDay: '2027-06-30' }));
  const books = booksScope(office.actor);
  term = (await listTerms(books))[0] as Term;
  const minutes = (await previewDivision(books, term, pool.welding, 0))?.capacity.minutes ?? 0;
  const input = { termId: term.termId, poolId: pool.welding, keptPercent: 0, openDays: 14, minutes };
  ({ divisionId } = valueOrThrow(await divideHoursOfPool(office, input)));
});

it('without lock and constraint both find the hours there and both draw them (negative control)', async () => {
  await leave(120);
  await db.pool.query('ALTER TABLE hours_balance DROP CONSTRAINT hours_not_overdrawn');
  const everybodyIsIn = barrier(2);
  const bookings = await Promise.all(
    [0, 1].map(() =>
      db.prisma.groupBooking.create({
        data: {
          id: newId(),
          code: newId(),
          organisationId: organisation.school,
          courseId: course.taster,
          groupName: 'Proef',
          headCount: 6,
          youngestAge: 16,
          oldestAge: 17,
          bookedAt: new Date(),
        },
      }),
    ),
  );
  const draw = ({ id }: { id: string }) =>
    transact<undefined, never>(office, { locks: [] }, async (tx) => {
      const balance = await tx.hoursBalance.findFirst({ where: { organisationId: organisation.school } });
      expect(balance?.minutes).toBe(120);
      await everybodyIsIn();
      const line = { divisionId, organisationId: organisation.school, kind: 'drawn' as const, minutes: 120 };
      await tx.ledgerEntry.create({
        data: { id: newId(), ...line, groupBookingId: id, recordedAt: new Date() },
      });
      return ok();
    });
  await Promise.all(bookings.map(draw));
  expect(await left()).toBe(-120);
  await leave(0);
  await db.pool.query(constraint);
});

it('two classes that want the last hours at once: one draws them, the other is told that too little is left', async () => {
  const group = {
    groupName: '3A PIE',
    headCount: 6,
    youngestAge: 16,
    oldestAge: 17,
    level: null,
    supervisors: 1,
  };
  for (let round = 0; round < rounds; round += 1) {
    await leave(180);
    const day = addDays(calendarDate('2027-02-02'), round * 7);
    // Two days, so that neither machines nor trainers are in each other's way.
    const outcomes = await Promise.all(
      [day, addDays(day, 1)].map((date, index) =>
        bookGroup(teacher, {
          id: newId(),
          organisationId: organisation.school,
          courseId: course.taster,
          group: { ...group, groupName: `3${index}`, teacherId: person.teacher },
          start: at(date, '09:00'),
        }),
      ),
    );
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    const refused = outcomes.find((one) => !one.ok);
    expect(refused?.ok === false && refused.reasons).toMatchObject([
      { code: 'hours-short', needed: 120, left: 60 },
    ]);
    expect(await left()).toBe(60);
  }
});
