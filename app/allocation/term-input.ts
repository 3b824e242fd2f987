/** What the office's forms about hours bring. */
import { z } from 'zod';
import { dayField, textField } from '#app/kernel/fields.ts';

export const termInput = z.object({ firstDay: dayField, lastDay: dayField });
export type TermInput = z.infer<typeof termInput>;

/** Of the address: what is tried before it is divided; undefined for anything else than whole numbers in range. */
const tried = z.coerce.number().int().min(0).max(90).optional().catch(undefined);
export const divisionSettings = z.object({ kept: tried, open: tried });

/** Where a pool was never divided before. */
export const usualSettings = { kept: 10, open: 14 };

export const divideInput = z.object({
  intent: z.literal('divide'),
  kept: z.coerce.number().int().min(0).max(90),
  open: z.coerce.number().int().min(0).max(90),
  minutes: z.coerce.number().int().min(0).max(10_000_000),
});

export const adjustInput = z.object({
  intent: z.literal('adjust'),
  organisationId: z.uuid(),
  way: z.enum(['more', 'less']),
  /** Hours of a bay, in quarters: '2,5'. */
  hours: z
    .string()
    .trim()
    .regex(/^\d{1,4}([.,]\d{1,2})?$/)
    .transform((text) => Number(text.replace(',', '.')))
    .refine((hours) => hours > 0 && Number.isInteger(hours * 4)),
  reason: textField(300),
});
export type AdjustField = keyof z.infer<typeof adjustInput>;

export const redivideInput = z.object({
  intent: z.literal('redivide'),
  minutes: z.coerce.number().int().min(0).max(10_000_000),
  reason: textField(300),
});

/** Anything else is no form of ours. */
export const hoursIntent = z.enum(['divide', 'adjust', 'redivide']);
