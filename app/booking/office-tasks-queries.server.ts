/** Everything that needs a person at the office now, from all over the centre. */
import { centreZone } from '#app/identity/hats.ts';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { DAY } from '#app/kernel/interval.ts';
import { fullName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt, dayInterval } from '#app/kernel/wall-time.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { courseDemands, isReady } from './demand-queries.server.ts';
import {
  countDays,
  horizonDays,
  inOrderOfUrgency,
  isOverdueHalf,
  leadDays,
  type OfficeTask,
} from './office-tasks.ts';
import { uncountedVisits } from './uncounted-visits-queries.server.ts';
import { freedRuns, openRequests } from './waiting-queries.server.ts';

/** The most urgent first. */
export async function officeTasks(scope: CentreScope, now: Temporal.Instant): Promise<OfficeTask[]> {
  const at = now.epochMilliseconds;
  const found = await withScope(scope, async (tx) => [
    ...(await absent(tx, at)),
    ...(await outOfOrder(tx, at)),
    ...(await clashes(tx, at)),
    ...(await undecidedRuns(tx, at)),
    ...(await inspections(tx, at)),
    ...(await uncounted(tx, at)),
    ...(await failedMail(tx)),
  ]);
  const [freed, requests] = [await freedRuns(scope, now), await openRequests(scope)];
  return inOrderOfUrgency([
    ...found,
    ...(await readyDemand(scope, now)),
    ...freed.map(({ code, title, zone, firstStart, free, waiting }): OfficeTask => {
      const places = waiting.reduce((sum, { quantity }) => sum + quantity, 0);
      return { kind: 'places', code, title, zone, firstStart, due: firstStart, free, waiting: places };
    }),
    ...requests
      .filter(({ requestedAt, answerBy }) => isOverdueHalf(requestedAt, answerBy, at))
      .map(({ code, name, organisationName, title, zone, answerBy, firstStart }): OfficeTask => {
        const who = { name: name && fullName(name), organisationName };
        const due = answerBy ?? at;
        return { kind: 'request', code, title, zone, firstStart: firstStart ?? due, due, ...who };
      }),
  ]);
}

/** At most so many courses: the others are on the page that these lead to. */
const mostDemands = 3;

/** Courses that companies together need enough places on; due four weeks before the first place is needed. */
async function readyDemand(scope: CentreScope, now: Temporal.Instant): Promise<OfficeTask[]> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  const soon = addDays(today, horizonDays.demand);
  return (await courseDemands(scope, now))
    .filter(isReady)
    .map(({ code, title, places, minimum, firstBefore }): OfficeTask => {
      const day = firstBefore === null ? soon : addDays(firstBefore, -leadDays);
      const due = dayInterval(day > today ? day : today, centreZone).end - 1;
      return { kind: 'demand', courseCode: code, name: title, places, minimum, due, zone: centreZone };
    })
    .sort((a, b) => a.due - b.due)
    .slice(0, mostDemands);
}

async function uncounted(tx: Tx, now: number): Promise<OfficeTask[]> {
  const visits = await uncountedVisits(tx, now - countDays.last * DAY, now - countDays.first * DAY);
  return visits.map(({ visitCode, title, groupName, school, zone, end }): OfficeTask => {
    const due = end + countDays.first * DAY;
    return { kind: 'count', visitCode, title, groupName, school, zone, due };
  });
}

type Row<Kind extends OfficeTask['kind']> = Omit<Extract<OfficeTask, { kind: Kind }>, 'kind'>;

const ofKind = <Kind extends OfficeTask['kind']>(kind: Kind, rows: readonly Row<Kind>[]): OfficeTask[] =>
  rows.map((row) => ({ kind, ...row }) as unknown as OfficeTask);

/** Absences with sessions that still name who is away. */
async function absent(tx: Tx, now: number): Promise<OfficeTask[]> {
  const rows = await tx.$queryRaw<Row<'absence'>[]>`
    SELECT a.id::text AS "absenceId", t.display_name AS name, count(*)::int AS sessions, min(site.time_zone) AS zone,
      (extract(epoch FROM min(s.starts_at)) * 1000)::float8 AS due
    FROM absence a JOIN trainer t ON t.person_id = a.trainer_id
    JOIN person_reservation h ON h.person_id = a.trainer_id AND h.role = 'trainer' AND h.live
      AND h.starts_at < a.ends_at AND h.ends_at > a.starts_at
    JOIN session s ON s.id = h.session_id AND s.state = 'planned' JOIN site ON site.id = s.site_id
    WHERE s.ends_at > ${new Date(now)} GROUP BY a.id, t.display_name`;
  return ofKind('absence', rows);
}

async function outOfOrder(tx: Tx, now: number): Promise<OfficeTask[]> {
  const rows = await tx.$queryRaw<Row<'outage'>[]>`
    SELECT o.id::text AS "outageId", jsonb_build_object('nl', r.name_nl, 'en', r.name_en) AS name,
      count(*)::int AS sessions, min(site.time_zone) AS zone, (extract(epoch FROM min(s.starts_at)) * 1000)::float8 AS due
    FROM outage o JOIN resource r ON r.id = o.resource_id
    JOIN resource_reservation h ON h.resource_id = o.resource_id AND h.live
      AND h.starts_at < coalesce(o.ends_at, 'infinity') AND h.ends_at > o.starts_at
    JOIN session s ON s.id = h.session_id AND s.state = 'planned' AND s.kind <> 'maintenance' JOIN site ON site.id = s.site_id
    WHERE s.ends_at > ${new Date(now)} AND coalesce(o.ends_at, 'infinity') > ${new Date(now)}
    GROUP BY o.id, r.name_nl, r.name_en`;
  return ofKind('outage', rows);
}

async function clashes(tx: Tx, now: number): Promise<OfficeTask[]> {
  const rows = await tx.$queryRaw<Row<'clash'>[]>`
    SELECT s.id::text AS "sessionId", count(*)::int AS people, run.code, site.time_zone AS zone,
      (extract(epoch FROM s.starts_at) * 1000)::float8 AS due, (extract(epoch FROM s.starts_at) * 1000)::float8 AS "firstStart",
      jsonb_build_object('nl', coalesce(run.title_nl, c.title_nl),
        'en', CASE WHEN run.title_nl IS NULL THEN c.title_en ELSE run.title_en END) AS title
    FROM session_seat seat JOIN session s ON s.id = seat.session_id AND s.state = 'planned'
    JOIN run ON run.id = s.run_id JOIN site ON site.id = s.site_id
    JOIN LATERAL (SELECT course.title_nl, course.title_en FROM run_course rc JOIN course ON course.id = rc.course_id
      WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) c ON true
    WHERE seat.conflict AND s.starts_at > ${new Date(now)}
    GROUP BY s.id, run.id, site.time_zone, c.title_nl, c.title_en`;
  return ofKind('clash', rows);
}

type UndecidedRow = {
  code: string;
  title: Content;
  zone: string;
  state: 'option' | 'open';
  enrolled: number;
  minimum: number;
  decideBy: string | null;
  optionUntil: number | null;
  firstStart: number;
};

/** Options that fall free, and runs whose day of decision is near or past. */
async function undecidedRuns(tx: Tx, now: number): Promise<OfficeTask[]> {
  const rows = await tx.$queryRaw<UndecidedRow[]>`
    SELECT run.code, run.state::text AS state, run.minimum, site.time_zone AS zone, run.decide_by::text AS "decideBy",
      (extract(epoch FROM run.option_until) * 1000)::float8 AS "optionUntil",
      (extract(epoch FROM first.starts_at) * 1000)::float8 AS "firstStart",
      (SELECT count(*)::int FROM enrolment WHERE run_id = run.id AND state IN ('requested', 'confirmed')) AS enrolled,
      jsonb_build_object('nl', coalesce(run.title_nl, c.title_nl),
        'en', CASE WHEN run.title_nl IS NULL THEN c.title_en ELSE run.title_en END) AS title
    FROM run JOIN site ON site.id = run.site_id
    JOIN LATERAL (SELECT min(starts_at) AS starts_at FROM session WHERE run_id = run.id AND state = 'planned') first
      ON first.starts_at > ${new Date(now)}
    JOIN LATERAL (SELECT course.title_nl, course.title_en FROM run_course rc JOIN course ON course.id = rc.course_id
      WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) c ON true
    WHERE run.state IN ('option', 'open')`;
  return rows.flatMap((row) => undecided(row, now));
}

function undecided(row: UndecidedRow, now: number): OfficeTask[] {
  const { code, title, zone, state, enrolled, minimum, decideBy, optionUntil, firstStart } = row;
  const within = (days: number) => dayInterval(addDays(dateAt(now, zone), days), zone).end;
  const run = { code, title, zone, firstStart };
  if (state === 'option') {
    const due = optionUntil ?? firstStart;
    return due < within(horizonDays.option) ? [{ kind: 'option', ...run, due }] : [];
  }
  const due = decideBy === null ? firstStart : dayInterval(calendarDate(decideBy), zone).end - 1;
  if (due >= within(horizonDays.decide)) return [];
  return [{ kind: enrolled < minimum ? 'minimum' : 'confirm', ...run, due, enrolled, minimum }];
}

async function inspections(tx: Tx, now: number): Promise<OfficeTask[]> {
  const last = addDays(dateAt(now, centreZone), horizonDays.inspection);
  const rows = await tx.$queryRaw<(Omit<Row<'inspection'>, 'due' | 'isPast'> & { validUntil: string })[]>`
    SELECT r.code AS "resourceCode", jsonb_build_object('nl', r.name_nl, 'en', r.name_en) AS name,
      r.inspection_valid_until::text AS "validUntil", site.time_zone AS zone,
      (SELECT count(*)::int FROM resource_reservation h JOIN session s ON s.id = h.session_id
        WHERE h.resource_id = r.id AND h.live AND s.kind <> 'maintenance' AND s.ends_at > ${new Date(now)}
          AND s.starts_at >= (r.inspection_valid_until + 1)::timestamp AT TIME ZONE site.time_zone) AS sessions
    FROM resource r JOIN site ON site.id = r.site_id
    WHERE r.status = 'in-use' AND r.inspection_valid_until <= ${last}::date`;
  return rows.map(({ validUntil, ...row }) => {
    const due = dayInterval(calendarDate(validUntil), row.zone).end - 1;
    return { kind: 'inspection', ...row, due, isPast: due < now };
  });
}

/** One line, however many: the way out is the same. */
async function failedMail(tx: Tx): Promise<OfficeTask[]> {
  const [row] = await tx.$queryRaw<{ failed: number; due: number | null }[]>`
    SELECT count(*)::int AS failed, (extract(epoch FROM min(created_at)) * 1000)::float8 AS due
    FROM outbox_mail WHERE sent_at IS NULL AND last_error IS NOT NULL`;
  return row?.due ? [{ kind: 'mail', failed: row.failed, due: row.due, zone: centreZone }] : [];
}
