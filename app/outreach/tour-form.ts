/** What people type about a company tour: the request, what a floor says about groups, the route, an answer. */
import { z } from 'zod';
import { calendarDate, isCalendarDate } from '#app/kernel/calendar-date.ts';
import { isWallTime, minutesOfDay } from '#app/kernel/wall-time.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // Read in a mail's subject and on a door.
    .refine((text) => !/\p{Cc}/u.test(text));
const text = (max: number) => z.string().trim().min(1).max(max);
const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const day = z.iso.date().refine(isCalendarDate).transform(calendarDate);
const clock = z.string().refine(isWallTime).transform(minutesOfDay);
const whole = (min: number, max: number) => z.int().min(min).max(max);

export const groupKinds = ['school', 'company', 'other'] as const;
export type TourGroupKind = (typeof groupKinds)[number];
export const dayParts = ['any', 'morning', 'afternoon'] as const;

export const contactSchema = z.object({
  contactName: line(120),
  contactEmail: email,
  contactPhone: line(30).optional(),
});
export type TourContact = z.infer<typeof contactSchema>;

export const tourRequestSchema = contactSchema.extend({
  /** Made with the form; sending twice saves once. */
  id: z.uuid(),
  organisationName: line(160),
  groupKind: z.enum(groupKinds),
  headCount: whole(1, 200),
  youngestAge: whole(4, 99),
  floors: whole(2, 4),
  site: z.array(z.uuid()).max(4),
  day1: day,
  day2: day.optional(),
  day3: day.optional(),
  part: z.enum(dayParts),
  note: text(1000).optional(),
});
export type TourRequestInput = z.infer<typeof tourRequestSchema>;

export const tourHostSchema = z
  .object({
    open: z.literal('yes').optional(),
    weekday: z.array(z.coerce.number().int().min(1).max(7)).max(7),
    opens: clock,
    closes: clock,
    visitMinutes: whole(10, 480),
    maxGroup: whole(1, 200),
    minimumAge: whole(4, 21).optional(),
    safetyNl: text(600).optional(),
    safetyEn: text(600).optional(),
    place: z.uuid().optional(),
  })
  .superRefine((input, context) => {
    if (input.opens + input.visitMinutes > input.closes) {
      context.addIssue({ code: 'custom', path: ['closes'], message: 'hours-too-short' });
    }
    if (input.open && input.weekday.length === 0) {
      context.addIssue({ code: 'custom', path: ['weekday'], message: 'no-weekdays' });
    }
  });
export type TourHostInput = z.infer<typeof tourHostSchema>;

/** Between two floors, minutes. */
export const usualTravelMinutes = 20;

/** How the office looks for routes; in the address. What is no answer is the usual. */
export const routeSearchSchema = z.object({
  from: day.optional().catch(undefined),
  part: z.enum(dayParts).optional().catch(undefined),
  floors: z.coerce.number().int().min(1).max(4).optional().catch(undefined),
  travel: z.coerce.number().int().min(0).max(180).catch(usualTravelMinutes),
});

/** `site@start,site@start`: the value of a proposed route; starts are epoch milliseconds. */
const routeValue = z
  .string()
  .regex(/^[\da-f-]{36}@\d{10,14}(,[\da-f-]{36}@\d{10,14}){0,3}$/)
  .transform((value) =>
    value.split(',').map((one) => {
      const [siteId = '', start = ''] = one.split('@');
      return { siteId, start: Number(start) };
    }),
  )
  .pipe(z.array(z.object({ siteId: z.guid(), start: z.number() })));

export function routeValueOf(stops: readonly { readonly siteId: string; readonly start: number }[]): string {
  return stops.map(({ siteId, start }) => `${siteId}@${start}`).join(',');
}

const reason = text(500);

/** What the office does with a tour, by the button that was pressed. */
export const officeTourSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('send'), route: routeValue, travel: whole(0, 180) }),
  z.object({ intent: z.literal('complete') }),
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('no-answer'), stop: z.uuid(), reason }),
  z.object({ intent: z.literal('cancel'), reason }),
]);

/** What a host answers. */
export const stopAnswerSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), guide: z.uuid() }),
  z.object({ intent: z.literal('decline'), reason }),
]);

/** What the one who asked does on the tour's own page. */
export const ownTourSchema = z.discriminatedUnion('intent', [
  contactSchema.extend({ intent: z.literal('contact') }),
  z.object({ intent: z.literal('cancel'), reason }),
]);
