/** When companies answer what a bundle asks them, and when its sessions may begin. Pure. */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { addWorkingDays } from './working-days.ts';

/** Working days that companies have to answer, unless the office says otherwise; and at least. */
export const daysToAnswerBundle = { usual: 7, least: 2 } as const;
/** Days between the answer and the first session: for preparing, and for the waiting list. */
export const daysAfterAnswer = 5;

/** The day that is proposed, and the ones between which the office may choose for a run that begins on a day. */
export function answerDays(
  today: CalendarDate,
  firstDay: CalendarDate,
): { readonly usual: CalendarDate; readonly earliest: CalendarDate; readonly latest: CalendarDate } {
  const usual = addWorkingDays(today, daysToAnswerBundle.usual);
  const latest = addDays(firstDay, -daysAfterAnswer);
  return {
    usual: usual < latest ? usual : latest,
    earliest: addWorkingDays(today, daysToAnswerBundle.least),
    latest,
  };
}

/** The first day on which a bundle that is asked today may begin. */
export function firstBundleDay(today: CalendarDate): CalendarDate {
  return addDays(addWorkingDays(today, daysToAnswerBundle.usual), daysAfterAnswer);
}

/** 17:00 on the day. */
export function answerMoment(day: CalendarDate, zone: string): number {
  return instantAt(day, wallTime('17:00'), zone);
}

/** Last day for the trainer to decide: two working days after the answers, and before the first session. */
export function decideDay(answerDay: CalendarDate, firstDay: CalendarDate): CalendarDate {
  const day = addWorkingDays(answerDay, 2);
  return day < firstDay ? day : addDays(firstDay, -1);
}
