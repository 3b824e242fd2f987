import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { closeMail, maxAttempts } from '#app/platform/deliver-mail.server.ts';
import { rereadEnv } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, smallCentre } from '#prisma/seed/small-centre.ts';
import { listMail, type MailFilter } from './outbox-queries.server.ts';
import { resendMail } from './resend-mail.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const office = actingAs('office');
const ids = { sent: newId(), waiting: newId(), retrying: newId(), failed: newId() };

beforeAll(async () => {
  const row = { toAddress: 'sofie@voorbeeld.example', locale: 'nl', kind: 'run-message', text: 'Dag' };
  await db.prisma.outboxMail.createMany({
    data: [
      { ...row, id: ids.sent, subject: 'Verstuurd', attempts: 1, sentAt: new Date() },
      { ...row, id: ids.waiting, subject: 'Nieuw' },
      { ...row, id: ids.retrying, subject: 'Druk', attempts: 2, lastError: 'EMESSAGE 451' },
      { ...row, id: ids.failed, subject: 'Weg', attempts: maxAttempts, lastError: 'EENVELOPE 550' },
    ],
  });
});
afterEach(() => {
  closeMail();
  vi.unstubAllEnvs();
  rereadEnv();
});
/** Not a demo, and a server that nobody answers at. */
function withServer() {
  vi.stubEnv('LEERBANK_DEMO', 'off');
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9');
  rereadEnv();
}

it('the office finds mail by what became of it, and by name, address or subject', async () => {
  withServer();
  const found = async (filter: Partial<MailFilter>) => {
    const { mails } = await listMail(office.actor, 1, { state: null, q: null, ...filter });
    return mails.map(({ subject, state, attempts }) => [subject, state, attempts]);
  };
  expect(await found({ state: 'failed' })).toEqual([['Weg', 'failed', maxAttempts]]);
  expect(await found({ state: 'retrying' })).toEqual([['Druk', 'retrying', 2]]);
  expect(await found({ state: 'waiting' })).toEqual([['Nieuw', 'waiting', 0]]);
  expect(await found({ state: 'sent', q: 'SOFIE@' })).toEqual([['Verstuurd', 'sent', 1]]);
  expect(await found({ q: '100%_' })).toEqual([]);
});

it('tries again what failed, never what was sent; for the office only', async () => {
  const refused = async (mailId: string, by = office) => {
    const outcome = await resendMail(by, mailId);
    return outcome.ok ? null : outcome.reasons[0].code;
  };
  expect(await refused(ids.failed), 'without a mail server').toBe('no-mail-server');
  withServer();
  expect(await refused(ids.failed, actingAs('coordinatorStaal'))).toBe('mail-not-yours');
  expect(await refused(ids.sent)).toBe('mail-sent-already');
  expect(await refused(newId())).toBe('mail-unknown');
  valueOrThrow(await resendMail(office, ids.failed));
  await vi.waitFor(async () => {
    const row = await db.prisma.outboxMail.findUnique({ where: { id: ids.failed } });
    expect(row).toMatchObject({ attempts: 1, sentAt: null, lastError: 'ESOCKET' });
  });
  expect(await db.prisma.auditEntry.count({ where: { action: 'mail-tried-again' } })).toBe(1);
});
