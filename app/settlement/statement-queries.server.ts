/** Settlements and statements: of the books everything, of a party its own once they are final. */
import type { Quarter } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { BooksScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { PlainKind } from './key.ts';
import { quarterFacts } from './quarter-facts-queries.server.ts';
import { type PoolPart, settleQuarter } from './settle.ts';
import { type SettlementStep, stepFrom } from './settlement-step.ts';
import type { Days } from './spread.ts';
import { creditCents, type Supply } from './supply.ts';
import { suppliesOf } from './supply-queries.server.ts';

export type SettledPoolRow = {
  readonly poolId: string;
  readonly name: Content;
  readonly part: PoolPart;
  readonly keyKind: PlainKind;
  readonly usedKind: PlainKind;
  readonly costCents: number;
  readonly incomeCents: number;
  readonly cents: number;
};

export type SettlementView = {
  readonly settlementId: string;
  readonly state: 'running' | 'preview' | 'failed' | 'closed';
  readonly progress: number;
  readonly step: SettlementStep;
  readonly failure: string | null;
  readonly startedById: string | null;
  readonly finishedAt: string | null;
  readonly closedAt: string | null;
  readonly pools: readonly SettledPoolRow[];
  readonly statements: readonly {
    readonly statementId: string;
    readonly party: string;
    readonly cents: number;
  }[];
  /** Pools that came out otherwise than the time before; null where there is none before. */
  readonly changes: readonly { readonly name: Content; readonly was: number; readonly is: number }[] | null;
};

/** The latest settlement of a quarter, the closed one before all; null where nobody asked for one. */
export function latestSettlement(scope: BooksScope, quarter: string): Promise<SettlementView | null> {
  return withScope(scope, async (tx) => {
    const settlements = await tx.settlement.findMany({
      where: { period: { code: quarter } },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: 20,
    });
    const latest = settlements.find(({ state }) => state === 'closed') ?? settlements[0];
    if (!latest) return null;
    const done = settlements.filter(({ state }) => state === 'preview' || state === 'closed');
    const before = done[done.indexOf(latest) + 1];
    const pools = await poolsOf(tx, latest.id);
    const statements = await tx.statement.findMany({
      where: { settlementId: latest.id },
      include: { organisation: { select: { name: true } } },
      orderBy: [{ totalCents: 'desc' }, { organisationId: 'asc' }],
    });
    return {
      settlementId: latest.id,
      state: latest.state,
      progress: latest.progress,
      step: stepFrom(latest.step),
      failure: latest.failure,
      startedById: latest.startedById,
      finishedAt: latest.finishedAt?.toISOString() ?? null,
      closedAt: latest.closedAt?.toISOString() ?? null,
      pools,
      statements: statements.map(({ id, organisation, totalCents }) => ({
        statementId: id,
        party: organisation.name,
        cents: Number(totalCents),
      })),
      changes: before && done.includes(latest) ? changesBetween(await poolsOf(tx, before.id), pools) : null,
    };
  });
}

function changesBetween(before: readonly SettledPoolRow[], after: readonly SettledPoolRow[]) {
  const sums = (rows: readonly SettledPoolRow[], poolId: string) =>
    rows.filter((row) => row.poolId === poolId).reduce((sum, { cents }) => sum + cents, 0);
  const names = new Map([...before, ...after].map(({ poolId, name }) => [poolId, name]));
  return [...names]
    .map(([poolId, name]) => ({ name, was: sums(before, poolId), is: sums(after, poolId) }))
    .filter(({ was, is }) => was !== is);
}

function poolsOf(tx: Tx, settlementId: string): Promise<SettledPoolRow[]> {
  return tx.$queryRaw<SettledPoolRow[]>`
    SELECT p.id::text AS "poolId", jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS name, s.part::text AS part,
      s.key_kind::text AS "keyKind", s.used_kind::text AS "usedKind", s.cost_cents::float8 AS "costCents",
      s.income_cents::float8 AS "incomeCents", s.cents::float8 AS cents
    FROM settled_pool s JOIN cost_pool p ON p.id = s.pool_id WHERE s.settlement_id = ${settlementId}::uuid
    ORDER BY p.sort_order, p.code, s.part`;
}

export type StatementLineRow = Omit<SettledPoolRow, 'cents'> & {
  readonly poolCents: number;
  readonly ownCents: number;
  /** As shown: percent, employees, hours, euros of machine time. */
  readonly weight: number;
  readonly weightSum: number;
  /** Costs; for who reads the books also income, below zero. */
  readonly entries: readonly {
    readonly entryId: string;
    readonly code: string;
    readonly description: string;
    readonly supplier: string | null;
    readonly cents: number;
  }[];
};

export type UseRow = {
  readonly title: Content;
  readonly startsAt: string;
  readonly people: number;
  readonly minutes: number;
};

export type StatementView = {
  readonly statementId: string;
  readonly organisationId: string;
  readonly party: string;
  readonly quarter: string;
  readonly isFinal: boolean;
  readonly cents: number;
  readonly lines: readonly StatementLineRow[];
  readonly use: readonly UseRow[];
  readonly credits: readonly CreditRow[];
};

/** What the party supplied in one session, at the rate of its agreement. */
export type CreditRow = Omit<Supply, 'partyId'> & {
  readonly title: Content;
  readonly startsAt: string;
  readonly cents: number;
};

/** A statement with what is behind its lines; null for one that isn't the scope's to see. */
export async function findStatement(
  scope: BooksScope | PartnerScope,
  statementId: string,
): Promise<StatementView | null> {
  const found = await withScope(scope, async (tx) => {
    const [head] = await tx.$queryRaw<(Omit<StatementView, 'lines' | 'use' | 'credits'> & Days)[]>`
      SELECT s.id::text AS "statementId", s.organisation_id::text AS "organisationId", o.name AS party, p.code AS quarter,
        s.is_final AS "isFinal", s.total_cents::float8 AS cents, p.first_day::text AS "firstDay", p.last_day::text AS "lastDay"
      FROM statement s JOIN organisation o ON o.id = s.organisation_id JOIN period p ON p.id = s.period_id
      WHERE s.id = ${statementId}::uuid`;
    if (!head) return null;
    const lines = await tx.$queryRaw<StatementLineRow[]>`
      SELECT p.id::text AS "poolId", jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS name, s.part::text AS part,
        s.key_kind::text AS "keyKind", s.used_kind::text AS "usedKind", s.cost_cents::float8 AS "costCents",
        s.income_cents::float8 AS "incomeCents", s.cents::float8 AS "poolCents", l.cents::float8 AS "ownCents",
        (l.weight / s.weight_scale)::float8 AS weight, (s.weight_sum / s.weight_scale)::float8 AS "weightSum",
        CASE WHEN s.part = 'rest' THEN '[]' ELSE coalesce((SELECT jsonb_agg(jsonb_build_object('entryId', e.id, 'code', e.code,
            'description', e.description, 'supplier', e.supplier, 'cents', se.cents) ORDER BY e.code)
          FROM settled_entry se JOIN cost_entry e ON e.id = se.entry_id
          WHERE se.settlement_id = s.settlement_id AND e.pool_id = s.pool_id), '[]') END AS entries
      FROM statement_line l JOIN settled_pool s ON s.id = l.settled_pool_id JOIN cost_pool p ON p.id = s.pool_id
      WHERE l.statement_id = ${statementId}::uuid ORDER BY p.sort_order, p.code, s.part`;
    return { ...head, lines };
  });
  if (!found) return null;
  const { firstDay, lastDay, ...statement } = found;
  return {
    ...statement,
    use: await sessionsUsedBy(statement.organisationId, { firstDay, lastDay }),
    credits: await creditsOn(statementId),
  };
}

const sessionTitle = Prisma.sql`CASE WHEN h.title IS NOT NULL THEN jsonb_build_object('nl', h.title, 'en', NULL)
  ELSE coalesce((SELECT jsonb_build_object('nl', coalesce(run.title_nl, c.title_nl), 'en', coalesce(run.title_en, c.title_en))
    FROM run JOIN run_course rc ON rc.run_id = run.id JOIN course c ON c.id = rc.course_id
    WHERE run.id = h.run_id ORDER BY rc.sort_order LIMIT 1), jsonb_build_object('nl', '', 'en', NULL)) END`;

/** As they were settled; sessions are read as the system, since books see none, and no name leaves this. */
function creditsOn(statementId: string): Promise<CreditRow[]> {
  return asSystem(
    (tx) => tx.$queryRaw<CreditRow[]>`
      SELECT k.kind::text AS kind, k.session_id::text AS "sessionId", k.minutes, k.rate_cents AS "rateCents", k.cents, ${sessionTitle} AS title,
        to_char(h.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startsAt"
      FROM statement_credit k JOIN session h ON h.id = k.session_id WHERE k.statement_id = ${statementId}::uuid
      ORDER BY h.starts_at, k.kind`,
  );
}

/** What the party supplied in a quarter until now, as it would be credited. */
export function creditsSoFar(scope: PartnerScope, days: Days, now: Temporal.Instant): Promise<CreditRow[]> {
  return asSystem(async (tx) => {
    const own = (await suppliesOf(tx, days, now)).filter(({ partyId }) => partyId === scope.organisationId);
    const ids = own.map(({ sessionId }) => sessionId);
    const sessions = await tx.$queryRaw<{ sessionId: string; title: Content; startsAt: string }[]>`
      SELECT h.id::text AS "sessionId", ${sessionTitle} AS title,
        to_char(h.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startsAt"
      FROM session h WHERE h.id = ANY(${ids}::uuid[]) ORDER BY h.starts_at, h.id`;
    return sessions.flatMap((session) =>
      own
        .filter(({ sessionId }) => sessionId === session.sessionId)
        .map(({ partyId: _, ...supply }) => ({ ...supply, ...session, cents: creditCents(supply) })),
    );
  });
}

/**
 * Sessions that people of a party were in or cancelled too late, by head-count: no name leaves this. Without those it pays for
 * at tariff, which weigh in no key.
 */
function sessionsUsedBy(organisationId: string, { firstDay, lastDay }: Days): Promise<UseRow[]> {
  const { start, end } = daysInterval(firstDay, lastDay, centreZone);
  return asSystem(
    (tx) => tx.$queryRaw<UseRow[]>`
      WITH held AS (
        SELECT id, starts_at, title, run_id, (extract(epoch FROM ends_at - starts_at) / 60)::int AS minutes FROM session
        WHERE EXISTS (SELECT FROM agreement a WHERE a.organisation_id = ${organisationId}::uuid AND NOT pays_tariff(a)
            AND a.valid_from <= app_day(starts_at) AND (a.valid_until IS NULL OR a.valid_until >= app_day(starts_at)))
          AND state = 'planned' AND starts_at >= ${new Date(start)} AND starts_at < ${new Date(end)}
      ), used AS (
        SELECT a.session_id, count(*) AS people, sum(CASE a.outcome WHEN 'absent' THEN h.minutes ELSE a.minutes END) AS minutes
        FROM attendance a JOIN held h ON h.id = a.session_id
        WHERE a.outcome <> 'excused' AND a.organisation_id = ${organisationId}::uuid GROUP BY 1
        UNION ALL
        SELECT l.session_id, count(*), sum(l.minutes) FROM late_cancellation l JOIN held h ON h.id = l.session_id
        JOIN enrolment e ON e.id = l.enrolment_id WHERE e.organisation_id = ${organisationId}::uuid
          AND NOT EXISTS (SELECT FROM attendance a WHERE a.enrolment_id = l.enrolment_id AND a.session_id = l.session_id) GROUP BY 1
        UNION ALL
        SELECT g.session_id, sum(coalesce(g.heads_present, class_heads(b.id, g.station))), sum(h.minutes * coalesce(g.heads_present, class_heads(b.id, g.station)))
        FROM group_booking_session g JOIN held h ON h.id = g.session_id JOIN group_booking b ON b.id = g.group_booking_id
        WHERE b.state = 'confirmed' AND g.organisation_id = ${organisationId}::uuid GROUP BY 1
      )
      SELECT ${sessionTitle} AS title,
        to_char(h.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startsAt",
        sum(u.people)::int AS people, sum(u.minutes)::int AS minutes
      FROM used u JOIN held h ON h.id = u.session_id GROUP BY h.id, h.title, h.run_id, h.starts_at ORDER BY h.starts_at`,
  );
}

export type OwnStatement = { readonly statementId: string; readonly quarter: string; readonly cents: number };

/** The party's final statements, latest first. */
export function ownStatements(scope: PartnerScope): Promise<OwnStatement[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<OwnStatement[]>`
      SELECT s.id::text AS "statementId", p.code AS quarter, s.total_cents::float8 AS cents
      FROM statement s JOIN period p ON p.id = s.period_id WHERE s.organisation_id = ${scope.organisationId}::uuid
      ORDER BY p.first_day DESC`,
  );
}

export type SoFar = {
  readonly cents: number;
  readonly lines: readonly { readonly name: Content; readonly cents: number }[];
};

/** What the party's part of a quarter would be by what is booked now; null where it shares in no costs. */
export function costSoFar(scope: PartnerScope, quarter: Quarter): Promise<SoFar | null> {
  return asSystem(async (tx) => {
    const settled = settleQuarter(await quarterFacts(tx, quarter));
    if (!settled.ok) return null;
    const own = settled.value.statements.find(({ partyId }) => partyId === scope.organisationId);
    if (!own) return null;
    const pools = await tx.costPool.findMany({ orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }] });
    const lines = pools.flatMap(({ id, nameNl, nameEn }) => {
      const parts = settled.value.parts.filter(({ poolId }) => poolId === id);
      if (parts.length === 0) return [];
      const cents = parts
        .flatMap(({ shares }) => shares)
        .filter(({ partyId }) => partyId === scope.organisationId)
        .reduce((sum, share) => sum + share.cents, 0);
      return [{ name: { nl: nameNl, en: nameEn }, cents }];
    });
    return { cents: own.cents, lines };
  });
}
