/** What `findSlots` is asked and what it answers. */
import type { CalendarDate, Weekday } from '#app/kernel/calendar-date.ts';
import type { NeedFacts, PlannedKind, ProposedSession } from './plan-facts.ts';
import type { Pattern, SkippedDate } from './repeat-dates.ts';

export type SlotWish = {
  readonly kind: PlannedKind;
  readonly siteId: string;
  readonly courseIds: readonly string[];
  /** Learners at most; 0 where nobody enrols. */
  readonly seats: number;
  /** Length of one session, and how many of them. */
  readonly minutes: number;
  readonly count: number;
  readonly pattern: Pattern;
  /** What one session takes. */
  readonly needs: readonly NeedFacts[];
  /** How many trainers, each of whom may teach all the courses. A course needs at least one. */
  readonly trainers: number;
  /** All sessions lie within these days, both included. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Days and clock times (minutes after midnight) that suit best; others are proposed after a week's worth of these. */
  readonly weekdays?: readonly Weekday[];
  readonly fromMinute?: number;
  readonly untilMinute?: number;
  /** Sessions start on multiples of this; half an hour where left out. */
  readonly stepMinutes?: number;
  /** Rules of guidance don't rule a machine out: whoever books is told and says why it may. */
  readonly guidanceWarns?: boolean;
  /** How many plans to propose. */
  readonly most: number;
};

export type SlotPlan = {
  readonly sessions: readonly ProposedSession[];
  /** Sessions that are not where the pattern would have them. */
  readonly offPattern: number;
  /** Days of the pattern on which the site is closed. */
  readonly skipped: readonly SkippedDate[];
  /** Lower is better; days count one. */
  readonly cost: number;
};
