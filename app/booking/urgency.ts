/** How soon something needs a person. */
import { addDays } from '#app/kernel/calendar-date.ts';
import { dateAt, dayInterval } from '#app/kernel/wall-time.ts';

export type Urgency = 'now' | 'soon' | 'later';

/** Due today or late already: now. Before the day after tomorrow is over: soon. Days are those of `zone`. */
export function urgencyOf(one: { readonly due: number; readonly zone: string }, now: number): Urgency {
  const today = dateAt(now, one.zone);
  if (one.due < dayInterval(today, one.zone).end) return 'now';
  return one.due < dayInterval(addDays(today, 2), one.zone).end ? 'soon' : 'later';
}
