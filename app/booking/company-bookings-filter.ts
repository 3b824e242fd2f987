/** Which bookings of a company are shown, as it stands in the address. Anything that can't be read is as if it weren't there. */
import { z } from 'zod';
import { isCalendarDate } from '#app/kernel/calendar-date.ts';
import { matchesAllWords } from '#app/kernel/text.ts';
import { type CompanyBooking, companyStates } from './company-booking.ts';

const day = z.string().refine(isCalendarDate).optional().catch(undefined);

const schema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  /** Code of a course. */
  course: z.string().max(60).optional().catch(undefined),
  state: z.enum(companyStates).optional().catch(undefined),
  /** Days of the first lesson, both included. */
  from: day,
  until: day,
});

export type CompanyFilter = z.infer<typeof schema>;

export const companyFilterNames = ['q', 'course', 'state', 'from', 'until'] as const;

export function companyFilter(search: URLSearchParams): CompanyFilter {
  return schema.parse(Object.fromEntries([...search].filter(([, value]) => value !== '')));
}

/** A booking without a day left (cancelled long before) is in no period. */
export function isShown(booking: CompanyBooking, { q, course, state, from, until }: CompanyFilter): boolean {
  if (course !== undefined && booking.courseCode !== course) return false;
  if (state !== undefined && booking.state !== state) return false;
  if (q !== undefined && !matchesAllWords(booking.who ?? '', q)) return false;
  if (from !== undefined && (booking.day === null || booking.day < from)) return false;
  return until === undefined || (booking.day !== null && booking.day <= until);
}
