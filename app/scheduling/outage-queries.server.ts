/** A machine or room that is out, with all it hits, for the page on which it is dealt with. */
import type { Ctx } from '#app/kernel/actor.ts';
import type { OutageId } from '#app/kernel/ids.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { wallClockAt } from '#app/kernel/wall-time.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { SignedInScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { OutageDraft } from './disruption-form.ts';
import { sessionsWithoutResource } from './disruption-queries.server.ts';
import { type OpenHit, openHits } from './open-hits-queries.server.ts';
import type { ReasonReader } from './reason-text.ts';
import { type SettledHit, settledOfOutage } from './settled-hits-queries.server.ts';

export type Outage = {
  readonly outageId: OutageId;
  readonly resourceId: string;
  readonly resourceName: Content;
  readonly start: number;
  /** Null is until further notice. */
  readonly end: number | null;
  readonly reason: string;
};

export type OutagePage = {
  readonly outage: Outage;
  /** By start; concepts hold nothing and are left out. */
  readonly open: readonly OpenHit[];
  readonly settled: readonly SettledHit[];
};

type Reader = Omit<ReasonReader, 'names'> & { readonly scope: SignedInScope };

/** Null where there is no such outage. */
export async function outagePage(ctx: Ctx, reader: Reader, outageId: OutageId): Promise<OutagePage | null> {
  const row = await withScope(reader.scope, (tx) =>
    tx.outage.findUnique({
      where: { id: outageId },
      include: { resource: { select: { nameNl: true, nameEn: true } } },
    }),
  );
  if (!row) return null;
  const { resourceId } = row;
  const span = { start: row.startsAt.getTime(), end: row.endsAt?.getTime() ?? null };
  const { hits, settled } = await asSystem(async (tx) => ({
    hits: await sessionsWithoutResource(tx, ctx, resourceId, span),
    settled: await settledOfOutage(tx, outageId),
  }));
  const open = await openHits(
    ctx,
    reader,
    hits.map(({ proposals, ...hit }) => ({
      ...hit,
      proposals: proposals.map(({ resourceId: id, reasons }) => ({ id, reasons })),
    })),
    resourceId,
  );
  const resourceName = { nl: row.resource.nameNl, en: row.resource.nameEn };
  return {
    outage: { outageId, resourceId, resourceName, ...span, reason: row.reason },
    open,
    settled,
  };
}

/** The form before anybody touched it: out from this minute on, until further notice. */
export function blankOutage(now: Temporal.Instant, resourceId: string, zone: string): OutageDraft {
  const { date, time } = wallClockAt(now.epochMilliseconds, zone);
  return { id: newId(), resourceId, reason: '', firstDay: date, from: time, lastDay: '', until: '' };
}

export type ResourceChoice = {
  readonly id: string;
  readonly name: Content;
  readonly group: Content | null;
  readonly siteName: string;
};

/** All machines and rooms that can be out, by site and group. */
export function resourceChoices(scope: SignedInScope): Promise<ResourceChoice[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.resource.findMany({
      where: { status: { not: 'retired' }, site: { active: true } },
      orderBy: [
        { site: { sortOrder: 'asc' } },
        { pool: { sortOrder: 'asc' } },
        { sortOrder: 'asc' },
        { code: 'asc' },
      ],
      include: { site: { select: { name: true } }, pool: { select: { nameNl: true, nameEn: true } } },
    });
    return rows.map(({ id, nameNl, nameEn, site, pool }) => ({
      id,
      name: { nl: nameNl, en: nameEn },
      group: pool && { nl: pool.nameNl, en: pool.nameEn },
      siteName: site.name,
    }));
  });
}
