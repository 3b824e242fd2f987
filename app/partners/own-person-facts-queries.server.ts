/** What stands in the way of saving one of the own people, read in the transaction that saves. */
import { addMonths, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { fold } from '#app/kernel/text.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumnOrNull, dayToColumn } from '#app/platform/day-column.server.ts';
import type { OwnPersonInput, OwnPersonRefusal } from './own-person-input.ts';

type Asked = {
  readonly organisationId: string;
  /** Null for a new person. */
  readonly personId: string | null;
  readonly today: CalendarDate;
};

/** Every reason at once. Of people elsewhere nothing is told, not even that they are there. */
export async function reasonsAgainstPerson(
  tx: Tx,
  input: OwnPersonInput,
  { organisationId, personId, today }: Asked,
): Promise<OwnPersonRefusal[]> {
  const reasons: OwnPersonRefusal[] = [];
  const { birthDate, validFrom, number, email } = input;
  if (birthDate && (birthDate > addMonths(today, -12 * 12) || birthDate < addMonths(today, -100 * 12))) {
    reasons.push({ code: 'birth-date-unlikely' });
  }
  if (validFrom > addMonths(today, 24) || validFrom < '1950-01-01') reasons.push({ code: 'start-unlikely' });
  const elsewhere = personId === null ? {} : { personId: { not: personId } };
  if (number) {
    const taken = await tx.employment.findFirst({
      where: { organisationId, code: number, ...elsewhere },
      select: { id: true },
    });
    if (taken) reasons.push({ code: 'number-taken' });
  }
  if (email) {
    const [holder] = await tx.$queryRaw<{ id: string; here: boolean }[]>`
      SELECT id::text AS id, organisation_ids @> ARRAY[${organisationId}::uuid] AS here FROM person
      WHERE lower(email) = ${email} AND id IS DISTINCT FROM ${personId}::uuid
      ORDER BY here DESC LIMIT 1`;
    if (holder) reasons.push({ code: holder.here ? 'email-known-here' : 'email-by-office' });
  }
  if (birthDate) {
    const sameDay = await tx.person.findMany({
      where: {
        birthDate: new Date(birthDate),
        organisationIds: { has: organisationId },
        ...(personId !== null && { id: { not: personId } }),
      },
      select: { givenName: true, infix: true, familyName: true },
    });
    const name = nameOf({ infix: null, ...input });
    if (sameDay.some((one) => nameOf(one) === name)) reasons.push({ code: 'person-known-here' });
  }
  return reasons;
}

/** The id of a function profile that this organisation may use, null where none is given, undefined for an unknown one. */
export async function profileIdOf(
  tx: Tx,
  code: string | undefined,
  organisationId: string,
): Promise<string | null | undefined> {
  if (code === undefined) return null;
  const profile = await tx.functionProfile.findFirst({
    where: { code, OR: [{ organisationId: null }, { organisationId }] },
    select: { id: true },
  });
  return profile?.id;
}

export type CurrentJob = {
  readonly employmentId: string;
  readonly number: string;
  readonly organisationIds: readonly string[];
  readonly details: {
    readonly givenName: string;
    readonly infix: string | null;
    readonly familyName: string;
    readonly email: string | null;
    readonly birthDate: CalendarDate | null;
  };
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
};

/** The job that `ownPerson` shows, for who changes it; null for nobody of this organisation. */
export async function currentJob(
  tx: Tx,
  personId: string,
  organisationId: string,
  today: CalendarDate,
): Promise<CurrentJob | null> {
  const jobs = await tx.employment.findMany({
    where: {
      personId,
      organisationId,
      OR: [{ validUntil: null }, { validUntil: { gte: dayToColumn(today) } }],
    },
    orderBy: { validFrom: 'desc' },
    select: {
      id: true,
      code: true,
      validFrom: true,
      validUntil: true,
      person: {
        select: {
          organisationIds: true,
          givenName: true,
          infix: true,
          familyName: true,
          email: true,
          birthDate: true,
        },
      },
    },
  });
  const job = jobs.find(({ validFrom }) => validFrom <= dayToColumn(today)) ?? jobs[0];
  if (!job) return null;
  const { organisationIds, birthDate, ...details } = job.person;
  return {
    employmentId: job.id,
    number: job.code,
    organisationIds,
    details: { ...details, birthDate: dayFromColumnOrNull(birthDate) },
    validFrom: dayFromColumnOrNull(job.validFrom) as CalendarDate,
    validUntil: dayFromColumnOrNull(job.validUntil),
  };
}

function nameOf(one: { givenName: string; infix?: string | null | undefined; familyName: string }): string {
  return fold([one.givenName, one.infix ?? '', one.familyName].join(' '));
}
