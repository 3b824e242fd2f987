/**
 * The mail that Leerbank wrote. The office reads it; in a demo, where all people are invented, everybody does. The text
 * of a sign-in mail is shown in a demo only: with it the office could sign in as the treasurer.
 */
import type { Actor } from '#app/kernel/actor.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import { maxAttempts } from '#app/platform/deliver-mail.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { isDemo } from './enter-demo.server.ts';
import { centreScope } from './mint-scope.server.ts';

/** Mails on one page of the list. */
export const mailsPerPage = 50;

/** `retrying`: refused so far, and tried again by itself. `failed`: given up; somebody has to look at it. */
export const mailStates = ['sent', 'waiting', 'retrying', 'failed'] as const;
export type MailState = 'kept' | (typeof mailStates)[number];

export type MailFilter = { readonly state: MailState | null; readonly q: string | null };

export type MailLine = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** ISO 8601 instant. */
  readonly writtenAt: string;
  readonly state: MailState;
  /** Times it was tried. */
  readonly attempts: number;
  /** The mail server's code, such as `EENVELOPE 550`; null where nothing went wrong. */
  readonly error: string | null;
  /** ISO 8601 instant; null as long as it didn't leave. */
  readonly sentAt: string | null;
};

export type WrittenMail = MailLine & {
  /** Null where it is only for who received it. */
  readonly text: string | null;
  readonly hasHtml: boolean;
  readonly hasInvitation: boolean;
  /** Files that travel with it. */
  readonly files: readonly string[];
};

/** Whether mail stays here because no mail server is set. */
export function isMailKept(): boolean {
  return env().smtpUrl === undefined;
}

/** Mails that a spreadsheet holds at most, the newest. */
export const mailsOfSheet = 10_000;

/** @param page from 1 @param size mails on a page */
export async function listMail(
  actor: Actor | null,
  page: number,
  filter: MailFilter,
  size = mailsPerPage,
): Promise<{ mails: MailLine[]; pages: number }> {
  return readAs(actor, async (tx) => {
    const where = whereOf(filter);
    const count = await tx.outboxMail.count({ where });
    const rows = await tx.outboxMail.findMany({
      where,
      select: line,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: size,
      skip: (page - 1) * size,
    });
    return { mails: rows.map(asLine), pages: Math.max(1, Math.ceil(count / size)) };
  });
}

export async function findMail(actor: Actor | null, id: string): Promise<WrittenMail | null> {
  return readAs(actor, async (tx) => {
    const select = {
      ...line,
      kind: true,
      text: true,
      html: true,
      calendar: true,
      attachments: { select: { name: true }, orderBy: { name: 'asc' } },
    } as const;
    const row = await tx.outboxMail.findUnique({ where: { id }, select });
    if (!row) return null;
    const hidden = isHidden(row.kind);
    return {
      ...asLine(row),
      text: hidden ? null : row.text,
      hasHtml: !hidden && row.html !== null,
      hasInvitation: row.calendar !== null,
      files: row.attachments.map(({ name }) => name),
    };
  });
}

/** The HTML of a mail, or null where there is none or it is only for who received it. */
export async function findMailHtml(actor: Actor | null, id: string): Promise<string | null> {
  return readAs(actor, async (tx) => {
    const row = await tx.outboxMail.findUnique({ where: { id }, select: { kind: true, html: true } });
    return !row || isHidden(row.kind) ? null : row.html;
  });
}

/** The calendar invitation (RFC 5545 text) that travels with a mail, or null. */
export async function findInvitation(actor: Actor | null, id: string) {
  return readAs(actor, async (tx) => {
    const row = await tx.outboxMail.findUnique({
      where: { id },
      select: { calendar: true, calendarMethod: true },
    });
    return row?.calendar ? { text: row.calendar, method: row.calendarMethod ?? 'PUBLISH' } : null;
  });
}

/** A file that travels with a mail, or null. */
export async function findAttachment(actor: Actor | null, mailId: string, name: string) {
  return readAs(actor, (tx) => tx.outboxAttachment.findUnique({ where: { mailId_name: { mailId, name } } }));
}

function whereOf({ state, q }: MailFilter): Prisma.OutboxMailWhereInput {
  const byState: Record<MailState, Prisma.OutboxMailWhereInput> = {
    kept: {},
    sent: { NOT: { sentAt: null } },
    waiting: { sentAt: null, lastError: null },
    retrying: { sentAt: null, NOT: { lastError: null }, attempts: { lt: maxAttempts } },
    failed: { sentAt: null, attempts: { gte: maxAttempts } },
  };
  const contains = q ? { contains: q, mode: 'insensitive' as const } : null;
  return {
    ...(state && byState[state]),
    ...(contains && { OR: [{ toAddress: contains }, { toName: contains }, { subject: contains }] }),
  };
}

function isHidden(kind: string): boolean {
  return kind === 'sign-in' && !isDemo();
}

function readAs<T>(actor: Actor | null, read: (tx: Tx) => Promise<T>): Promise<T> {
  if (isDemo()) return asSystem(read);
  if (!actor) throw new Error('the outbox is read by the office');
  return withScope(centreScope(actor), read);
}

const line = {
  id: true,
  toAddress: true,
  toName: true,
  subject: true,
  createdAt: true,
  sentAt: true,
  lastError: true,
  attempts: true,
} as const;

function asLine(row: {
  id: string;
  toAddress: string;
  toName: string | null;
  subject: string;
  createdAt: Date;
  sentAt: Date | null;
  lastError: string | null;
  attempts: number;
}): MailLine {
  const to = row.toName ? `${row.toName} <${row.toAddress}>` : row.toAddress;
  return {
    id: row.id,
    to,
    subject: row.subject,
    writtenAt: row.createdAt.toISOString(),
    state: stateOf(row),
    attempts: row.attempts,
    error: row.lastError,
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}

function stateOf(row: { sentAt: Date | null; lastError: string | null; attempts: number }): MailState {
  if (row.sentAt) return 'sent';
  if (isMailKept()) return 'kept';
  if (row.attempts >= maxAttempts) return 'failed';
  return row.lastError ? 'retrying' : 'waiting';
}
