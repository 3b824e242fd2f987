/** Every rule of safety and of working hours with its source, for whoever keeps them. */
import type { WorkHoursRule } from '#app/centre/work-hours.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope } from '#app/platform/scope.server.ts';
import type { SourcedRule } from './group-reasons.ts';

export type CentreRule = SourcedRule & { readonly code: string };

export function centreRules(
  scope: CentreScope,
): Promise<{ rules: CentreRule[]; workRules: WorkHoursRule[] }> {
  return withScope(scope, async (tx) => {
    const rules = await tx.$queryRaw<CentreRule[]>`
      SELECT rule.id::text AS "ruleId", rule.code, rule.pool_id::text AS "poolId", rule.resource_id::text AS "resourceId",
        rule.level::text AS level, rule.minimum_age AS "minimumAge", rule.minimum_age_supervised AS "minimumAgeSupervised",
        rule.supervision::text AS supervision, rule.learners_per_supervisor AS "learnersPerSupervisor", rule.source,
        rule.responsible, rule.decided_on::text AS "decidedOn",
        jsonb_build_object('nl', coalesce(pool.name_nl, own.name_nl), 'en', coalesce(pool.name_en, own.name_en)) AS "where"
      FROM safety_rule rule LEFT JOIN pool ON pool.id = rule.pool_id LEFT JOIN resource own ON own.id = rule.resource_id
      ORDER BY coalesce(pool.name_nl, own.name_nl), rule.code`;
    const workRules = await tx.$queryRaw<WorkHoursRule[]>`
      SELECT id::text AS "ruleId", youngest_age AS "youngestAge", oldest_age AS "oldestAge",
        most_minutes_per_day AS "mostMinutesPerDay", most_minutes_per_week AS "mostMinutesPerWeek",
        earliest_minute AS "earliestMinute", latest_minute AS "latestMinute", sundays, source, responsible,
        decided_on::text AS "decidedOn"
      FROM work_hours_rule ORDER BY youngest_age, code`;
    return { rules, workRules };
  });
}
