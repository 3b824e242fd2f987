import { beforeAll, expect, it } from 'vitest';
import { cancelEnrolment } from '#app/booking/cancel-enrolment.server.ts';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { joinWaitingList } from '#app/booking/join-waiting-list.server.ts';
import { bookingOf } from '#app/booking/queries.server.ts';
import { historyWithWords } from '#app/booking/words-of-run-queries.server.ts';
import { centreScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { deliverEvents } from '#app/platform/testing/deliver-events.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, SMALL_NOW, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { noticeListeners } from './listen-to-booking.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const office = actingAs('office');
const coordinator = actingAs('coordinatorStaal');
const { person } = small;
const run = runId('full');
const word = { way: 'phone', by: 'Fatima Aydın' } as const;

beforeAll(() => db.prisma.$transaction((tx) => saveSmallRun(tx, { name: 'full', seats: 1 })));

it('the office says on whose word somebody waits or cancels; company and history of the run read it', async () => {
  const enrolled = valueOrThrow(
    await enrolParticipant(office, { runId: run, personId: person.sofie, asked: { way: 'desk', by: null } }),
  );
  if (enrolled.kind !== 'enrolled') throw new Error('no place');
  const { enrolmentId } = enrolled;
  const waits = { runId: run, personId: person.tarik };
  expect(await joinWaitingList(coordinator, { ...waits, asked: word })).toMatchObject({
    reasons: [{ code: 'not-allowed' }],
  });
  valueOrThrow(await joinWaitingList(office, { ...waits, asked: word }));
  const leaves = { enrolmentId, reason: 'Ziek', asked: word };
  expect(await cancelEnrolment(coordinator, leaves)).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
  valueOrThrow(await cancelEnrolment(office, leaves));
  expect(await bookingOf(partnerScope(coordinator.actor), enrolmentId, SMALL_NOW)).toMatchObject({
    asked: { way: 'desk', by: null },
    cancelAsked: word,
  });

  const history = await historyWithWords(centreScope(office.actor), run, 'nl');
  const told = history.filter(({ detail }) => detail);
  expect(told.map(({ action, detail, by }) => [action, detail, by]).sort()).toEqual([
    ['cancelled-on-word', 'Sofie Wiersma: Telefonisch, namens Fatima Aydın', 'Petra Veldhuis'],
    ['placed-on-word', 'Sofie Wiersma: Aan de balie', 'Petra Veldhuis'],
    ['waiting-on-word', 'Tarik Aydin: Telefonisch, namens Fatima Aydın', 'Petra Veldhuis'],
  ]);
  await deliverEvents(...noticeListeners);
  const mail = await db.prisma.outboxMail.findFirstOrThrow({
    where: { toAddress: 'sofie@voorbeeld.example', text: { contains: 'Afmelding gevraagd' } },
  });
  expect(mail.text).toMatch(/Afmelding gevraagd: +Telefonisch, namens Fatima Aydın/);
});

it('a name without a way is refused by the database', async () => {
  for (const table of ['enrolment', 'waiting_entry'] as const) {
    const column = table === 'enrolment' ? 'cancel_asked' : 'asked';
    await expect(
      db.pool.query(`UPDATE ${table} SET ${column}_way = NULL, ${column}_by = 'Iemand'`),
    ).rejects.toThrow(/with_way/);
  }
});
