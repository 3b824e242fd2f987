/** Everything that a quarter's settlement follows from, read in the caller's transaction. Nobody's name is among it. */
import { addDays, type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { ratio } from '#app/kernel/rational.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { Key, KeyKind, Party, Usage } from './key.ts';
import { noUsage } from './key.ts';
import type { Entry, PoolFacts, QuarterFacts } from './settle.ts';
import type { Days } from './spread.ts';

/**
 * Pools in their order; parties by the day they came, then by code: the fixed order that breaks ties. Says before each part
 * which it is.
 */
export async function quarterFacts(
  tx: Tx,
  period: Days,
  onStep: (step: 'costs' | 'use' | 'shares') => Promise<void> = async () => undefined,
): Promise<QuarterFacts> {
  await onStep('costs');
  const pools = await readPools(tx, period);
  await onStep('use');
  const usage = await usageOf(tx, period);
  await onStep('shares');
  const parties = await readParties(tx, period, usage);
  return { period, parties, pools };
}

async function readPools(tx: Tx, { firstDay, lastDay }: Days): Promise<PoolFacts[]> {
  const pools = await tx.costPool.findMany({
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    select: { id: true },
  });
  const keys = await tx.$queryRaw<KeyRow[]>`
    SELECT DISTINCT ON (pool_id) id::text AS "keyId", pool_id::text AS "poolId", kind::text AS kind,
      fixed_part AS "fixedPart", fixed_kind::text AS "fixedKind", rest_kind::text AS "restKind",
      reference_day::text AS "referenceDay"
    FROM pool_key WHERE valid_from <= ${firstDay}::date ORDER BY pool_id, valid_from DESC`;
  const entries = await tx.$queryRaw<(Entry & { poolId: string })[]>`
    SELECT id::text AS "entryId", pool_id::text AS "poolId", side::text AS side,
      net_cents + vat_cents - deductible_cents AS cents, first_day::text AS "firstDay", last_day::text AS "lastDay"
    FROM cost_entry WHERE first_day <= ${lastDay}::date AND ${firstDay}::date <= last_day ORDER BY id`;
  const keyOf = new Map(keys.map((key) => [key.poolId, key]));
  const entriesOf = Map.groupBy(entries, ({ poolId }) => poolId);
  return pools.map(({ id }) => {
    const key = keyOf.get(id);
    return {
      poolId: id,
      key: key ? keyFrom(key) : null,
      entries: (entriesOf.get(id) ?? []).map(({ poolId: _, ...entry }) => entry),
    };
  });
}

type KeyRow = {
  readonly keyId: string;
  readonly poolId: string;
  readonly kind: KeyKind;
  readonly fixedPart: number | null;
  readonly fixedKind: KeyKind | null;
  readonly restKind: KeyKind | null;
  readonly referenceDay: CalendarDate | null;
};

/** A CHECK holds a hybrid key's parts complete. */
export function keyFrom({ keyId, kind, fixedPart, fixedKind, restKind, referenceDay }: KeyRow): Key {
  if (kind !== 'hybrid') return { keyId, kind, referenceDay };
  return { keyId, kind, fixedPart, fixedKind, restKind, referenceDay } as Key;
}

async function readParties(
  tx: Tx,
  { firstDay, lastDay }: Days,
  usage: ReadonlyMap<string, Usage>,
): Promise<Party[]> {
  const rows = await tx.$queryRaw<
    { id: string; firstDay: string; lastDay: string | null; costShare: number; employees: number }[]
  >`
    SELECT o.id::text, a.valid_from::text AS "firstDay", a.valid_until::text AS "lastDay",
      a.cost_share::float8 AS "costShare", a.employees
    FROM agreement a JOIN organisation o ON o.id = a.organisation_id
    JOIN (SELECT organisation_id, min(valid_from) AS since, bool_or(valid_from <= ${lastDay}::date
        AND (valid_until IS NULL OR valid_until >= ${firstDay}::date)) AS takes_part
      FROM agreement GROUP BY organisation_id) m ON m.organisation_id = o.id
    WHERE m.takes_part ORDER BY m.since, o.code COLLATE "C", a.valid_from`;
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
    id,
    terms: own.map(({ costShare, employees, ...days }) => ({
      firstDay: calendarDate(days.firstDay),
      lastDay: (days.lastDay ?? '9999-12-31') as CalendarDate,
      costShare,
      employees,
    })),
    usage: usage.get(id) ?? noUsage,
  }));
}

/**
 * What each organisation used of sessions that begin in the period. People: minutes of who was there, the whole session for
 * who stayed away, and what was cancelled too late; classes by heads. Machines: minutes × the rate that holds that day,
 * divided over who was in the session by heads. Left out are days on which it pays use at tariff, by its agreement or because
 * it has none: that is invoiced, and would else be paid twice.
 */
export async function usageOf(tx: Tx, { firstDay, lastDay }: Days): Promise<Map<string, Usage>> {
  const after = addDays(lastDay, 1);
  const people = await tx.$queryRaw<{ id: string; minutes: bigint }[]>`
    WITH held AS (
      SELECT id, app_day(starts_at) AS day, (extract(epoch FROM ends_at - starts_at) / 60)::int AS minutes FROM session
      WHERE state = 'planned' AND starts_at >= (${firstDay}::date AT TIME ZONE 'Europe/Amsterdam')
        AND starts_at < (${after}::date AT TIME ZONE 'Europe/Amsterdam')
    ), used AS (
      SELECT a.organisation_id, h.day, sum(CASE a.outcome WHEN 'absent' THEN h.minutes ELSE a.minutes END) AS minutes
      FROM held h JOIN attendance a ON a.session_id = h.id WHERE a.outcome <> 'excused' GROUP BY 1, 2
      UNION ALL
      SELECT e.organisation_id, h.day, sum(l.minutes) FROM held h JOIN late_cancellation l ON l.session_id = h.id
      JOIN enrolment e ON e.id = l.enrolment_id
      WHERE NOT EXISTS (SELECT FROM attendance a WHERE a.enrolment_id = l.enrolment_id AND a.session_id = h.id) GROUP BY 1, 2
      UNION ALL
      SELECT g.organisation_id, h.day, sum(h.minutes * coalesce(g.heads_present, class_heads(b.id, g.station))) FROM held h
      JOIN group_booking_session g ON g.session_id = h.id JOIN group_booking b ON b.id = g.group_booking_id
      WHERE b.state = 'confirmed' GROUP BY 1, 2
    )
    SELECT used.organisation_id::text AS id, sum(used.minutes)::bigint AS minutes FROM used ${weighing('used')} GROUP BY 1`;
  const machines = await tx.$queryRaw<{ id: string; heads: number; use: string }[]>`
    WITH held AS (
      SELECT id, starts_at, app_day(starts_at) AS day FROM session
      WHERE state = 'planned' AND starts_at >= (${firstDay}::date AT TIME ZONE 'Europe/Amsterdam')
        AND starts_at < (${after}::date AT TIME ZONE 'Europe/Amsterdam')
    ), machine AS (
      SELECT h.id, sum((extract(epoch FROM r.session_ends_at - r.session_starts_at) / 60)::bigint * coalesce(rate.cents_per_hour, 0)) AS use
      FROM held h JOIN resource_reservation r ON r.session_id = h.id AND r.live JOIN resource m ON m.id = r.resource_id
      LEFT JOIN LATERAL (SELECT cents_per_hour FROM rate
        WHERE (rate.resource_id = m.id OR rate.pool_id = m.pool_id) AND rate.valid_from <= app_day(h.starts_at)
          AND (rate.valid_until IS NULL OR rate.valid_until >= app_day(h.starts_at))
        ORDER BY rate.resource_id NULLS LAST, rate.valid_from DESC LIMIT 1) rate ON true
      GROUP BY h.id
    ), head AS (
      SELECT h.id, h.day, a.organisation_id, count(*) AS heads FROM held h JOIN attendance a ON a.session_id = h.id
      WHERE a.outcome <> 'excused' GROUP BY 1, 2, 3
      UNION ALL
      SELECT h.id, h.day, g.organisation_id, coalesce(g.heads_present, class_heads(b.id, g.station)) FROM held h
      JOIN group_booking_session g ON g.session_id = h.id JOIN group_booking b ON b.id = g.group_booking_id
      WHERE b.state = 'confirmed'
    ), total AS (SELECT id, day, organisation_id, heads, sum(heads) OVER (PARTITION BY id) AS all_heads FROM head)
    SELECT total.organisation_id::text AS id, all_heads::int AS heads, sum(machine.use * total.heads)::text AS use
    FROM total JOIN machine USING (id) ${weighing('total')} WHERE all_heads > 0 GROUP BY 1, 2 ORDER BY 1, 2`;
  const usage = new Map<string, Usage>(
    people.map(({ id, minutes }) => [id, { ...noUsage, participantMinutes: Number(minutes) }]),
  );
  for (const { id, heads, use } of machines) {
    const known = usage.get(id) ?? noUsage;
    const { numerator, denominator } = known.machineUse;
    const sum = ratio(numerator * BigInt(heads) + BigInt(use) * denominator, denominator * BigInt(heads));
    usage.set(id, { ...known, machineUse: sum });
  }
  return usage;
}

/** Keeps rows with an `organisation_id` and a `day` on which its use weighs in keys. */
function weighing(rows: 'used' | 'total'): Prisma.Sql {
  const name = Prisma.raw(rows);
  return Prisma.sql`JOIN agreement sharing ON sharing.organisation_id = ${name}.organisation_id AND sharing.valid_from <= ${name}.day
    AND (sharing.valid_until IS NULL OR sharing.valid_until >= ${name}.day) AND NOT pays_tariff(sharing)`;
}
