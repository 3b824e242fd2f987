/**
 * Mail: written down first, sent after. What always holds: a mail is in the outbox before anything leaves, one `onceKey`
 * is one mail, and with no SMTP server set the outbox is where it is read.
 */
import type { Locale } from '#app/ui/i18n/locale.ts';
import { now } from './clock.server.ts';
import { database, type Tx } from './database-pool.server.ts';
import { deliverMail } from './deliver-mail.server.ts';
import { env } from './env.server.ts';
import { log } from './log.server.ts';
import { newId } from './new-id.server.ts';

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Mail {
  readonly to: { readonly address: string; readonly name?: string };
  /** Whose mail it is, so that it goes into the export of their data and is erased with it. */
  readonly personId?: string;
  readonly locale: Locale;
  /** What it is about, kebab-case: `sign-in`, `enrolment-confirmed`. */
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** An invitation or its cancellation that calendars understand (RFC 5546). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string };
  /** Files that travel with it, each by another name. */
  readonly attachments?: readonly Attachment[];
  /** For mail that follows from an event: the same key is sent once, however often the event is handled. */
  readonly onceKey?: string;
}

/**
 * Puts a mail in the outbox and, where an SMTP server is set, starts sending it; does not wait for that server. Call it
 * after the transaction it tells of, never within: what is rolled back must not be mailed.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const row = asRow(mail);
  const count = await database().prisma.$transaction((tx) => save(tx, [{ row, mail }]));
  if (count === 0 || !env().smtpUrl) return;
  deliverMail(row.id).catch((error: unknown) =>
    log().error({ err: error, mailId: row.id }, 'mail could not be handled'),
  );
}

/**
 * Puts mails in the outbox in the transaction that gives the reason: they are there if and only if it was saved. They
 * leave within a minute or two, with the job that sends what waits.
 */
export async function writeMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  await save(
    tx,
    mails.map((mail) => ({ row: asRow(mail), mail })),
  );
}

/** Mails with what travels with them; those whose key is there already are passed over. Answers how many are new. */
async function save(
  tx: Tx,
  mails: readonly { readonly row: ReturnType<typeof asRow>; readonly mail: Mail }[],
): Promise<number> {
  const { count } = await tx.outboxMail.createMany({
    data: mails.map(({ row }) => row),
    skipDuplicates: true,
  });
  const withFiles = mails.filter(({ mail }) => (mail.attachments ?? []).length > 0);
  if (withFiles.length === 0) return count;
  const saved = await tx.outboxMail.findMany({
    where: { id: { in: withFiles.map(({ row }) => row.id) } },
    select: { id: true },
  });
  const ids = new Set(saved.map(({ id }) => id));
  await tx.outboxAttachment.createMany({
    data: withFiles.flatMap(({ row, mail }) =>
      ids.has(row.id)
        ? (mail.attachments ?? []).map(({ name, mediaType, bytes }) => ({
            mailId: row.id,
            name,
            mediaType,
            bytes: new Uint8Array(bytes),
          }))
        : [],
    ),
  });
  return count;
}

function asRow(mail: Mail) {
  return {
    id: newId(),
    toAddress: mail.to.address,
    toName: mail.to.name ?? null,
    personId: mail.personId ?? null,
    locale: mail.locale,
    kind: mail.kind,
    subject: mail.subject,
    text: mail.text,
    html: mail.html ?? null,
    calendar: mail.calendar?.content ?? null,
    calendarMethod: mail.calendar?.method ?? null,
    onceKey: mail.onceKey ?? null,
    createdAt: new Date(now().epochMilliseconds),
  };
}
