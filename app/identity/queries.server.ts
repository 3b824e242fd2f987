import { calendarDate } from '#app/kernel/calendar-date.ts';
import { database } from '#app/platform/database.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { parseLocale } from '#app/ui/i18n/locale.ts';
import type { DatedHat } from './hats.ts';
import { roleFromRecord } from './role-record.server.ts';

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
          organisation: { select: { kind: true, name: true } },
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
