import { z } from 'zod';
import {
  codeField,
  dayField,
  minuteOfDayField,
  textField,
  weekdayField,
  wholeField,
} from '#app/kernel/fields.ts';

/** A trainer is a person: known by employer and personnel number, and by a code of their own in the planning. */
export const trainerInput = z.object({
  code: codeField,
  organisation: codeField,
  person: codeField,
  displayName: textField(120),
  active: z.boolean().optional(),
  sortOrder: wholeField(0, 100_000).optional(),
});
export type TrainerInput = z.infer<typeof trainerInput>;

/** The rows of one trainer together are the whole week. */
export const trainerHoursInput = z
  .object({
    trainer: codeField,
    weekday: weekdayField,
    opensMinute: minuteOfDayField,
    closesMinute: minuteOfDayField,
    lent: z.boolean().optional(),
    validFrom: dayField.nullish(),
    validUntil: dayField.nullish(),
  })
  .refine(({ opensMinute, closesMinute }) => opensMinute < closesMinute, {
    path: ['closesMinute'],
    params: { code: 'closes-before-opening' },
  });
export type TrainerHoursInput = z.infer<typeof trainerHoursInput>;

/** The rows of one trainer together are all courses they may teach. */
export const trainerCourseInput = z.object({ trainer: codeField, course: codeField });
export type TrainerCourseInput = z.infer<typeof trainerCourseInput>;
