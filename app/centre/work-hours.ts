/**
 * When and how long young people may work, by law. Figures are settings with a source (WorkHoursRule records), never
 * constants here. Law: it blocks, and nobody sets it aside.
 */
import { type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';

export type WorkHoursRule = {
  readonly ruleId: string;
  /** Whole years, both included. */
  readonly youngestAge: number;
  readonly oldestAge: number;
  readonly mostMinutesPerDay: number;
  readonly mostMinutesPerWeek: number;
  /** Clock minutes between which work may be done. */
  readonly earliestMinute: number;
  readonly latestMinute: number;
  readonly sundays: boolean;
  readonly source: string;
  readonly responsible: string;
  readonly decidedOn: CalendarDate;
};

/** One day of a group: when, and what it does elsewhere at the centre on that day and in that week, in minutes. */
export type WorkDay = {
  readonly day: CalendarDate;
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly otherMinutesThatDay: number;
  readonly otherMinutesThatWeek: number;
};

export type WorkHoursReason =
  | { code: 'work-day-too-long'; rule: WorkHoursRule; minutes: number }
  | { code: 'work-week-too-long'; rule: WorkHoursRule; minutes: number }
  | { code: 'work-outside-hours'; rule: WorkHoursRule }
  | { code: 'work-on-sunday'; rule: WorkHoursRule };

/** The rules for anybody in an age band. */
export function workRulesFor(
  rules: readonly WorkHoursRule[],
  { youngestAge, oldestAge }: { readonly youngestAge: number; readonly oldestAge: number },
): WorkHoursRule[] {
  return rules.filter((rule) => rule.youngestAge <= oldestAge && youngestAge <= rule.oldestAge);
}

/**
 * Every hour that isn't allowed. With 14–15 years between 07:00 and 19:00, at most 7 hours:
 *
 *     08:30–16:00 is 7½ hours: too long      18:00–20:00 ends after 19:00: outside the hours
 */
export function workHoursReasons(rules: readonly WorkHoursRule[], work: WorkDay): WorkHoursReason[] {
  const minutes = work.untilMinute - work.fromMinute;
  const thatDay = minutes + work.otherMinutesThatDay;
  const thatWeek = minutes + work.otherMinutesThatWeek;
  return rules.flatMap((rule): WorkHoursReason[] => [
    ...(!rule.sundays && weekday(work.day) === 7 ? [{ code: 'work-on-sunday' as const, rule }] : []),
    ...(work.fromMinute < rule.earliestMinute || work.untilMinute > rule.latestMinute
      ? [{ code: 'work-outside-hours' as const, rule }]
      : []),
    ...(thatDay > rule.mostMinutesPerDay
      ? [{ code: 'work-day-too-long' as const, rule, minutes: thatDay }]
      : []),
    ...(thatWeek > rule.mostMinutesPerWeek
      ? [{ code: 'work-week-too-long' as const, rule, minutes: thatWeek }]
      : []),
  ]);
}
