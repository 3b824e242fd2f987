/** The people of an organisation, for who arranges things for them. Days are 'YYYY-MM-DD'. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import { withScope } from '#app/platform/database.server.ts';
import { dayFromColumn, dayFromColumnOrNull, dayToColumn } from '#app/platform/day-column.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type OwnJob = {
  readonly employmentId: string;
  /** Personnel number. */
  readonly number: string;
  readonly department: string | null;
  readonly profile: { readonly code: string; readonly name: Content } | null;
  readonly validFrom: CalendarDate;
  /** Last day at work; null is without end. */
  readonly validUntil: CalendarDate | null;
};

export type OwnPerson = {
  readonly personId: string;
  readonly name: PersonName;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthDate: CalendarDate | null;
  /** Can sign in. */
  readonly hasAccount: boolean;
  /** The job at this organisation: of several the one that began last. */
  readonly job: OwnJob;
};

/** One of the own people who works here on the day or will; null for everybody else, whoever that is. */
export async function ownPerson(
  scope: PartnerScope,
  personId: string,
  today: CalendarDate,
): Promise<OwnPerson | null> {
  const [person] = await peopleIn(scope, today, personId);
  return person ?? null;
}

/** Everybody who works here on the day or will, by family name. */
export function ownPeople(scope: PartnerScope, today: CalendarDate): Promise<OwnPerson[]> {
  return peopleIn(scope, today);
}

async function peopleIn(scope: PartnerScope, today: CalendarDate, personId?: string): Promise<OwnPerson[]> {
  const jobs = await withScope(scope, (tx) =>
    tx.employment.findMany({
      where: {
        organisationId: scope.organisationId,
        ...(personId !== undefined && { personId }),
        OR: [{ validUntil: null }, { validUntil: { gte: dayToColumn(today) } }],
      },
      orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }, { validFrom: 'desc' }],
      select: {
        id: true,
        personId: true,
        code: true,
        department: true,
        validFrom: true,
        validUntil: true,
        functionProfile: { select: { code: true, nameNl: true, nameEn: true } },
        person: {
          select: {
            givenName: true,
            infix: true,
            familyName: true,
            email: true,
            phone: true,
            birthDate: true,
            userId: true,
          },
        },
      },
    }),
  );
  const byPerson = Map.groupBy(jobs, (job) => job.personId);
  return [...byPerson.values()].flatMap((own) => {
    const job = own.find(({ validFrom }) => dayFromColumn(validFrom) <= today) ?? own[0];
    if (!job) return [];
    const { person, functionProfile: profile } = job;
    const { givenName, infix, familyName } = person;
    return {
      personId: job.personId,
      name: { givenName, infix, familyName },
      email: person.email,
      phone: person.phone,
      birthDate: dayFromColumnOrNull(person.birthDate),
      hasAccount: person.userId !== null,
      job: {
        employmentId: job.id,
        number: job.code,
        department: job.department,
        profile: profile && { code: profile.code, name: { nl: profile.nameNl, en: profile.nameEn } },
        validFrom: dayFromColumn(job.validFrom),
        validUntil: dayFromColumnOrNull(job.validUntil),
      },
    };
  });
}

/** By which code files name the own organisation. */
export async function ownOrganisationCode(scope: PartnerScope): Promise<string> {
  const { code } = await withScope(scope, (tx) =>
    tx.organisation.findUniqueOrThrow({ where: { id: scope.organisationId }, select: { code: true } }),
  );
  return code;
}
