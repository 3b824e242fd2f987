/** Terms, what was divided and what became of it. Of the books everybody's; a party reads its own, and what others were given. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { BooksScope, CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { type Capacity, capacityShown } from './capacity.ts';
import { loadCapacity, loadDividedPool, loadWeightedParties } from './capacity-queries.server.ts';
import { type Days, divideHours } from './entitlement.ts';

export type Term = Days & { readonly termId: string; readonly code: string };

/** The latest first. */
export function listTerms(scope: BooksScope | PartnerScope): Promise<Term[]> {
  return withScope(scope, terms);
}

function terms(tx: Tx): Promise<Term[]> {
  return tx.$queryRaw<Term[]>`
    SELECT id::text AS "termId", code, first_day::text AS "firstDay", last_day::text AS "lastDay"
    FROM term ORDER BY first_day DESC`;
}

/** The term of a day, else the next one, else the last one; of a code where there is such a term. */
export function termToShow(all: readonly Term[], code: string | null, today: CalendarDate): Term | null {
  const coming = all.filter(({ lastDay }) => lastDay >= today).at(-1);
  return all.find((term) => term.code === code) ?? coming ?? all[0] ?? null;
}

/** Bay-minutes of a party in a pool and term. `left` = granted + adjusted − used − lost − released. */
export type PartyHours = {
  readonly granted: number;
  readonly adjusted: number;
  /** By bookings that stand, of its own hours. */
  readonly used: number;
  /** By bookings that stand, of hours that were open to all. */
  readonly open: number;
  readonly lost: number;
  readonly released: number;
  readonly left: number;
};
export type PartyRow = PartyHours & {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: 'company' | 'school';
  /** What its agreement let it weigh, and on how many days of the term; null for who came afterwards. */
  readonly weight: number | null;
  readonly memberDays: number | null;
};

export type PoolHours = {
  readonly poolId: string;
  readonly code: string;
  readonly name: Content;
  readonly bayResources: number;
  readonly division: {
    readonly divisionId: string;
    readonly capacity: Capacity;
    readonly keptPercent: number;
    readonly openDays: number;
    readonly dividedAt: string;
  } | null;
  readonly parties: readonly PartyRow[];
};

/** Every pool that is divided, with what became of its hours in a term; `code` of one pool alone. */
export function poolsInTerm(
  scope: BooksScope,
  { termId }: Pick<Term, 'termId'>,
  code: string | null = null,
): Promise<PoolHours[]> {
  return withScope(scope, async (tx) => {
    const pools = await tx.pool.findMany({
      where: { ...(code !== null && { code }), OR: [{ divided: true }, { divisions: { some: { termId } } }] },
      include: { divisions: { where: { termId } } },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    });
    const rows = await partyRows(
      tx,
      pools.flatMap(({ divisions }) => divisions.map(({ id }) => id)),
    );
    return pools.map(({ id, nameNl, nameEn, divisions: [found], ...pool }) => ({
      poolId: id,
      code: pool.code,
      name: { nl: nameNl, en: nameEn },
      bayResources: found?.bayResources ?? pool.bayResources,
      division: found
        ? {
            divisionId: found.id,
            capacity: capacityShown(found),
            keptPercent: found.keptPercent,
            openDays: found.openDays,
            dividedAt: found.dividedAt.toISOString(),
          }
        : null,
      parties: rows.filter(({ divisionId }) => divisionId === found?.id),
    }));
  });
}

function partyRows(
  tx: Tx,
  divisionIds: readonly string[],
  organisationId: string | null = null,
): Promise<(PartyRow & { divisionId: string })[]> {
  return tx.$queryRaw`
    WITH line AS (
      SELECT division_id, organisation_id,
        sum(CASE kind WHEN 'granted' THEN minutes ELSE 0 END)::int AS granted,
        sum(CASE kind WHEN 'adjusted' THEN minutes ELSE 0 END)::int AS adjusted,
        sum(CASE kind WHEN 'drawn' THEN minutes WHEN 'given-back' THEN -minutes WHEN 'lost' THEN -minutes ELSE 0 END)::int AS used,
        sum(CASE kind WHEN 'open' THEN minutes ELSE 0 END)::int AS open,
        sum(CASE kind WHEN 'lost' THEN minutes ELSE 0 END)::int AS lost,
        sum(CASE kind WHEN 'released' THEN minutes ELSE 0 END)::int AS released
      FROM ledger_entry WHERE division_id = ANY(${[...divisionIds]}::uuid[])
        AND (${organisationId}::uuid IS NULL OR organisation_id = ${organisationId}::uuid) GROUP BY 1, 2
    )
    SELECT l.division_id::text AS "divisionId", o.id::text AS "organisationId", o.name, o.kind::text AS kind,
      l.granted, l.adjusted, l.used, l.open, l.lost, l.released,
      l.granted + l.adjusted - l.used - l.lost - l.released AS left,
      (g.weight_days::numeric / 10000 / g.member_days)::float8 AS weight, g.member_days AS "memberDays"
    FROM line l JOIN organisation o ON o.id = l.organisation_id
    LEFT JOIN hours_grant g ON g.division_id = l.division_id AND g.organisation_id = l.organisation_id
    ORDER BY l.granted + l.adjusted DESC, o.name`;
}

export type PoolSettings = {
  /** Percent that the centre keeps back, and days before which an unclaimed hour is open to all. */
  readonly kept: number;
  readonly open: number;
  /** The term by which they were set last, and when. */
  readonly term: Days;
  readonly setAt: string;
};

/** What was chosen when the pool was divided last, which is proposed for the next term; null where it never was. */
export function lastSettings(scope: BooksScope, poolId: string): Promise<PoolSettings | null> {
  return withScope(scope, async (tx) => {
    const [last] = await tx.$queryRaw<
      { kept: number; open: number; firstDay: CalendarDate; lastDay: CalendarDate; setAt: Date }[]
    >`
      SELECT d.kept_percent AS kept, d.open_days AS open, t.first_day::text AS "firstDay", t.last_day::text AS "lastDay",
        d.divided_at AS "setAt"
      FROM pool_division d JOIN term t ON t.id = d.term_id WHERE d.pool_id = ${poolId}::uuid
      ORDER BY d.divided_at DESC, d.id DESC LIMIT 1`;
    if (!last) return null;
    const { kept, open, firstDay, lastDay, setAt } = last;
    return { kept, open, term: { firstDay, lastDay }, setAt: setAt.toISOString() };
  });
}

export type DivisionPreview = {
  readonly capacity: Capacity;
  readonly parties: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly weight: number;
    readonly memberDays: number;
    readonly minutes: number;
  }[];
};

/** What dividing now would give each party; null where the pool isn't divided. */
export function previewDivision(
  scope: BooksScope,
  term: Term,
  poolId: string,
  keptPercent: number,
): Promise<DivisionPreview | null> {
  return withScope(scope, async (tx) => {
    const pool = await loadDividedPool(tx, poolId);
    if (!pool) return null;
    const capacity = await loadCapacity(tx, pool, term, keptPercent);
    const parties = await loadWeightedParties(tx, term);
    const names = new Map(parties.map(({ organisationId, name }) => [organisationId, name]));
    return {
      capacity,
      parties: divideHours(capacity.minutes, term, parties).map(({ weightDays, ...party }) => ({
        ...party,
        name: names.get(party.organisationId) ?? '',
        weight: weightDays / 10_000 / party.memberDays,
      })),
    };
  });
}

export type LedgerRow = {
  readonly entryId: string;
  readonly party: string;
  readonly kind: 'granted' | 'adjusted' | 'drawn' | 'open' | 'given-back' | 'lost' | 'released';
  readonly minutes: number;
  /** Of the visit, where there is one and the scope reads it. */
  readonly visit: { readonly code: string; readonly group: string; readonly day: CalendarDate } | null;
  /** Of the run for the party alone, where there is one. */
  readonly run: { readonly code: string; readonly title: Content } | null;
  readonly reason: string | null;
  readonly recordedAt: string;
};

/** The lines of a division as far as the scope reads them, the latest first. */
export function ledgerLines(
  scope: BooksScope | CentreScope | PartnerScope,
  divisionIds: readonly string[],
): Promise<(LedgerRow & { readonly divisionId: string })[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<(LedgerRow & { divisionId: string })[]>`
      SELECT e.id::text AS "entryId", e.division_id::text AS "divisionId", o.name AS party, e.kind::text AS kind, e.minutes,
        CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('code', b.code, 'group', b.group_name, 'day', (
          SELECT app_day(min(s.starts_at)) FROM group_booking_session g JOIN session s ON s.id = g.session_id
          WHERE g.group_booking_id = b.id)) END AS visit,
        CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('code', r.code, 'title', (
          SELECT jsonb_build_object('nl', coalesce(r.title_nl, c.title_nl), 'en', coalesce(r.title_en, c.title_en))
          FROM run_course rc JOIN course c ON c.id = rc.course_id WHERE rc.run_id = r.id ORDER BY rc.sort_order LIMIT 1)) END AS run,
        e.reason, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "recordedAt"
      FROM ledger_entry e JOIN organisation o ON o.id = e.organisation_id LEFT JOIN group_booking b ON b.id = e.group_booking_id
      LEFT JOIN run r ON r.id = e.run_id
      WHERE e.division_id = ANY(${[...divisionIds]}::uuid[]) ORDER BY e.recorded_at DESC, e.id DESC LIMIT 500`,
  );
}

export type OwnPoolHours = {
  readonly divisionId: string;
  readonly poolId: string;
  readonly name: Content;
  readonly openDays: number;
  readonly own: PartyHours;
  /** What everybody was given, adjustments left aside: open to all parties. */
  readonly given: readonly { readonly name: string; readonly minutes: number }[];
};

/** A party's own hours in a term, pool by pool. Pools of which it has none are left out. */
export function ownHours(scope: PartnerScope, { termId }: Pick<Term, 'termId'>): Promise<OwnPoolHours[]> {
  return withScope(scope, async (tx) => {
    const divisions = await tx.$queryRaw<
      (Omit<OwnPoolHours, 'own' | 'given'> & { given: OwnPoolHours['given'] })[]
    >`
      SELECT d.id::text AS "divisionId", p.id::text AS "poolId", jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS name,
        d.open_days AS "openDays",
        coalesce((SELECT jsonb_agg(jsonb_build_object('name', o.name, 'minutes', g.minutes) ORDER BY g.minutes DESC, o.name)
          FROM hours_grant g JOIN organisation o ON o.id = g.organisation_id WHERE g.division_id = d.id), '[]') AS given
      FROM pool_division d JOIN pool p ON p.id = d.pool_id WHERE d.term_id = ${termId}::uuid ORDER BY p.sort_order, p.code`;
    const rows = await partyRows(
      tx,
      divisions.map(({ divisionId }) => divisionId),
      scope.organisationId,
    );
    return divisions.flatMap((division) => {
      const own = rows.find(({ divisionId }) => divisionId === division.divisionId);
      return own ? [{ ...division, own }] : [];
    });
  });
}

/** A party's own hours in the term of a day; nothing where that day is in none. */
export async function ownHoursNow(scope: PartnerScope, day: CalendarDate): Promise<OwnPoolHours[]> {
  const term = (await listTerms(scope)).find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  return term ? ownHours(scope, term) : [];
}

export type PartyChoice = { readonly organisationId: string; readonly name: string };

/** Companies and schools with an agreement in the term: who can be given hours. By name. */
export function partyChoices(scope: BooksScope, { firstDay, lastDay }: Days): Promise<PartyChoice[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<PartyChoice[]>`
      SELECT DISTINCT o.id::text AS "organisationId", o.name FROM organisation o JOIN agreement a ON a.organisation_id = o.id
      WHERE o.kind IN ('company', 'school') AND a.valid_from <= ${lastDay}::date
        AND (a.valid_until IS NULL OR a.valid_until >= ${firstDay}::date) ORDER BY o.name`,
  );
}
