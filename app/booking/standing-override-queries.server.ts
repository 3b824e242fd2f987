/** Guidance that was set aside until the end of a school year: what stands, by whom and why, and what stood before. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type StandingOverride = {
  readonly id: string;
  readonly school: string;
  readonly activity: Content;
  readonly code: string;
  /** How far it goes at most: learners per supervisor, or years too young. */
  readonly extent: number;
  readonly why: string;
  readonly who: string | null;
  readonly at: number;
  readonly validUntil: CalendarDate;
  readonly stands: boolean;
  readonly withdrawn: { readonly at: number; readonly why: string; readonly who: string | null } | null;
  /** Of the rule: where it goes, where it is written, and who answers for it. */
  readonly where: Content;
  readonly source: string;
  readonly responsible: string;
  readonly decidedOn: CalendarDate;
};

/** Of the own school, or of all schools for the centre: what stands first, then the latest that stood. */
export function standingOverrides(
  scope: PartnerScope | CentreScope,
  now: Temporal.Instant,
): Promise<StandingOverride[]> {
  return withScope(scope, (tx) => listed(tx, now));
}

function listed(tx: Tx, now: Temporal.Instant): Promise<StandingOverride[]> {
  const at = new Date(now.epochMilliseconds);
  return tx.$queryRaw<StandingOverride[]>`
    SELECT * FROM (
      SELECT o.id::text AS id, school.name AS school, jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS activity,
        o.code, o.extent, o.reason AS why, (extract(epoch FROM o.at) * 1000)::float8 AS at, o.valid_until::text AS "validUntil",
        (SELECT concat_ws(' ', p.given_name, p.infix, p.family_name) FROM person p WHERE p.id = o.by_person_id) AS who,
        o.withdrawn_at IS NULL AND o.valid_until >= app_day(${at}::timestamptz) AS stands,
        CASE WHEN o.withdrawn_at IS NOT NULL THEN jsonb_build_object('at', (extract(epoch FROM o.withdrawn_at) * 1000)::bigint,
          'why', o.withdraw_reason, 'who',
          (SELECT concat_ws(' ', p.given_name, p.infix, p.family_name) FROM person p WHERE p.id = o.withdrawn_by_id)) END AS withdrawn,
        jsonb_build_object('nl', coalesce(pool.name_nl, own.name_nl), 'en', coalesce(pool.name_en, own.name_en)) AS "where",
        rule.source, rule.responsible, rule.decided_on::text AS "decidedOn"
      FROM standing_override o JOIN organisation school ON school.id = o.organisation_id JOIN course c ON c.id = o.course_id
      JOIN safety_rule rule ON rule.id = o.rule_id LEFT JOIN pool ON pool.id = rule.pool_id
      LEFT JOIN resource own ON own.id = rule.resource_id
    ) standing ORDER BY stands DESC, at DESC, id LIMIT 200`;
}
