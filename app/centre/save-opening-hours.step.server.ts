import { hoursThatOverlap } from '#app/kernel/overlapping-hours.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { resolveReferences } from '#app/platform/save-checked.server.ts';
import { replaceSets } from '#app/platform/save-rows.server.ts';
import type { OpeningHoursInput } from './schema.ts';

/**
 * Saves weeks of opening hours: the rows of a site (or of one resource with hours of its own) are all its hours, and
 * replace what was there. Sites and resources that no row names keep theirs.
 */
export async function saveOpeningHours(tx: Tx, rows: readonly OpeningHoursInput[]): Promise<SaveReport> {
  const refused: RowRefusal[] = [];
  const resolve = await resolveReferences<OpeningHoursInput>(tx, rows, {
    site: 'site',
    resource: 'resource',
  });
  const siteOf = await sitesOfResources(tx, rows);
  rows.forEach((input, row) => {
    resolve.check(input, (field, reason) => refused.push({ row, field, reason }));
    const where = input.resource && siteOf.get(input.resource);
    if (input.resource && where && where !== input.site) {
      const reason = { code: 'reference-elsewhere', noun: 'resource', value: input.resource } as const;
      refused.push({ row, field: 'resource', reason });
    }
  });
  const weeks = rows.map((row) => ({ ...row, owner: `${row.site}\n${row.resource ?? ''}` }));
  for (const row of hoursThatOverlap(weeks)) {
    refused.push({ row, field: 'opensMinute', reason: { code: 'hours-overlap' } });
  }
  if (refused.length > 0) return { outcomes: rows.map(() => 'refused'), changes: [], removed: 0, refused };
  const saved = await replaceSets<Prisma.OpeningHoursUncheckedCreateInput>(
    tx,
    'opening_hours',
    ['siteId', 'resourceId'],
    rows.map(({ site: _, resource: __, ...input }, at) => ({
      siteId: resolve.idOf(rows[at] as OpeningHoursInput, 'site'),
      resourceId: resolve.idOf(rows[at] as OpeningHoursInput, 'resource') ?? null,
      weekday: input.weekday,
      opensMinute: input.opensMinute,
      closesMinute: input.closesMinute,
      validFrom: input.validFrom ?? null,
      validUntil: input.validUntil ?? null,
    })),
    { withId: true },
  );
  return { ...saved, changes: [], refused: [] };
}

async function sitesOfResources(tx: Tx, rows: readonly OpeningHoursInput[]): Promise<Map<string, string>> {
  const codes = rows.flatMap(({ resource }) => resource ?? []);
  if (codes.length === 0) return new Map();
  const resources = await tx.resource.findMany({
    where: { code: { in: codes } },
    select: { code: true, site: { select: { code: true } } },
  });
  return new Map(resources.map(({ code, site }) => [code, site.code]));
}
