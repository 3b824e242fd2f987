/**
 * What the public site says about the centre and about who takes part. What always holds: an organisation that doesn't
 * want to be shown is in none of these answers, whoever asks.
 */
import { withScope } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { Scope } from '#app/platform/scope.server.ts';

type Text = { readonly nl: string | null; readonly en: string | null };

export type CentreFace = {
  readonly name: string;
  readonly summary: Text;
  readonly story: Text;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  /** Machines, booths and bays in use at the centre itself. */
  readonly machines: number;
};

/** The practice centre as it introduces itself; null before it is imported. */
export function centreFace(scope: Scope): Promise<CentreFace | null> {
  return withScope(scope, async (tx) => {
    const centre = await tx.organisation.findFirst({
      where: { kind: 'centre', active: true },
      orderBy: { code: 'asc' },
    });
    if (!centre) return null;
    const machines = await tx.resource.count({
      where: {
        kind: { in: ['machine', 'booth', 'bay'] },
        status: 'in_use',
        site: { organisationId: centre.id, active: true },
      },
    });
    const { name, street, postcode, city, country, email, phone, website } = centre;
    return {
      ...{ name, street, postcode, city, country, email, phone, website, machines },
      summary: { nl: centre.summaryNl, en: centre.summaryEn },
      story: { nl: centre.storyNl, en: centre.storyEn },
    };
  });
}

export type ShownOrganisation = {
  readonly code: string;
  readonly kind: 'company' | 'school';
  readonly name: string;
  readonly trades: readonly string[];
  readonly levels: readonly string[];
  readonly city: string | null;
  readonly website: string | null;
  readonly summary: Text;
  readonly story: Text;
};

/** Members and schools that want to be shown, by name. */
export function shownOrganisations(scope: Scope): Promise<ShownOrganisation[]> {
  return withScope(scope, async (tx) => {
    const found = await tx.organisation.findMany({ where: shown, orderBy: { name: 'asc' } });
    return found.map(shownOf);
  });
}

/** One member or school; null when it isn't shown. */
export function findShownOrganisation(scope: Scope, code: string): Promise<ShownOrganisation | null> {
  return withScope(scope, async (tx) => {
    const found = await tx.organisation.findFirst({ where: { ...shown, code } });
    return found && shownOf(found);
  });
}

const shown = {
  isPublic: true,
  active: true,
  kind: { in: ['company', 'school'] },
} satisfies Prisma.OrganisationWhereInput;

function shownOf(row: Prisma.OrganisationGetPayload<object>): ShownOrganisation {
  const { code, name, trades, levels, city, website } = row;
  return {
    ...{ code, name, trades, levels, city, website },
    kind: row.kind === 'school' ? 'school' : 'company',
    summary: { nl: row.summaryNl, en: row.summaryEn },
    story: { nl: row.storyNl, en: row.storyEn },
  };
}
