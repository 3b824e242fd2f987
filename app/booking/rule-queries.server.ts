/** Every rule of safety and of working hours with its source, for whoever keeps them. */
import type { WorkHoursRule } from '#app/centre/work-hours.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope } from '#app/platform/scope.server.ts';
import type { SourcedRule } from './group-reasons.ts';

export type CentreRule = SourcedRule & { readonly code: string };
export type CentreHoursRule = WorkHoursRule & { readonly code: string };

export function centreRules(
  scope: CentreScope,
): Promise<{ rules: CentreRule[]; workRules: CentreHoursRule[] }> {
  return withScope(scope, async (tx) => ({ rules: await machineRules(tx), workRules: await hoursRules(tx) }));
}

/** A rule with what it said before, the latest first. */
export type RuleWithVersions<Rule> = { readonly rule: Rule; readonly earlier: readonly Rule[] };

/** One rule at a machine; null for one that isn't there. */
export function findMachineRule(
  scope: CentreScope,
  code: string,
): Promise<RuleWithVersions<CentreRule> | null> {
  return withScope(scope, async (tx) => {
    const rule = (await machineRules(tx)).find((one) => one.code === code);
    if (!rule) return null;
    const earlier = await tx.$queryRaw<Omit<CentreRule, 'where' | 'code' | 'poolId' | 'resourceId'>[]>`
      SELECT id::text AS "ruleId", was->>'level' AS level, (was->>'minimum_age')::int AS "minimumAge",
        (was->>'minimum_age_supervised')::int AS "minimumAgeSupervised", was->>'supervision' AS supervision,
        (was->>'learners_per_supervisor')::int AS "learnersPerSupervisor", was->>'source' AS source,
        was->>'responsible' AS responsible, was->>'decided_on' AS "decidedOn"
      FROM rule_version WHERE rule_id = ${rule.ruleId}::uuid ORDER BY replaced_at DESC, id`;
    return { rule, earlier: earlier.map((one) => ({ ...rule, ...one })) };
  });
}

/** One rule of working hours; null for one that isn't there. */
export function findHoursRule(
  scope: CentreScope,
  code: string,
): Promise<RuleWithVersions<CentreHoursRule> | null> {
  return withScope(scope, async (tx) => {
    const rule = (await hoursRules(tx)).find((one) => one.code === code);
    if (!rule) return null;
    const earlier = await tx.$queryRaw<Omit<CentreHoursRule, 'code'>[]>`
      SELECT id::text AS "ruleId", (was->>'youngest_age')::int AS "youngestAge", (was->>'oldest_age')::int AS "oldestAge",
        (was->>'most_minutes_per_day')::int AS "mostMinutesPerDay",
        (was->>'most_minutes_per_week')::int AS "mostMinutesPerWeek",
        (was->>'earliest_minute')::int AS "earliestMinute", (was->>'latest_minute')::int AS "latestMinute",
        (was->>'sundays')::boolean AS sundays, was->>'source' AS source, was->>'responsible' AS responsible,
        was->>'decided_on' AS "decidedOn"
      FROM rule_version WHERE rule_id = ${rule.ruleId}::uuid ORDER BY replaced_at DESC, id`;
    return { rule, earlier: earlier.map((one) => ({ ...rule, ...one })) };
  });
}

function machineRules(tx: Tx): Promise<CentreRule[]> {
  return tx.$queryRaw<CentreRule[]>`
    SELECT rule.id::text AS "ruleId", rule.code, rule.pool_id::text AS "poolId", rule.resource_id::text AS "resourceId",
      rule.level::text AS level, rule.minimum_age AS "minimumAge", rule.minimum_age_supervised AS "minimumAgeSupervised",
      rule.supervision::text AS supervision, rule.learners_per_supervisor AS "learnersPerSupervisor", rule.source,
      rule.responsible, rule.decided_on::text AS "decidedOn",
      jsonb_build_object('nl', coalesce(pool.name_nl, own.name_nl), 'en', coalesce(pool.name_en, own.name_en)) AS "where"
    FROM safety_rule rule LEFT JOIN pool ON pool.id = rule.pool_id LEFT JOIN resource own ON own.id = rule.resource_id
    ORDER BY coalesce(pool.name_nl, own.name_nl), rule.code`;
}

function hoursRules(tx: Tx): Promise<CentreHoursRule[]> {
  return tx.$queryRaw<CentreHoursRule[]>`
    SELECT id::text AS "ruleId", code, youngest_age AS "youngestAge", oldest_age AS "oldestAge",
      most_minutes_per_day AS "mostMinutesPerDay", most_minutes_per_week AS "mostMinutesPerWeek",
      earliest_minute AS "earliestMinute", latest_minute AS "latestMinute", sundays, source, responsible,
      decided_on::text AS "decidedOn"
    FROM work_hours_rule ORDER BY youngest_age, code`;
}
