/** Everything that a quarter's settlement follows from, read in the caller's transaction. Nobody's name is among it. */
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { ratio } from '#app/kernel/rational.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
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
 *
 * Nearly all the work of a settlement is reading attendance: once for how many were in a session, which several cores may do
 * together, and once for what each party's part of it is. The sums fit in the memory asked for here; the few rows of a small
 * centre take no more than they need.
 */
export async function usageOf(tx: Tx, { firstDay, lastDay }: Days): Promise<Map<string, Usage>> {
  const period = daysInterval(firstDay, lastDay, centreZone);
  const [from, until] = [new Date(period.start), new Date(period.end)];
  await tx.$executeRaw`SELECT set_config('work_mem', '64MB', true)`;
  const rows = await tx.$queryRaw<{ id: string; heads: number; minutes: string; use: string }[]>`
    WITH held AS NOT MATERIALIZED (
      SELECT id, app_day(starts_at) AS day, (extract(epoch FROM ends_at - starts_at) / 60)::int AS minutes FROM session
      WHERE state = 'planned' AND starts_at >= ${from} AND starts_at < ${until}
    ), class AS NOT MATERIALIZED (
      SELECT g.session_id, g.organisation_id, coalesce(g.heads_present, class_heads(b.id, g.station)) AS heads
      FROM held h JOIN group_booking_session g ON g.session_id = h.id JOIN group_booking b ON b.id = g.group_booking_id WHERE b.state = 'confirmed'
    ), offered AS (
      SELECT m.id, rate.cents_per_hour, rate.valid_from, rate.valid_until, true AS own FROM resource m JOIN rate ON rate.resource_id = m.id
      UNION ALL
      SELECT m.id, rate.cents_per_hour, rate.valid_from, rate.valid_until, false FROM resource m JOIN rate ON rate.pool_id = m.pool_id
    ), price AS (
      SELECT DISTINCT ON (o.id, d.day) o.id, d.day, o.cents_per_hour AS cents
      FROM (SELECT ${firstDay}::date + n AS day FROM generate_series(0, ${lastDay}::date - ${firstDay}::date) n) d
      JOIN offered o ON o.valid_from <= d.day AND (o.valid_until IS NULL OR o.valid_until >= d.day)
      ORDER BY o.id, d.day, o.own DESC, o.valid_from DESC
    ), machine AS (
      SELECT h.id, sum((extract(epoch FROM r.session_ends_at - r.session_starts_at) / 60)::bigint * price.cents)::bigint AS use
      FROM held h JOIN resource_reservation r ON r.session_id = h.id AND r.live
      JOIN price ON price.id = r.resource_id AND price.day = h.day GROUP BY 1
    ), head AS (
      SELECT id, sum(heads)::int AS heads FROM (
        SELECT h.id, count(*) AS heads FROM held h JOIN attendance a ON a.session_id = h.id WHERE a.outcome <> 'excused' GROUP BY 1
        UNION ALL SELECT session_id, sum(heads) FROM class GROUP BY 1) part GROUP BY 1
    ), each AS MATERIALIZED (
      SELECT h.id, h.day, h.minutes, coalesce(head.heads, 0) AS heads, coalesce(m.use, 0) AS use
      FROM held h LEFT JOIN head ON head.id = h.id LEFT JOIN machine m ON m.id = h.id
    ), used AS (
      SELECT a.organisation_id, e.day, e.heads, sum(CASE a.outcome WHEN 'absent' THEN e.minutes ELSE a.minutes END) AS minutes, sum(e.use) AS use
      FROM each e JOIN attendance a ON a.session_id = e.id WHERE a.outcome <> 'excused' GROUP BY 1, 2, 3
      UNION ALL
      SELECT b.organisation_id, e.day, e.heads, sum(l.minutes), 0 FROM each e JOIN late_cancellation l ON l.session_id = e.id
      JOIN enrolment b ON b.id = l.enrolment_id
      WHERE NOT EXISTS (SELECT FROM attendance a WHERE a.enrolment_id = l.enrolment_id AND a.session_id = e.id) GROUP BY 1, 2, 3
      UNION ALL
      SELECT c.organisation_id, e.day, e.heads, sum(e.minutes * c.heads), sum(e.use * c.heads) FROM each e JOIN class c ON c.session_id = e.id GROUP BY 1, 2, 3
    )
    SELECT used.organisation_id::text AS id, used.heads, sum(used.minutes)::text AS minutes, sum(used.use)::text AS use
    FROM used JOIN agreement sharing ON sharing.organisation_id = used.organisation_id AND sharing.valid_from <= used.day
      AND (sharing.valid_until IS NULL OR sharing.valid_until >= used.day) AND NOT pays_tariff(sharing)
    GROUP BY 1, 2 ORDER BY 1, 2`;
  const usage = new Map<string, Usage>();
  for (const { id, heads, minutes, use } of rows) {
    const { participantMinutes, machineUse } = usage.get(id) ?? noUsage;
    usage.set(id, {
      participantMinutes: participantMinutes + Number(minutes),
      machineUse: heads === 0 ? machineUse : plus(machineUse, BigInt(use), BigInt(heads)),
    });
  }
  return usage;
}

function plus({ numerator, denominator }: Usage['machineUse'], use: bigint, heads: bigint) {
  return ratio(numerator * heads + use * denominator, denominator * heads);
}
