import { beforeAll, expect, it } from 'vitest';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { centreScope, rosterScope } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runHistory } from '#app/scheduling/run-history-queries.server.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { messagesOfRun, runAudience } from './run-audience-queries.server.ts';
import { sendRunMessage } from './send-run-message.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person } = small;
const address = (who: string) => `${who.toLowerCase()}@voorbeeld.example`;
const message = {
  runId: runId('milling'),
  messageId: newId(),
  subject: 'Andere ingang <dinsdag>',
  text: 'De poort is dicht.\r\nKom langs de achterkant.',
  withCoordinators: true,
};

beforeAll(async () => {
  await db.prisma.$transaction((tx) => saveSmallRun(tx, { name: 'milling', trainers: ['chris'] }));
  for (const who of ['sofie', 'tarik', 'victor'] as const) {
    const wish = { runId: runId('milling'), personId: person[who] };
    valueOrThrow(await enrolParticipant(actingAs(who), wish));
  }
  await db.prisma.person.update({ where: { id: person.victor }, data: { locale: 'en' } });
  await db.prisma.person.update({ where: { id: person.tarik }, data: { email: null } });
});

it('is for the trainers of the run and the office', async () => {
  for (const who of ['anna', 'coordinatorStaal', 'sofie', 'treasurer'] as const) {
    expect(await sendRunMessage(actingAs(who), message)).toMatchObject({
      ok: false,
      reasons: [{ code: 'not-allowed' }],
    });
  }
  expect(await db.prisma.outboxMail.count()).toBe(0);
});

it('reaches everybody once, each alone, and coordinators with their own people only', async () => {
  const audience = await runAudience(runId('milling'), actingAs('chris').now);
  expect([audience.participants.length, audience.unreachable, audience.coordinators.length]).toEqual([
    2, 1, 2,
  ]);
  expect(valueOrThrow(await sendRunMessage(actingAs('chris'), message))).toEqual({
    participants: 2,
    coordinators: 2,
  });
  // Pressed twice.
  valueOrThrow(await sendRunMessage(actingAs('chris'), message));
  const mails = await db.prisma.outboxMail.findMany({ orderBy: { toAddress: 'asc' } });
  expect(mails.map(({ toAddress }) => toAddress)).toEqual(
    ['coordinatorAgro', 'coordinatorStaal', 'sofie', 'victor'].map(address),
  );
  const to = (who: string) => mails.find(({ toAddress }) => toAddress === address(who));
  expect(to('sofie')?.text).toContain('Chris O. schrijft aan de deelnemers van CNC-frezen basis, di 1 dec:');
  expect(to('sofie')?.text).toContain('> De poort is dicht.\n> Kom langs de achterkant.');
  expect(to('sofie')?.text).toContain('omdat je bent ingeschreven voor deze cursus');
  expect(to('sofie')?.text).toContain('Verstuurd door Chris O., via het praktijkcentrum');
  expect(to('sofie')?.html).toContain('Andere ingang &lt;dinsdag&gt;');
  expect(to('victor')?.text).toContain('Chris O. writes to the participants of CNC milling, basics');
  expect(to('coordinatorStaal')?.text).toContain('Tarik Aydin, Sofie Wiersma');
  expect(to('coordinatorAgro')?.text).toContain('Victor Nijland');
  for (const { toAddress, text, html } of mails) {
    if (toAddress !== address('coordinatorAgro')) expect(text + html).not.toContain('Nijland');
    if (toAddress !== address('coordinatorStaal')) expect(text + html).not.toContain('Aydin');
  }
});

it('stays with the run: for the office and its trainers', async () => {
  const office = centreScope(actingAs('office').actor);
  expect(await messagesOfRun(office, runId('milling'))).toMatchObject([
    { subject: message.subject, sender: 'Chris O.', participants: 2, coordinators: 2 },
  ]);
  expect(await messagesOfRun(rosterScope(actingAs('chris').actor), runId('milling'))).toHaveLength(1);
  expect(await messagesOfRun(rosterScope(actingAs('anna').actor), runId('milling'))).toEqual([]);
  const history = await runHistory(office, runId('milling'));
  expect(history.map(({ action }) => action)).toContain('run-message-sent');
});
