import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, expect, test, vi } from 'vitest';
import {
  closeMail,
  deliverMail,
  deliverWaitingMail,
  maxAttempts,
  tryMailAgain,
} from './deliver-mail.server.ts';
import { rereadEnv } from './env.server.ts';
import { type Mail, sendMail, writeMails } from './mail.server.ts';
import { testDatabase } from './testing/test-database.ts';

const db = testDatabase();
let smtp: Server | undefined;

afterEach(() => {
  closeMail();
  smtp?.close();
  smtp = undefined;
  vi.unstubAllEnvs();
  rereadEnv();
});

const mail: Mail = {
  to: { address: 'fatma@leerbank.example', name: 'Fatma Aydin' },
  locale: 'nl',
  kind: 'enrolment-confirmed',
  subject: 'Je staat ingeschreven voor één avond',
  text: 'Tot dinsdag.',
};

/** As much of an SMTP server as it takes to receive mail. `answer` replies to the end of a message. */
async function startSmtp(
  answer: () => string = () => '250 kept',
  { recipient = '250 fine', port = 0 }: { recipient?: string; port?: number } = {},
) {
  const received: string[] = [];
  smtp = createServer((socket) => {
    let message: string[] | undefined;
    socket.write('220 test\r\n');
    createInterface(socket).on('line', (line) => {
      if (message) {
        if (line !== '.') return message.push(line);
        const reply = answer();
        if (reply.startsWith('250')) received.push(message.join('\n'));
        message = undefined;
        return socket.write(`${reply}\r\n`);
      }
      if (line.startsWith('RCPT')) return socket.write(`${recipient}\r\n`);
      if (line === 'DATA') message = [];
      return socket.write(message ? '354 go on\r\n' : '250 fine\r\n');
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => smtp?.listen(port, '127.0.0.1', resolve));
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${(smtp.address() as AddressInfo).port}`);
  rereadEnv();
  return received;
}

const outbox = () => db.prisma.outboxMail.findMany({ orderBy: { createdAt: 'asc' } });
const whenTried = () =>
  vi.waitFor(async () => {
    const [row] = await outbox();
    if (!row?.sentAt && !row?.lastError) throw new Error('not tried yet');
    return row;
  });

test('without an SMTP server a mail stays in the outbox, whole', async () => {
  await sendMail({ ...mail, calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR' } });
  const [row] = await outbox();
  expect(row).toMatchObject({
    toAddress: 'fatma@leerbank.example',
    kind: 'enrolment-confirmed',
    text: 'Tot dinsdag.',
    calendar: 'BEGIN:VCALENDAR',
    calendarMethod: 'REQUEST',
    sentAt: null,
    attempts: 0,
  });
});

test('one key is one mail, also when it is sent at the same time', async () => {
  await Promise.all([1, 2, 3].map(() => sendMail({ ...mail, onceKey: 'enrolment-1-confirmed' })));
  await sendMail({ ...mail, onceKey: 'enrolment-2-confirmed' });
  expect(await outbox()).toHaveLength(2);
});

test('with an SMTP server it is sent, invitation and all', async () => {
  const received = await startSmtp();
  await sendMail({
    ...mail,
    html: '<p>Tot dinsdag.</p>',
    calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR' },
  });
  expect(await whenTried()).toMatchObject({ attempts: 1, lastError: null });
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('To: Fatma Aydin <fatma@leerbank.example>');
  expect(received[0]).toContain('method=REQUEST');
  expect(received[0]).toContain('Auto-Submitted: auto-generated');
});

test('a refused mail is kept with the reason, without the words of the server, and tried again later', async () => {
  const replies = ['451 try later, fatma@leerbank.example', '250 kept'];
  const received = await startSmtp(() => replies.shift() ?? '250 kept');
  await sendMail(mail);
  const failed = await whenTried();
  expect(failed).toMatchObject({ attempts: 1, sentAt: null, lastError: 'EMESSAGE 451' });

  await deliverWaitingMail();
  expect(received, 'too early to try again').toEqual([]);

  await db.prisma.$executeRaw`UPDATE outbox_mail SET created_at = created_at - interval '2 minutes'`;
  await deliverWaitingMail();
  expect(received).toHaveLength(1);
  expect((await outbox())[0]).toMatchObject({ attempts: 2, lastError: null, sentAt: expect.any(Date) });
});

test('two processes that try the same mail send it once', async () => {
  await sendMail(mail);
  const received = await startSmtp();
  const [row] = await outbox();
  await Promise.all([1, 2, 3, 4].map(() => deliverMail(row?.id ?? '')));
  expect(received).toHaveLength(1);
});

test('text that looks like headers stays text', async () => {
  const received = await startSmtp();
  await sendMail({
    ...mail,
    subject: 'Hallo\r\nBcc: spion@elsewhere.example',
    to: { address: mail.to.address, name: 'A\r\nBcc: x@y.z' },
  });
  await whenTried();
  expect(received[0]).not.toMatch(/^Bcc:/m);
});

test('an address that the server refuses is not tried again by itself; somebody can', async () => {
  const refused = await startSmtp(undefined, { recipient: '550 no such mailbox' });
  await sendMail(mail);
  expect(await whenTried()).toMatchObject({
    attempts: maxAttempts,
    lastError: 'EENVELOPE 550',
    sentAt: null,
  });
  await db.prisma.$executeRaw`UPDATE outbox_mail SET created_at = created_at - interval '1 day'`;
  await deliverWaitingMail();
  expect(refused).toEqual([]);

  closeMail();
  smtp?.close();
  const received = await startSmtp();
  const [row] = await outbox();
  expect(await tryMailAgain(row?.id ?? '')).toBe(true);
  await vi.waitFor(async () => expect((await outbox())[0]?.sentAt).toEqual(expect.any(Date)));
  expect(received).toHaveLength(1);
  expect(await tryMailAgain(row?.id ?? ''), 'never twice').toBe(false);
});

test('mail written while the server is down leaves when it is back; after a crash it is recognised by its Message-ID', async () => {
  await startSmtp();
  const address = smtp?.address() as AddressInfo | undefined;
  const port = address?.port ?? 0;
  await new Promise((resolve) => smtp?.close(resolve));
  await sendMail(mail);
  expect(await whenTried()).toMatchObject({ attempts: 1, sentAt: null, lastError: 'ESOCKET' });
  closeMail();
  const received = await startSmtp(undefined, { port });
  const minutesLater = () =>
    db.prisma.$executeRaw`UPDATE outbox_mail SET created_at = created_at - interval '5 minutes'`;
  await minutesLater();
  await deliverWaitingMail();
  expect(received).toHaveLength(1);
  expect((await outbox())[0]).toMatchObject({ attempts: 2, sentAt: expect.any(Date) });

  // The process ended after the server took the mail and before that was written down.
  await db.prisma.outboxMail.updateMany({ data: { sentAt: null } });
  await minutesLater();
  await deliverWaitingMail();
  const ids = received.map((one) => /^Message-ID: (.*)$/im.exec(one)?.[1]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('mail written in a transaction exists if and only if that was saved, and leaves with the next round', async () => {
  const received = await startSmtp();
  const written = { ...mail, onceKey: 'with-the-transaction' };
  await expect(
    db.prisma.$transaction(async (tx) => {
      await writeMails(tx, [written]);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await outbox()).toEqual([]);
  await db.prisma.$transaction((tx) => writeMails(tx, [written, written]));
  expect(await outbox()).toHaveLength(1);
  await db.prisma.$executeRaw`UPDATE outbox_mail SET created_at = created_at - interval '2 minutes'`;
  await deliverWaitingMail();
  expect(received).toHaveLength(1);
});
