import { expect, it } from 'vitest';
import { bookPlaces, lapsePlaces } from '#app/booking/book-places.server.ts';
import { cancelRun } from '#app/booking/cancel-run.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, small, smallCentre } from '#prisma/seed/small-centre.ts';
import {
  remindPlaces,
  tellPlacesBooked,
  tellPlacesLapsed,
  tellPlacesOff,
} from './tell-about-places.server.ts';

const db = testDatabase({ fixture: smallCentre });
const yara = actingAs('coordinatorStaal');
const system = actingAsSystem();

it('the company’s coordinators hear that places are held, are due, fell free, and that the course is off', async () => {
  const saved = ['due', 'off'].map((name) =>
    db.prisma.$transaction((tx) =>
      saveSmallRun(tx, { name, courses: ['drawing'], sessions: [['2027-02-01', '09:00', '10:00']] }),
    ),
  );
  await Promise.all(saved);
  const places = { organisationId: small.organisation.staal, quantity: 2 };
  const due = valueOrThrow(await bookPlaces(yara, { runId: runId('due'), ...places }));
  const off = valueOrThrow(await bookPlaces(yara, { runId: runId('off'), ...places }));
  await tellPlacesBooked(system, 'event 1', due.placeBookingId);

  // Names are due on Monday 18 January at 17:00: the working day before is Friday.
  expect(await remindPlaces(actingAsSystem('2027-01-15T07:59:00+01:00'))).toBe(0);
  expect(await remindPlaces(actingAsSystem('2027-01-15T08:20:00+01:00'))).toBe(2);
  expect(await remindPlaces(actingAsSystem('2027-01-15T09:20:00+01:00'))).toBe(2);

  valueOrThrow(await cancelRun(actingAs('office'), { runId: runId('off'), reason: 'Machine stuk' }));
  const [cancelled] = await db.prisma.outboxEvent.findMany({ where: { type: 'run-cancelled' } });
  expect(cancelled?.payload).toMatchObject({ placeBookingIds: [off.placeBookingId] });
  await tellPlacesOff(system, 'event 2', {
    runId: runId('off'),
    enrolmentIds: [],
    waitingEntryIds: [],
    placeBookingIds: [off.placeBookingId],
  });
  const late = actingAsSystem('2027-01-18T17:05:00+01:00');
  await lapsePlaces(late);
  await tellPlacesLapsed(late, 'event 3', due.placeBookingId);

  const mails = await db.prisma.outboxMail.findMany({ where: { kind: { startsWith: 'places-' } } });
  expect(mails.map(({ kind }) => kind).sort()).toEqual([
    'places-booked',
    'places-due',
    'places-due',
    'places-lapsed',
    'places-off',
  ]);
  expect(new Set(mails.map(({ personId }) => personId))).toEqual(new Set([small.person.coordinatorStaal]));
  expect(mails.find(({ kind }) => kind === 'places-booked')?.text).toContain(`/company/places/${due.code}`);
  expect(mails.find(({ kind }) => kind === 'places-off')?.text).toContain('Machine stuk');
});
