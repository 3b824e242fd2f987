import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { cancelEnrolment } from '#app/booking/cancel-enrolment.server.ts';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { moveSession } from '#app/booking/move-session.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { rereadEnv } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { replaceTrainer } from '#app/scheduling/replace-trainer.server.ts';
import { smallCentreWithAccounts } from '#prisma/seed/small-accounts.ts';
import { runId, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, slot, small } from '#prisma/seed/small-centre.ts';
import { issueFeed, switchOffFeed } from './issue-feed.server.ts';
import type { FeedSubject } from './policy.ts';
import { readFeed } from './read-feed.server.ts';

const db = testDatabase({ fixture: smallCentreWithAccounts, reset: 'file' });
const { person, organisation, resource } = small;
const chris = actingAs('chris');
type Who = Parameters<typeof actingAs>[0];
const own = (who: Who): FeedSubject => ({ kind: 'own', subjectId: person[who] });
const staal: FeedSubject = { kind: 'organisation', subjectId: organisation.staal };
const mill: FeedSubject = { kind: 'resource', subjectId: resource.mill1 };

const tokenOf = (url: string) => /\/feeds\/([^/]+)\/agenda\.ics$/.exec(url)?.[1] ?? '';
const link = async (who: Who, subject: FeedSubject) =>
  tokenOf(valueOrThrow(await issueFeed(actingAs(who), subject)).url);
const read = (token: string, now: Temporal.Instant = chris.now, address = '192.0.2.1') =>
  readFeed({ now, requestId: 'test', address }, token);

/** The feed's entries by UID, as another program reads them. */
async function entries(token: string, now?: Temporal.Instant) {
  const answer = await read(token, now);
  if (answer.status !== 200) return answer.status;
  const calendar = new ICAL.Component(ICAL.parse(answer.calendar));
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return events.map((event) => ({
    uid: event.uid,
    summary: event.summary,
    sequence: event.sequence,
    status: event.component.getFirstPropertyValue('status'),
    start: event.startDate.toJSDate().toISOString(),
    description: event.description,
  }));
}

beforeAll(async () => {
  vi.stubEnv('LEERBANK_NOW', chris.now.toString());
  rereadEnv();
  await db.prisma.$transaction((tx) =>
    saveSmallRun(tx, { name: 'milling', resources: ['mill1'], trainers: ['chris'] }),
  );
  const account = { id: newId(), name: 'Chris Oosting', email: 'chris@voorbeeld.example' };
  await db.prisma.user.create({ data: account });
  await db.prisma.person.update({ where: { id: person.chris }, data: { userId: account.id } });
  for (const who of ['sofie', 'tarik', 'victor'] as const) {
    const wish = { runId: runId('milling'), personId: person[who] };
    valueOrThrow(await enrolParticipant(actingAs(who), wish));
  }
});
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

it('follows a move and a cancellation under the same UID, with a rising SEQUENCE; the secret isn’t kept', async () => {
  const token = await link('sofie', own('sofie'));
  expect(JSON.stringify(await db.prisma.calendarFeed.findMany())).not.toContain(token.slice(5));
  const { enrolment } = db.prisma;
  const { id } = await enrolment.findFirstOrThrow({ where: { personId: person.sofie } });
  const uid = `${sessionId('milling', 2)}.${id}@leerbank`;
  const before = await entries(token);
  expect(before).toHaveLength(2);
  expect(before).toContainEqual(
    expect.objectContaining({ uid, sequence: 0, status: 'CONFIRMED', start: '2026-12-02T08:00:00.000Z' }),
  );
  const first = await read(token);
  expect(await read(token, chris.now.add({ hours: 1 }))).toMatchObject({
    etag: first.status === 200 ? first.etag : '',
  });

  const to = { sessionId: sessionId('milling', 2), ...slot('2026-12-03', '13:00', '17:00'), tell: false };
  valueOrThrow(await moveSession(chris, to));
  expect(await entries(token)).toContainEqual(
    expect.objectContaining({ uid, sequence: 1, start: '2026-12-03T12:00:00.000Z' }),
  );
  expect(await read(token)).not.toMatchObject({ etag: first.status === 200 ? first.etag : '' });

  valueOrThrow(await cancelEnrolment(actingAs('sofie'), { enrolmentId: id, reason: 'Ziek' }));
  expect(await entries(token)).toContainEqual(
    expect.objectContaining({ uid, sequence: 2, status: 'CANCELLED' }),
  );
  // A month after its day it is gone.
  expect(await entries(token, Temporal.Instant.from('2027-01-05T09:00:00Z'))).toEqual([]);
});

it('shows a trainer what they teach, and takes it back when someone else does', async () => {
  const token = await link('chris', own('chris'));
  const uid = `${sessionId('milling', 1)}.trainer-${person.chris}@leerbank`;
  expect(await entries(token)).toContainEqual(
    expect.objectContaining({ uid, summary: 'Lesgeven: CNC-frezen basis', status: 'CONFIRMED' }),
  );
  const swap = { sessionIds: [sessionId('milling', 1)], fromId: person.chris, toId: person.anna };
  valueOrThrow(await replaceTrainer(chris, swap));
  expect(await entries(token)).toContainEqual(
    expect.objectContaining({ uid, sequence: 1, status: 'CANCELLED' }),
  );
});

it('shows an organisation its own people and nobody of a competitor', async () => {
  const token = await link('coordinatorStaal', staal);
  const shown = await entries(token);
  expect(shown).toContainEqual(
    expect.objectContaining({
      uid: `${sessionId('milling', 1)}.organisation-${organisation.staal}@leerbank`,
      summary: 'CNC-frezen basis (1 collega)',
      description: 'Tarik Aydin',
      status: 'CONFIRMED',
    }),
  );
  expect(JSON.stringify(shown)).not.toMatch(/Victor|Sofie/);
  const other = await issueFeed(actingAs('coordinatorAgro'), staal);
  expect(other).toMatchObject({ ok: false, reasons: [{ code: 'not-allowed' }] });
  expect(await issueFeed(actingAs('sofie'), staal)).toMatchObject({ ok: false });
  expect(await issueFeed(actingAs('sofie'), own('tarik'))).toMatchObject({ ok: false });
});

it('shows planners when a machine is taken, and by nobody', async () => {
  expect(await issueFeed(actingAs('coordinatorStaal'), mill)).toMatchObject({ ok: false });
  const shown = await entries(await link('office', mill));
  expect(shown).toHaveLength(2);
  expect(JSON.stringify(shown)).toContain('Bezet: ');
  expect(JSON.stringify(shown)).not.toMatch(/CNC-frezen basis|Tarik|Victor|MILLING/);
});

it('works no more once it is replaced, switched off, or its owner left the company', async () => {
  const old = await link('tarik', own('tarik'));
  const fresh = await link('tarik', own('tarik'));
  expect(await entries(old)).toBe(404);
  expect(await entries(fresh)).toHaveLength(2);
  expect(await entries('lbf1-nonsense')).toBe(404);

  const coordinator = await link('coordinatorStaal', staal);
  await db.prisma.membership.updateMany({
    where: { personId: person.coordinatorStaal },
    data: { validUntil: new Date('2026-11-01') },
  });
  expect(await entries(coordinator)).toBe(404);

  // Tarik goes to a competitor: what he did for Staalhoeve stays behind.
  const moved = { personId: person.tarik };
  await db.prisma.employment.deleteMany({ where: moved });
  await db.prisma.membership.updateMany({ where: moved, data: { organisationId: organisation.agro } });
  expect(await entries(fresh)).toEqual([]);

  valueOrThrow(await switchOffFeed(actingAs('tarik'), own('tarik')));
  expect(await entries(fresh)).toBe(404);
});

it('is slow for who guesses', async () => {
  const guess = () => read(`lbf1-${'A'.repeat(43)}`, chris.now, '192.0.2.9');
  const answers = await Promise.all(Array.from({ length: 61 }, guess));
  expect(answers.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
});
