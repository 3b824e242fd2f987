/** What companies are asked, for the company that is asked; and what came of asking, in totals. */
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { fullName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { peopleInNeed } from './demand-queries.server.ts';
import type { DateToChoose } from './team-enrol-date.ts';
import { mostAtOnce } from './team-enrol-form.ts';
import { type TeamCandidate, type TeamReader, teamCandidates } from './team-enrol-queries.server.ts';
import { teamGrid } from './team-grid-queries.server.ts';

export type Ask = {
  readonly askId: string;
  readonly runId: string;
  readonly state: 'open' | 'answered' | 'lapsed' | 'withdrawn';
  /** Places held for the company when it was asked, and people it enrolled with its answer. */
  readonly quantity: number;
  readonly taken: number;
  /** Epoch milliseconds. */
  readonly answerBy: number;
  readonly courseId: string;
  readonly grantsTypeId: string | null;
  readonly course: string;
  readonly title: Content;
  readonly run: string;
  readonly minimum: number;
  readonly siteName: string;
  readonly zone: string;
  readonly days: readonly { readonly start: number; readonly end: number }[];
};

function ownAsks(tx: Tx, organisationId: string): Promise<Ask[]> {
  return tx.$queryRaw<Ask[]>`
    SELECT a.id::text AS "askId", a.run_id::text AS "runId", a.state::text AS state, a.quantity, a.taken,
      (extract(epoch FROM a.answer_by) * 1000)::float8 AS "answerBy", c.id::text AS "courseId",
      c.grants_type_id::text AS "grantsTypeId", c.code AS course, jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
      run.code AS run, run.minimum, site.name AS "siteName", site.time_zone AS zone,
      coalesce((SELECT jsonb_agg(jsonb_build_object('start', (extract(epoch FROM s.starts_at) * 1000)::bigint,
        'end', (extract(epoch FROM s.ends_at) * 1000)::bigint) ORDER BY s.starts_at)
        FROM session s WHERE s.run_id = run.id AND s.state = 'planned'), '[]') AS days
    FROM bundle_ask a JOIN run ON run.id = a.run_id JOIN site ON site.id = run.site_id
    JOIN LATERAL (SELECT course.* FROM run_course rc JOIN course ON course.id = rc.course_id
      WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) c ON true
    WHERE a.organisation_id = ${organisationId}::uuid AND run.state <> 'cancelled'
    ORDER BY a.answer_by, a.id`;
}

/** What waits for the company's answer, the first to answer on top. */
export async function openAsks(scope: PartnerScope, now: Temporal.Instant): Promise<Ask[]> {
  const asks = await withScope(scope, (tx) => ownAsks(tx, scope.organisationId));
  return asks.filter(({ state, answerBy }) => state === 'open' && answerBy > now.epochMilliseconds);
}

export type AskCandidate = TeamCandidate & {
  /** Last valid day of the certificate that ends; null where the job asks one that isn't valid. */
  readonly until: CalendarDate | null;
  readonly chosen: boolean;
};

export type ShownAsk = Ask & {
  readonly isOpen: boolean;
  /** Own people who need it: whose certificate ends first on top. So many as there are places are chosen. */
  readonly candidates: readonly AskCandidate[];
  /** The rest of the own people, by name. */
  readonly others: readonly { readonly personId: string; readonly name: string }[];
  readonly priceCents: number | null;
  readonly payerName: string | null;
};

/** Null where there is no such ask, or another company is asked. */
export async function shownAsk(ctx: Ctx, askId: string, reader: TeamReader): Promise<ShownAsk | null> {
  const { scope } = reader;
  const { ask, needs } = await withScope(scope, async (tx) => {
    const found = (await ownAsks(tx, scope.organisationId)).find((one) => one.askId === askId) ?? null;
    const { organisationId } = scope;
    const people = found ? await peopleInNeed(tx, ctx.now, { courseId: found.courseId, organisationId }) : [];
    return { ask: found, needs: people };
  });
  if (!ask) return null;
  const isOpen = ask.state === 'open' && ask.answerBy > ctx.now.epochMilliseconds;
  if (!isOpen) {
    return { ...ask, isOpen, candidates: [], others: [], priceCents: null, payerName: null };
  }
  const team = (await teamGrid(scope, ctx.now, { page: 1 }, null)).people;
  const until = new Map(needs.map((one) => [one.personId, one.until]));
  const inNeed = needs
    .flatMap(({ personId }) => team.find((one) => one.personId === personId) ?? [])
    .slice(0, mostAtOnce);
  const { candidates, priceCents, payerName } = await teamCandidates(ctx, inNeed, dateOf(ask), reader);
  let left = ask.quantity - ask.taken;
  return {
    ...ask,
    isOpen,
    priceCents,
    payerName,
    candidates: candidates.map((one) => {
      const chosen = left > 0 && (one.step === 'enrol' || one.step === 'ask');
      if (chosen) left -= 1;
      return { ...one, until: until.get(one.personId) ?? null, chosen };
    }),
    others: team
      .filter(({ personId }) => !until.has(personId))
      .map(({ personId, name }) => ({ personId, name: fullName(name) })),
  };
}

export function dateOf({ course, run, runId, courseId, grantsTypeId, days }: Ask): DateToChoose {
  const startsAt = new Date(days[0]?.start ?? 0).toISOString();
  return { course, run, runId, courseId, grantsTypeId, startsAt, free: 0 };
}

export type AskedBundle = {
  readonly runId: string;
  readonly code: string;
  readonly course: string;
  readonly title: Content;
  readonly zone: string;
  readonly firstStart: number;
  readonly answerBy: number;
  readonly minimum: number;
  /** Places of all companies together: asked, and taken so far. */
  readonly asked: number;
  readonly taken: number;
  readonly goesAhead: boolean;
};

/** Bundles that companies are still answering, in totals, the first to end on top. */
export function askedBundles(scope: CentreScope): Promise<AskedBundle[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<AskedBundle[]>`
      SELECT run.id::text AS "runId", run.code, c.code AS course, jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
        site.time_zone AS zone, (extract(epoch FROM (SELECT min(starts_at) FROM session WHERE run_id = run.id)) * 1000)::float8 AS "firstStart",
        (extract(epoch FROM b.answer_by) * 1000)::float8 AS "answerBy", run.minimum, run.state = 'confirmed' AS "goesAhead",
        sum(a.quantity)::int AS asked, sum(a.taken)::int AS taken
      FROM bundle b JOIN run ON run.id = b.run_id AND run.state <> 'cancelled' JOIN site ON site.id = run.site_id
      JOIN course c ON c.id = b.course_id JOIN bundle_ask a ON a.run_id = b.run_id
      WHERE b.state = 'asking' GROUP BY run.id, c.id, site.id, b.run_id ORDER BY b.answer_by, run.code`,
  );
}

export type BundleResults = {
  readonly runs: number;
  /** Runs that went ahead although no company alone had enough people for them. */
  readonly saved: number;
  readonly seats: number;
  readonly taken: number;
  /** People whose certificate would have ended within half a year and who are on a run in time. */
  readonly renewed: number;
};

/** What bundling brought since a day: totals only, so without a scope. Cancelled runs count for nothing. */
export async function bundleResults(since: CalendarDate): Promise<BundleResults> {
  const [row] = await asSystem(
    (tx) => tx.$queryRaw<BundleResults[]>`
      WITH one AS (
        SELECT run.seats, run.minimum, run.state IN ('confirmed', 'completed') AS on,
          (SELECT count(*) FROM enrolment WHERE run_id = run.id AND state = 'confirmed') AS sure,
          (SELECT max(n) FROM (SELECT count(*) AS n FROM enrolment WHERE run_id = run.id AND state = 'confirmed'
            GROUP BY organisation_id) per) AS largest,
          (SELECT coalesce(sum(renewing), 0) FROM bundle_ask WHERE run_id = run.id) AS renewing
        FROM bundle b JOIN run ON run.id = b.run_id
        WHERE run.state <> 'cancelled' AND b.created_at >= (${since}::date)::timestamp AT TIME ZONE ${centreZone})
      SELECT count(*)::int AS runs, count(*) FILTER (WHERE one.on AND largest < minimum)::int AS saved,
        coalesce(sum(seats), 0)::int AS seats, coalesce(sum(sure), 0)::int AS taken, coalesce(sum(renewing), 0)::int AS renewed
      FROM one`,
  );
  return row ?? { runs: 0, saved: 0, seats: 0, taken: 0, renewed: 0 };
}
