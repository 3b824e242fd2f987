/** The form with which somebody leaves, as typed values. */
import { type CalendarDate, calendarDate, isCalendarDate } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';

export type LeaveForm =
  | { readonly intent: 'stay' }
  | {
      readonly intent: 'leave';
      /** Null where no day was given. */
      readonly lastDay: CalendarDate | null;
      readonly cancel: readonly string[];
    };

/** Null for a form that this page didn't make. */
export function readLeaveForm(form: FormData): LeaveForm | null {
  const intent = form.get('intent');
  if (intent === 'stay') return { intent };
  if (intent !== 'leave') return null;
  const cancel = form.getAll('cancel').flatMap((text) => parseId<never>(text) ?? []);
  return { intent, lastDay: dayOf(form.get('lastDay')), cancel: [...new Set<string>(cancel)].slice(0, 100) };
}

/** A day out of outside text, or null. */
export function dayOf(text: unknown): CalendarDate | null {
  return isCalendarDate(text) ? calendarDate(text as string) : null;
}
