/** A new version of a rule, as the office's form brings it. */
import { z } from 'zod';
import { dayField, textField } from '#app/kernel/fields.ts';
import { ruleLevels, supervisions } from './schema.ts';

const decided = {
  source: textField(300),
  responsible: textField(120),
  /** Not after today, and not before the version that it replaces. */
  decidedOn: dayField,
  /** How many versions there were when the form was opened. */
  seen: z.coerce.number().int().min(0).max(100_000),
};
const age = z.coerce.number().int().min(4).max(99);

export const machineRuleInput = z.object({
  level: z.enum(ruleLevels),
  minimumAge: age.optional(),
  minimumAgeSupervised: age.optional(),
  supervision: z.enum(supervisions),
  learnersPerSupervisor: z.coerce.number().int().min(1).max(500).optional(),
  ...decided,
});
export type MachineRuleInput = z.infer<typeof machineRuleInput>;

/** `7` or `7,5` hours, in quarters; read as minutes. */
const hours = (most: number) =>
  z
    .string()
    .regex(/^\d{1,3}([.,](25|5|50|75|0|00))?$/)
    .transform((text) => Math.round(Number(text.replace(',', '.')) * 60))
    .refine((minutes) => minutes > 0 && minutes <= most * 60);

/** `19:00`, read as minutes since midnight. */
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

export const hoursRuleInput = z.object({
  youngestAge: age,
  oldestAge: age,
  perDay: hours(24),
  perWeek: hours(168),
  earliest: clock,
  /** Midnight is the end of the day. */
  latest: clock.transform((minute) => (minute === 0 ? 1440 : minute)),
  sundays: z.enum(['yes', 'no']),
  ...decided,
});
export type HoursRuleInput = z.infer<typeof hoursRuleInput>;
export type RuleField = keyof MachineRuleInput | keyof HoursRuleInput;

export type RuleRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'rule-unknown' }
  /** Somebody else changed it since the form was opened. */
  | { readonly code: 'rule-changed' }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'asks-nothing' }
  | { readonly code: 'supervised-older' }
  | { readonly code: 'ages-reversed' }
  | { readonly code: 'hours-reversed' }
  | { readonly code: 'week-below-day' }
  | { readonly code: 'decided-in-future' }
  /** Before the version it replaces, of this day. */
  | { readonly code: 'decided-before'; readonly day: string };
export type RuleCode = RuleRefusal['code'];

/** Which field of the form a reason is about; null for the form as a whole. */
export const fieldOfRuleReason: Readonly<Record<RuleCode, RuleField | null>> = {
  'not-allowed': null,
  'rule-unknown': null,
  'rule-changed': null,
  'nothing-changed': null,
  'asks-nothing': null,
  'supervised-older': 'minimumAgeSupervised',
  'ages-reversed': 'oldestAge',
  'hours-reversed': 'latest',
  'week-below-day': 'perWeek',
  'decided-in-future': 'decidedOn',
  'decided-before': 'decidedOn',
};
