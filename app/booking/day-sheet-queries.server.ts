/** A day on paper: who is where, from when, with what, and how many are expected. Head-counts, never names of participants. */
import type { Actor } from '#app/kernel/actor.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import { knowledgeOf } from '#app/scheduling/block-label.ts';
import type { PlannedKind } from '#app/scheduling/plan-facts.ts';
import type { RunState } from '#app/scheduling/run-state.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type HeldResource = {
  readonly resourceId: string;
  readonly name: Content;
  /** With set-up and clean-up. */
  readonly held: Interval;
  /** It is out of order then. */
  readonly isOut: boolean;
};

export type SheetSession = {
  readonly sessionId: string;
  readonly kind: PlannedKind;
  readonly interval: Interval;
  /** Null where the reader may only know that it is taken. */
  readonly title: Content | null;
  readonly isNamed: boolean;
  readonly number: number;
  readonly sessionCount: number;
  /** Not sure yet: an option, or a run that may not go ahead. */
  readonly state: RunState | null;
  readonly resources: readonly HeldResource[];
  readonly trainers: readonly { readonly name: string; readonly isAway: boolean }[];
  /** People with a place, and pupils by head-count. */
  readonly expected: number;
  /** What participants bring, and what the planner wrote down. */
  readonly bring: Content | null;
  readonly note: string | null;
};

export type SiteSheet = {
  readonly siteId: string;
  readonly name: string;
  readonly zone: string;
  /** By start. */
  readonly sessions: readonly SheetSession[];
};

type Row = Omit<SheetSession, 'interval' | 'title' | 'isNamed' | 'expected' | 'bring' | 'resources'> & {
  start: number;
  end: number;
  siteId: string;
  siteName: string;
  zone: string;
  title: { nl: string | null; en: string | null };
  bring: { nl: string | null; en: string | null };
  isPublic: boolean | null;
  onlyForId: string | null;
  trainerIds: string[];
  resources: (Omit<HeldResource, 'held'> & { start: number; end: number })[];
};

/** Everything that begins on the day, per site in their own order. Concepts hold nothing and are left out. */
export async function daySheet(
  scope: RosterScope | CentreScope,
  actor: Actor,
  day: Interval,
): Promise<SiteSheet[]> {
  const rows = await withScope(scope, (tx) => sessionsOf(tx, day));
  const heads = await asSystem((tx) =>
    headsOf(
      tx,
      rows.map(({ sessionId }) => sessionId),
    ),
  );
  const sites = Map.groupBy(rows, ({ siteId }) => siteId);
  return [...sites.values()].map((sessions) => ({
    siteId: sessions[0]?.siteId ?? '',
    name: sessions[0]?.siteName ?? '',
    zone: sessions[0]?.zone ?? 'UTC',
    sessions: sessions.map((row) => shown(row, actor, heads.get(row.sessionId) ?? 0)),
  }));
}

function sessionsOf(tx: Tx, day: Interval): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT s.id::text AS "sessionId", s.kind::text AS kind, (extract(epoch FROM s.starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end", s.number, site.id::text AS "siteId", site.name AS "siteName",
      site.time_zone AS zone, run.state::text AS state, run.is_public AS "isPublic", run.only_for_id::text AS "onlyForId",
      run.note,
      (SELECT count(*)::int FROM session o WHERE o.run_id = s.run_id AND o.state = 'planned') AS "sessionCount",
      jsonb_build_object('nl', coalesce(run.title_nl, c.title_nl, s.title),
        'en', CASE WHEN run.title_nl IS NULL THEN c.title_en ELSE run.title_en END) AS title,
      jsonb_build_object('nl', c.bring_nl, 'en', c.bring_en) AS bring,
      coalesce((SELECT jsonb_agg(jsonb_build_object('resourceId', r.id, 'name', jsonb_build_object('nl', r.name_nl, 'en', r.name_en),
          'start', (extract(epoch FROM h.starts_at) * 1000)::bigint, 'end', (extract(epoch FROM h.ends_at) * 1000)::bigint,
          'isOut', EXISTS (SELECT FROM outage o WHERE o.resource_id = r.id AND o.starts_at < s.ends_at
            AND coalesce(o.ends_at, 'infinity') > s.starts_at)) ORDER BY r.kind = 'room', r.sort_order, r.code)
        FROM resource_reservation h JOIN resource r ON r.id = h.resource_id
        WHERE h.session_id = s.id AND h.replaced_at IS NULL), '[]') AS resources,
      coalesce(who.ids, '{}') AS "trainerIds", coalesce(who.trainers, '[]') AS trainers
    FROM session s JOIN site ON site.id = s.site_id LEFT JOIN run ON run.id = s.run_id
    LEFT JOIN LATERAL (SELECT array_agg(t.person_id::text) AS ids, jsonb_agg(jsonb_build_object('name', t.display_name,
        'isAway', EXISTS (SELECT FROM trainer_unavailable a WHERE a.trainer_id = t.person_id AND a.starts_at < s.ends_at
          AND a.ends_at > s.starts_at)) ORDER BY t.sort_order) AS trainers
      FROM person_reservation h JOIN trainer t ON t.person_id = h.person_id
      WHERE h.session_id = s.id AND h.role = 'trainer' AND h.replaced_at IS NULL) who ON true
    LEFT JOIN LATERAL (SELECT course.title_nl, course.title_en, course.bring_nl, course.bring_en FROM run_course rc
      JOIN course ON course.id = rc.course_id WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) c ON true
    WHERE s.state = 'planned' AND s.starts_at >= ${new Date(day.start)} AND s.starts_at < ${new Date(day.end)}
      AND coalesce(run.state, 'open') <> 'concept'
    ORDER BY site.sort_order, site.name, s.starts_at, s.ends_at, s.id`;
}

/** How many are expected: numbers, which whoever sees the day may know. */
async function headsOf(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ sessionId: string; heads: number }[]>`
    SELECT s.id::text AS "sessionId",
      (SELECT count(*) FROM session_seat WHERE session_id = s.id AND enrolment_id IS NOT NULL)::int
      + coalesce((SELECT sum(class_heads(g.id, gs.station)) FROM group_booking_session gs JOIN group_booking g ON g.id = gs.group_booking_id
          WHERE gs.session_id = s.id AND g.state = 'confirmed'), 0)::int AS heads
    FROM session s WHERE s.id = ANY(${[...sessionIds]}::uuid[])`;
  return new Map(rows.map(({ sessionId, heads }) => [sessionId, heads]));
}

function shown(row: Row, actor: Actor, expected: number): SheetSession {
  const { start, end, title, bring, note, isPublic, onlyForId, trainerIds, resources, ...rest } = row;
  const run = rest.state && { state: rest.state, isPublic: isPublic ?? false, onlyForId };
  const isNamed = knowledgeOf(actor, { kind: rest.kind, run, trainerIds }) === 'named';
  const known = (text: typeof title) => (isNamed && text.nl !== null ? { nl: text.nl, en: text.en } : null);
  return {
    sessionId: rest.sessionId,
    kind: rest.kind,
    interval: { start, end },
    title: known(title),
    isNamed,
    number: rest.number,
    sessionCount: rest.sessionCount,
    state: rest.state,
    resources: resources.map(({ start: from, end: until, ...one }) => ({
      ...one,
      held: { start: from, end: until },
    })),
    trainers: rest.trainers,
    expected,
    bring: known(bring),
    note: isNamed ? note : null,
  };
}
