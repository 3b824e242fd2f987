/**
 * From the outbox to the SMTP server. An attempt is counted before it is made, by one process only; a mail whose server
 * said nothing may therefore arrive twice after a crash, but never be forgotten.
 */
import { createTransport, type Transporter } from 'nodemailer';
import { now } from './clock.server.ts';
import { database } from './database-pool.server.ts';
import { env } from './env.server.ts';
import type { OutboxAttachment, OutboxMail } from './generated/prisma/client.ts';
import { log } from './log.server.ts';

/**
 * After this many attempts, 17 hours after it was written, a mail stays in the outbox with its last error. Where the server
 * refuses the address for good, this number is reached at once.
 */
export const maxAttempts = 10;

/** Mails handed over in one go. */
const batch = 50;

/** Tries to send one mail now, unless it was sent or another process is trying. */
export async function deliverMail(id: string): Promise<void> {
  const mail = await database().prisma.outboxMail.findUnique({
    where: { id },
    include: { attachments: true },
  });
  if (mail) await attempt(mail);
}

/** Starts all over with a mail that didn't leave. Doesn't wait for the server; false where it was sent after all. */
export async function tryMailAgain(id: string): Promise<boolean> {
  const { count } = await database().prisma.outboxMail.updateMany({
    where: { id, sentAt: null },
    data: { attempts: 0, lastError: null },
  });
  if (count === 0) return false;
  deliverMail(id).catch((error: unknown) => log().error({ err: error, mailId: id }, 'mail not tried again'));
  return true;
}

/**
 * Sends what waits: mail that failed before, again after 1, 3, 7, 15 … minutes, and mail of a process that ended. For a
 * job that runs every minute; does nothing where no SMTP server is set.
 */
export async function deliverWaitingMail(): Promise<void> {
  if (!env().smtpUrl) return;
  const time = new Date(now().epochMilliseconds);
  const waiting = await database().prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM outbox_mail
    WHERE sent_at IS NULL AND attempts < ${maxAttempts}
      AND created_at + make_interval(mins => (2 ^ attempts)::int - 1) <= ${time}::timestamptz
      -- A fresh mail is being sent by the process that wrote it.
      AND (attempts > 0 OR created_at <= ${time}::timestamptz - interval '1 minute')
    ORDER BY created_at
    LIMIT ${batch}`;
  for (const { id } of waiting) await deliverMail(id);
}

type WholeMail = OutboxMail & { readonly attachments: readonly OutboxAttachment[] };

async function attempt(mail: WholeMail): Promise<void> {
  const claimed = await database().prisma.outboxMail.updateMany({
    where: { id: mail.id, sentAt: null, attempts: mail.attempts },
    data: { attempts: { increment: 1 } },
  });
  if (claimed.count === 0) return;
  try {
    await handOver(mail);
    const sentAt = new Date(now().epochMilliseconds);
    await database().prisma.outboxMail.update({ where: { id: mail.id }, data: { sentAt, lastError: null } });
  } catch (error) {
    // The server's code and reply number only: its text may repeat the address.
    const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
    const lastError = responseCode ? `${code} ${responseCode}` : code;
    const isRefused = code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
    const data = { lastError, ...(isRefused && { attempts: maxAttempts }) };
    await database().prisma.outboxMail.update({ where: { id: mail.id }, data });
    log().warn({ mailId: mail.id, attempt: mail.attempts + 1, error: lastError }, 'mail not sent');
  }
}

async function handOver(mail: WholeMail): Promise<void> {
  await transport().sendMail({
    from: env().mailFrom,
    to: { address: mail.toAddress, name: mail.toName ?? '' },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== null && { html: mail.html }),
    ...(mail.calendar !== null && {
      icalEvent: { method: mail.calendarMethod ?? 'PUBLISH', content: mail.calendar, filename: 'invite.ics' },
    }),
    attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    messageId: `<${mail.id}@${new URL(env().siteOrigin).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
    // The texts are ours, but nothing in them may make the mailer read files or fetch addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

let current: { readonly url: string; readonly transporter: Transporter } | undefined;

function transport(): Transporter {
  const url = env().smtpUrl;
  if (!url) throw new Error('SMTP_URL is not set');
  if (current?.url !== url) {
    current?.transporter.close();
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    current = { url, transporter: createTransport({ url, pool: true, maxConnections: 2, ...patience }) };
  }
  return current.transporter;
}

/** Closes idle connections to the SMTP server; called when the process stops. */
export function closeMail(): void {
  current?.transporter.close();
  current = undefined;
}
