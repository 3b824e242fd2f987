import { calendarDate } from '#app/kernel/calendar-date.ts';
import { database } from '#app/platform/database-pool.server.ts';
import { type Locale, parseLocale } from '#app/ui/i18n/locale.ts';
import type { DatedHat } from './hats.ts';
import { roleFromRecord } from './role-record.server.ts';
import { parseSignInWay, type SignInWay } from './sign-in-way.ts';

export type PersonOfUser = {
  readonly person: {
    readonly id: string;
    readonly givenName: string;
    readonly infix: string | null;
    readonly familyName: string;
    /** The language they chose, or null: then the browser's. */
    readonly locale: Locale | null;
  };
  readonly memberships: readonly DatedHat[];
};

/** The person an account belongs to, with all memberships, also past and future ones. Before any scope: it makes one. */
export async function findPersonOfUser(userId: string): Promise<PersonOfUser | null> {
  const found = await database().prisma.person.findUnique({
    where: { userId },
    select: {
      id: true,
      givenName: true,
      infix: true,
      familyName: true,
      locale: true,
      memberships: {
        where: { organisation: { active: true } },
        select: {
          id: true,
          organisationId: true,
          role: true,
          validFrom: true,
          validUntil: true,
          organisation: { select: { kind: true, name: true, code: true } },
        },
      },
    },
  });
  if (!found) return null;
  const { memberships, locale, ...person } = found;
  return {
    person: { ...person, locale: parseLocale(locale) },
    memberships: memberships.map((membership) => ({
      membershipId: membership.id,
      organisationId: membership.organisationId,
      organisationKind: membership.organisation.kind,
      organisationName: membership.organisation.name,
      organisationCode: membership.organisation.code,
      role: roleFromRecord(membership.role),
      validFrom: dayOf(membership.validFrom),
      validUntil: membership.validUntil && dayOf(membership.validUntil),
    })),
  };
}

// A `@db.Date` column comes as midnight UTC of that day.
function dayOf(date: Date) {
  return calendarDate(date.toISOString().slice(0, 10));
}

/** The account of an address (lower case), or null. */
export async function findUserByEmail(email: string) {
  return database().prisma.user.findUnique({ where: { email }, select: { id: true, email: true } });
}

/** To whom a sign-in mail goes. */
export type MailRecipient = {
  readonly userId: string;
  readonly personId: string;
  readonly email: string;
  readonly givenName: string;
  readonly locale: Locale | null;
};

/** Who signs in by mail under this address (lower case), or null. */
export async function findMailRecipient(email: string): Promise<MailRecipient | null> {
  return asRecipient(await database().prisma.user.findUnique({ where: { email }, select: recipient }));
}

/** Whose sign-in mail a link belongs to, by the id in the link, or null. */
export async function findSignInMailOwner(verificationId: string): Promise<MailRecipient | null> {
  const row = await database().prisma.authVerification.findUnique({ where: { id: verificationId } });
  const id = row && /^sign-in-mail:(.+)$/.exec(row.identifier)?.[1];
  return id
    ? asRecipient(await database().prisma.user.findUnique({ where: { id }, select: recipient }))
    : null;
}

const recipient = {
  id: true,
  email: true,
  person: { select: { id: true, givenName: true, locale: true } },
} as const;

function asRecipient(
  user: {
    id: string;
    email: string;
    person: { id: string; givenName: string; locale: string | null } | null;
  } | null,
): MailRecipient | null {
  if (!user?.person) return null;
  const { id: personId, givenName, locale } = user.person;
  return { userId: user.id, personId, email: user.email, givenName, locale: parseLocale(locale) };
}

/** The hash of an account's password, or null where it has none. */
export async function findPasswordHash(userId: string): Promise<string | null> {
  const account = await database().prisma.authAccount.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  });
  return account?.password ?? null;
}

/** Where someone is signed in. */
export type OpenSession = {
  readonly id: string;
  readonly isThisOne: boolean;
  /** The browser as it calls itself; shown as text only. */
  readonly userAgent: string | null;
  readonly way: SignInWay | null;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly expiresAt: string;
};

/** The sessions of this account that haven't ended, the newest first. */
export async function listSessions(userId: string, currentSessionId: string): Promise<OpenSession[]> {
  const rows = await database().prisma.authSession.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    select: { id: true, userAgent: true, way: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: 'desc' },
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    isThisOne: row.id === currentSessionId,
    userAgent: row.userAgent || null,
    way: parseSignInWay(row.way),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** The token with this hash, unless it was revoked or its organisation is no longer active. */
export async function findToken(tokenHash: string) {
  return database().prisma.apiToken.findFirst({
    where: { tokenHash, revokedAt: null, organisation: { active: true } },
    select: { id: true, organisationId: true, role: true },
  });
}
