/**
 * Why a class can't come as asked. The law and being somewhere else block; sector guidance and the school's own holidays
 * may be set aside with a written reason. Every rule of safety carries its source, who is responsible and since when.
 */

import type { HoursShort } from '#app/allocation/hours-reasons.ts';
import { ageReasons, type SafetyRule } from '#app/centre/safety-rules.ts';
import {
  type WorkDay,
  type WorkHoursReason,
  type WorkHoursRule,
  workHoursReasons,
  workRulesFor,
} from '#app/centre/work-hours.ts';
import type { Actor, Role } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Station } from '#app/scheduling/group-slots.ts';
import { shortestOverrideReason } from '#app/scheduling/overrides.ts';
import type { PlanReason } from '#app/scheduling/plan-reasons.ts';
import { reasonPolicy as planningPolicy } from '#app/scheduling/reason-policy.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { Override } from './booking-reasons.ts';
import type { Activity, SchoolGroup } from './group-visit.ts';

/** A rule with where it is written, who answers for it, and since when. */
export type SourcedRule = SafetyRule & {
  readonly responsible: string;
  readonly decidedOn: CalendarDate;
  /** The machine or the machine group. */
  readonly where: Content;
};
export type RuleSource = {
  readonly ruleId: string;
  readonly source: string;
  readonly responsible: string;
  readonly decidedOn: CalendarDate;
};

export type GroupRuleReason =
  | { code: 'group-too-large'; heads: number; most: number }
  | ({
      code: 'group-too-young-by-law' | 'group-too-young-by-guidance';
      minimumAge: number;
      youngest: number;
    } & RuleSource)
  | ({ code: 'one-to-one-by-law' | 'one-to-one-by-guidance'; heads: number; looking: number } & RuleSource)
  | ({
      code: 'work-day-too-long' | 'work-week-too-long';
      minutes: number;
      most: number;
      ages: string;
    } & RuleSource)
  | ({ code: 'work-outside-hours'; earliest: number; latest: number; ages: string } & RuleSource)
  | ({ code: 'work-on-sunday'; ages: string } & RuleSource)
  | { code: 'school-holiday'; name: string; firstDay: CalendarDate; lastDay: CalendarDate }
  | HoursShort;

export type GroupActionReason =
  | { code: 'not-allowed' }
  | { code: 'activity-unknown'; courseId: string }
  | { code: 'teacher-unknown'; personId: string }
  | { code: 'date-gone'; start: number }
  | { code: 'id-in-use'; id: string }
  | { code: 'booking-unknown' }
  | { code: 'booking-over' }
  | { code: 'booking-ended' }
  | { code: 'booking-not-begun'; start: number }
  | { code: 'more-than-came'; present: number; most: number }
  /** The quarter of the visit is closed. */
  | { code: 'count-closed' }
  | { code: 'count-invoiced' }
  | { code: 'override-reason-missing'; override: string };

export type GroupReason = GroupRuleReason | GroupActionReason | PlanReason;
export type GroupCode = (GroupRuleReason | GroupActionReason)['code'];

/** Told apart from reasons of planning, which a class can have too. */
export function isGroupRule(reason: { readonly code: string }): reason is GroupRuleReason {
  return reason.code in rulePolicies;
}

type Policy = {
  readonly level: 'block' | 'override';
  readonly by: readonly Role[];
  readonly status: 403 | 404 | 409 | 422;
};
const block = (status: Policy['status']): Policy => ({ level: 'block', by: [], status });
const mayBeSaid: Policy = { level: 'override', by: ['teacher', 'trainer', 'office'], status: 422 };

const rulePolicies: Readonly<Record<GroupRuleReason['code'], Policy>> = {
  'group-too-large': block(422),
  'group-too-young-by-law': block(422),
  'group-too-young-by-guidance': mayBeSaid,
  'one-to-one-by-law': block(422),
  'one-to-one-by-guidance': mayBeSaid,
  'work-day-too-long': block(422),
  'work-week-too-long': block(422),
  'work-outside-hours': block(422),
  'work-on-sunday': block(422),
  'school-holiday': mayBeSaid,
  'hours-short': block(409),
};
const policies: Readonly<Record<GroupCode, Policy>> = {
  ...rulePolicies,
  'not-allowed': block(403),
  'activity-unknown': block(404),
  'teacher-unknown': block(422),
  'date-gone': block(409),
  'id-in-use': block(409),
  'booking-unknown': block(404),
  'booking-over': block(409),
  'booking-ended': block(409),
  'booking-not-begun': block(409),
  'more-than-came': block(422),
  'count-closed': block(409),
  'count-invoiced': block(409),
  'override-reason-missing': block(422),
};

export function groupPolicy(code: GroupReason['code']): Policy {
  if (code in policies) return policies[code as GroupCode];
  // Guidance about numbers: the school answers for its own class, as it does for the trip.
  if (code === 'seats-exceed-guidance') return mayBeSaid;
  const { level, overridableBy, status } = planningPolicy[code as PlanReason['code']];
  return { level, by: overridableBy, status };
}

export function groupStatus(reasons: readonly GroupReason[]): Policy['status'] {
  const statuses = reasons.map(({ code }) => groupPolicy(code).status);
  return ([403, 404, 422, 409] as const).find((status) => statuses.includes(status)) ?? 409;
}

export type SchoolHoliday = {
  readonly name: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
};

export function holidayOn(holidays: readonly SchoolHoliday[], day: CalendarDate): SchoolHoliday | null {
  return holidays.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay) ?? null;
}

/** What the group itself has against an activity, whatever the day. `rules` are those of the machines it would use. */
export function reasonsOfGroup(
  group: SchoolGroup,
  activity: Pick<Activity, 'seats'>,
  stations: readonly Pick<Station, 'heads' | 'companions'>[],
  rules: readonly SourcedRule[],
): GroupRuleReason[] {
  const { headCount, youngestAge, split } = group;
  const reasons: GroupRuleReason[] = [];
  const most = activity.seats * (split?.parts ?? 1);
  if (headCount > most) reasons.push({ code: 'group-too-large', heads: headCount, most });
  const once = [...new Map(rules.map((rule) => [rule.ruleId, rule])).values()];
  // A class is never alone: a trainer leads every station.
  for (const { code, ruleId, minimumAge } of ageReasons(once, youngestAge, true)) {
    const rule = once.find((one) => one.ruleId === ruleId);
    if (!rule) continue;
    reasons.push({
      code: code === 'too-young-by-law' ? 'group-too-young-by-law' : 'group-too-young-by-guidance',
      minimumAge,
      youngest: youngestAge,
      ...sourceOf(rule),
    });
  }
  for (const rule of once.filter(({ supervision }) => supervision === 'one-to-one')) {
    const short = stations.find(({ heads, companions }) => heads > companions + 1);
    if (youngestAge >= 18 || !short) continue;
    reasons.push({
      code: rule.level === 'legal' ? 'one-to-one-by-law' : 'one-to-one-by-guidance',
      heads: short.heads,
      looking: short.companions + 1,
      ...sourceOf(rule),
    });
  }
  return reasons;
}

/** What speaks against a day and its hours. */
export function reasonsOfDay(
  group: Pick<SchoolGroup, 'youngestAge' | 'oldestAge'>,
  work: WorkDay,
  rules: readonly WorkHoursRule[],
  holidays: readonly SchoolHoliday[],
): GroupRuleReason[] {
  const holiday = holidayOn(holidays, work.day);
  return [
    ...(holiday ? [{ code: 'school-holiday' as const, ...holiday }] : []),
    ...workHoursReasons(workRulesFor(rules, group), work).map(hoursReason),
  ];
}

function hoursReason(reason: WorkHoursReason): GroupRuleReason {
  const { rule } = reason;
  const base = { ages: `${rule.youngestAge}–${rule.oldestAge}`, ...sourceOf(rule) };
  switch (reason.code) {
    case 'work-day-too-long':
      return { code: reason.code, minutes: reason.minutes, most: rule.mostMinutesPerDay, ...base };
    case 'work-week-too-long':
      return { code: reason.code, minutes: reason.minutes, most: rule.mostMinutesPerWeek, ...base };
    case 'work-outside-hours':
      return { code: reason.code, earliest: rule.earliestMinute, latest: rule.latestMinute, ...base };
    case 'work-on-sunday':
      return { code: reason.code, ...base };
  }
}

function sourceOf({ ruleId, source, responsible, decidedOn }: RuleSource): RuleSource {
  return { ruleId, source, responsible, decidedOn };
}

/** A rule of guidance set aside for a school and an activity; `extent` as `extentOf` measures it. */
export type Standing = { readonly code: string; readonly ruleId: string; readonly extent: number };

/** How far a reason goes beyond its rule: learners per supervisor, or years too young. Null: it can't stand. */
export function extentOf(reason: GroupReason): { ruleId: string; extent: number } | null {
  switch (reason.code) {
    case 'seats-exceed-guidance':
    case 'seats-exceed-law':
      return { ruleId: reason.ruleId, extent: Math.ceil(reason.learners / Math.max(1, reason.supervisors)) };
    case 'group-too-young-by-guidance':
      return { ruleId: reason.ruleId, extent: reason.minimumAge - reason.youngest };
    case 'one-to-one-by-guidance':
      return { ruleId: reason.ruleId, extent: Math.ceil(reason.heads / reason.looking) };
    default:
      return null;
  }
}

export function stands(reason: GroupReason, standing: readonly Standing[]): boolean {
  const measured = extentOf(reason);
  return (
    measured !== null &&
    standing.some(
      ({ code, ruleId, extent }) =>
        code === reason.code && ruleId === measured.ruleId && measured.extent <= extent,
    )
  );
}

export type GroupJudgement = {
  readonly blocking: readonly GroupReason[];
  /** Set aside now, each with the reason in words. */
  readonly setAside: readonly { readonly reason: GroupReason; readonly why: string }[];
};

/** Sorts reasons into what blocks and what is set aside: by what stands, and by what the actor says now. */
export function judgeGroup(
  reasons: readonly GroupReason[],
  overrides: readonly Override[],
  standing: readonly Standing[],
  actor: Actor,
): GroupJudgement {
  const blocking: GroupReason[] = [];
  const setAside: { reason: GroupReason; why: string }[] = [];
  for (const reason of reasons) {
    if (stands(reason, standing)) continue;
    const given = overrides.find(({ code }) => code === reason.code);
    if (!given || !maySetAside(actor, reason.code)) blocking.push(reason);
    else if (given.reason.trim().length < shortestOverrideReason) {
      blocking.push(reason, { code: 'override-reason-missing', override: reason.code });
    } else setAside.push({ reason, why: given.reason.trim() });
  }
  return { blocking, setAside };
}

export function maySetAside(actor: Actor, code: GroupReason['code']): boolean {
  const { level, by } = groupPolicy(code);
  if (level === 'block' || actor.kind === 'token') return false;
  return actor.kind === 'system' || by.includes(actor.hat.role);
}
