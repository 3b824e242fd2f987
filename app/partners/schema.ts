import { z } from 'zod';
import {
  codeField,
  dayField,
  emailField,
  priceField,
  textField,
  weightField,
  wholeField,
} from '#app/kernel/fields.ts';

/** What it takes to save an organisation, an agreement, school holidays. References are natural codes. */

export const organisationKinds = ['centre', 'company', 'school', 'customer'] as const;

export const organisationInput = z.object({
  code: codeField,
  kind: z.enum(organisationKinds),
  name: textField(120),
  legalName: textField(160).nullish(),
  trades: z.array(textField(80)).max(20).optional(),
  levels: z.array(textField(40)).max(10).optional(),
  summaryNl: textField(2000).nullish(),
  summaryEn: textField(2000).nullish(),
  storyNl: textField(4000).nullish(),
  storyEn: textField(4000).nullish(),
  street: textField(120).nullish(),
  postcode: textField(12).nullish(),
  city: textField(80).nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  chamberNumber: textField(20).nullish(),
  vatNumber: textField(20).nullish(),
  email: emailField.nullish(),
  phone: textField(30).nullish(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullish(),
  isPublic: z.boolean().optional(),
  active: z.boolean().optional(),
});
export type OrganisationInput = z.infer<typeof organisationInput>;

export const bookingModes = ['inform', 'approve'] as const;
export type BookingMode = (typeof bookingModes)[number];
export const bookingModeInput = z.enum(bookingModes);

export const agreementInput = z
  .object({
    code: codeField,
    organisation: codeField,
    validFrom: dayField,
    validUntil: dayField.nullish(),
    signedOn: dayField.nullish(),
    /** Percent of the costs. */
    costShare: weightField(100).optional(),
    /** Pays machines by the hour instead of weighing in keys by use; left out: only without a share in the costs. */
    useAtTariff: z.boolean().nullish(),
    /** Dimensionless; only its proportion to the others' counts. */
    capacityWeight: weightField(99_999).optional(),
    employees: wholeField(0, 100_000).optional(),
    pupils: wholeField(0, 100_000).optional(),
    bookingMode: z.enum(bookingModes).optional(),
    payer: codeField.nullish(),
    orderNumber: textField(60).nullish(),
    trainerRateCents: priceField.nullish(),
    hostRateCents: priceField.nullish(),
  })
  .refine(({ validFrom, validUntil }) => !validUntil || validFrom <= validUntil, {
    path: ['validUntil'],
    params: { code: 'ends-before-start' },
  });
export type AgreementInput = z.infer<typeof agreementInput>;

export const schoolHolidayInput = z
  .object({ organisation: codeField, name: textField(80), firstDay: dayField, lastDay: dayField })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    params: { code: 'ends-before-start' },
  });
export type SchoolHolidayInput = z.infer<typeof schoolHolidayInput>;

/** Someone's job; the person comes with it (identity keeps persons). */
export const employmentInput = z.object({
  organisation: codeField,
  /** Personnel number. */
  code: codeField,
  functionProfile: codeField.nullish(),
  department: textField(80).nullish(),
  validFrom: dayField.optional(),
  validUntil: dayField.nullish(),
});
export type EmploymentInput = z.infer<typeof employmentInput>;
