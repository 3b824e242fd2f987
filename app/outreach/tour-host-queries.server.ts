/** What floors say about receiving groups: to everybody, and for those who say it. */
import { asSystem, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope, Scope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

type Text = { readonly nl: string | null; readonly en: string | null };

export type Hosting = {
  readonly weekdays: readonly number[];
  readonly opensMinute: number;
  readonly closesMinute: number;
  readonly visitMinutes: number;
  readonly maxGroup: number;
  readonly minimumAge: number | null;
  readonly safety: Text;
};

export type OpenFloor = Hosting & {
  readonly siteId: string;
  readonly siteName: string;
  readonly organisationName: string;
  /** For the page of the organisation; null for the centre, which has none. */
  readonly organisationCode: string | null;
  readonly city: string | null;
  readonly trades: readonly string[];
};

/**
 * Floors that receive groups, of members that want to be shown and of the centre: the same for everybody who asks. Of one
 * organisation where its code is given.
 */
export async function openFloors(scope: Scope, organisationCode?: string): Promise<OpenFloor[]> {
  const rows = await withScope(scope, (tx) =>
    tx.tourHost.findMany({
      where: {
        open: true,
        site: {
          active: true,
          organisation: {
            active: true,
            OR: [{ isPublic: true, kind: 'company' }, { kind: 'centre' }],
            ...(organisationCode !== undefined && { code: organisationCode }),
          },
        },
      },
      include: { site: { include: { organisation: true } } },
    }),
  );
  return rows
    .map(({ site, ...row }) => ({
      ...hostingOf(row),
      siteId: site.id,
      siteName: site.name,
      organisationName: site.organisation.name,
      organisationCode: site.organisation.kind === 'centre' ? null : site.organisation.code,
      city: site.city ?? site.organisation.city,
      trades: site.organisation.trades,
    }))
    .sort(
      (a, b) =>
        a.organisationName.localeCompare(b.organisationName, 'nl') ||
        a.siteName.localeCompare(b.siteName, 'nl'),
    );
}

export type OwnFloor = {
  readonly siteId: string;
  readonly siteName: string;
  readonly hosting: (Hosting & { readonly open: boolean; readonly placeId: string | null }) | null;
  /** Machines and rooms of this floor. */
  readonly places: readonly { readonly resourceId: string; readonly name: Content }[];
};

/** The own floors, with what they say about groups. */
export async function ownFloors(scope: PartnerScope | CentreScope): Promise<OwnFloor[]> {
  const { organisationId } = scope;
  const rows = await withScope(scope, (tx) =>
    tx.site.findMany({
      where: { organisationId, active: true },
      include: {
        tourHost: true,
        resources: { where: { status: 'in_use' }, orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }] },
      },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    }),
  );
  return rows.map(({ id, name, tourHost, resources }) => ({
    siteId: id,
    siteName: name,
    hosting: tourHost && { ...hostingOf(tourHost), open: tourHost.open, placeId: tourHost.placeId },
    places: resources.map((one) => ({ resourceId: one.id, name: { nl: one.nameNl, en: one.nameEn } })),
  }));
}

/** Where the office reads its mail; null before the centre says so. */
export async function officeMailbox(): Promise<string | null> {
  const centre = await asSystem((tx) =>
    tx.organisation.findFirst({
      where: { kind: 'centre', active: true },
      orderBy: { code: 'asc' },
      select: { email: true },
    }),
  );
  return centre?.email ?? null;
}

function hostingOf(row: {
  weekdays: number[];
  opensMinute: number;
  closesMinute: number;
  visitMinutes: number;
  maxGroup: number;
  minimumAge: number | null;
  safetyNl: string | null;
  safetyEn: string | null;
}): Hosting {
  const { weekdays, opensMinute, closesMinute, visitMinutes, maxGroup, minimumAge } = row;
  return {
    ...{ weekdays, opensMinute, closesMinute, visitMinutes, maxGroup, minimumAge },
    safety: { nl: row.safetyNl, en: row.safetyEn },
  };
}
