/** How long a host has to say whether a group may come. Pure. */
import { answerBy } from '#app/booking/working-days.ts';

/**
 * Until when the office waits for a host before it calls: 17:00 on the third working day after asking, or when the group
 * would come if that is sooner. Asked on Monday: until Thursday 17:00. Later is not refused; it is a task of the office.
 */
export function stopAnswerBy(stop: { askedAt: number; start: number; zone: string }): number {
  return answerBy(stop.askedAt, stop.start, stop.zone);
}
