/** What someone's job asks. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import type { PartnerScope, SelfScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type AskedCertificate = {
  readonly certificateTypeId: string;
  readonly code: string;
  readonly name: Content;
  /** Asked by the job; otherwise it is useful in it. */
  readonly required: boolean;
};

export type OwnProfile = {
  readonly code: string;
  readonly name: Content;
  readonly organisationName: string;
  /** What is required first. */
  readonly items: readonly AskedCertificate[];
};

/** The function profiles of the jobs someone has on a day; none for who has no job with a profile. */
export function ownProfiles(scope: SelfScope, day: CalendarDate): Promise<OwnProfile[]> {
  return withScope(scope, (tx) => profilesIn(tx, { personId: scope.personId }, day));
}

/** The same of one of the own people, for their job at this organisation. */
export function profilesAt(scope: PartnerScope, personId: string, day: CalendarDate): Promise<OwnProfile[]> {
  return withScope(scope, (tx) => profilesIn(tx, { personId, organisationId: scope.organisationId }, day));
}

async function profilesIn(
  tx: Tx,
  job: { readonly personId: string; readonly organisationId?: string },
  day: CalendarDate,
): Promise<OwnProfile[]> {
  const jobs = await tx.employment.findMany({
    where: {
      ...job,
      validFrom: { lte: dayToColumn(day) },
      OR: [{ validUntil: null }, { validUntil: { gte: dayToColumn(day) } }],
      functionProfileId: { not: null },
    },
    orderBy: { validFrom: 'desc' },
    select: {
      organisation: { select: { name: true } },
      functionProfile: {
        select: {
          code: true,
          nameNl: true,
          nameEn: true,
          items: {
            orderBy: [{ required: 'desc' }, { certificateType: { code: 'asc' } }],
            select: {
              required: true,
              certificateType: { select: { id: true, code: true, nameNl: true, nameEn: true } },
            },
          },
        },
      },
    },
  });
  // A profile of a company whose hat isn't worn now is not there for this reader.
  return jobs.flatMap(({ organisation, functionProfile: profile }) =>
    profile
      ? {
          code: profile.code,
          name: { nl: profile.nameNl, en: profile.nameEn },
          organisationName: organisation.name,
          items: profile.items.map(({ required, certificateType: { id, code, nameNl, nameEn } }) => ({
            certificateTypeId: id,
            code,
            name: { nl: nameNl, en: nameEn },
            required,
          })),
        }
      : [],
  );
}
