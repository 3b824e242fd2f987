/** What a rule says now, as the form of its next version writes it. Nothing is decided by opening it: that day is left open. */
import type { RuleField } from './rule-input.ts';
import type { SafetyRule } from './safety-rules.ts';
import type { WorkHoursRule } from './work-hours.ts';

type Values = Partial<Record<RuleField, string>>;
type Sourced = { readonly source: string; readonly responsible: string };

/** `versions`: how many there were before this one. */
export function machineFormValues(rule: SafetyRule & Sourced, versions: number): Values {
  const { level, minimumAge, minimumAgeSupervised, supervision, learnersPerSupervisor } = rule;
  return {
    level,
    supervision,
    minimumAge: minimumAge?.toString() ?? '',
    minimumAgeSupervised: minimumAgeSupervised?.toString() ?? '',
    learnersPerSupervisor: learnersPerSupervisor?.toString() ?? '',
    ...decided(rule, versions),
  };
}

export function hoursFormValues(rule: WorkHoursRule, versions: number): Values {
  const hours = (minutes: number) => String(minutes / 60).replace('.', ',');
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return {
    youngestAge: String(rule.youngestAge),
    oldestAge: String(rule.oldestAge),
    perDay: hours(rule.mostMinutesPerDay),
    perWeek: hours(rule.mostMinutesPerWeek),
    earliest: clock(rule.earliestMinute),
    latest: clock(rule.latestMinute),
    sundays: rule.sundays ? 'yes' : 'no',
    ...decided(rule, versions),
  };
}

function decided({ source, responsible }: Sourced, versions: number): Values {
  return { source, responsible, decidedOn: '', seen: String(versions) };
}
