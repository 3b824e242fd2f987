/** When a reminder goes out by itself. Pure. */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';

export type ReminderFacts = {
  readonly dueOn: CalendarDate;
  /** Reminders that went out already. */
  readonly sent: number;
  readonly firstReminderDays: number;
  readonly secondReminderDays: number;
};

/**
 * The day from which on the next reminder goes out by itself; null after the second, from where a person decides.
 *
 * Worked: due on 21 November, reminders after 7 and 21 days → 28 November, then 12 December, then none.
 */
export function nextReminderOn(facts: ReminderFacts): CalendarDate | null {
  if (facts.sent === 0) return addDays(facts.dueOn, facts.firstReminderDays);
  if (facts.sent === 1) return addDays(facts.dueOn, facts.secondReminderDays);
  return null;
}
