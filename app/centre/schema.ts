import { z } from 'zod';
import {
  codeField,
  dayField,
  minuteOfDayField,
  priceField,
  textField,
  timeZoneField,
  weekdayField,
  weightField,
  wholeField,
} from '#app/kernel/fields.ts';

/** What it takes to save a place and what stands in it. References are natural codes. */

export const siteInput = z.object({
  code: codeField,
  organisation: codeField,
  name: textField(120),
  street: textField(120).nullish(),
  postcode: textField(12).nullish(),
  city: textField(80).nullish(),
  timeZone: timeZoneField.optional(),
  directionsNl: textField(2000).nullish(),
  directionsEn: textField(2000).nullish(),
  sortOrder: wholeField(0, 100_000).optional(),
  active: z.boolean().optional(),
});
export type SiteInput = z.infer<typeof siteInput>;

export const poolInput = z.object({
  code: codeField,
  site: codeField,
  nameNl: textField(120),
  nameEn: textField(120).nullish(),
  bayResources: wholeField(1, 500).optional(),
  divided: z.boolean().optional(),
  sortOrder: wholeField(0, 100_000).optional(),
});
export type PoolInput = z.infer<typeof poolInput>;

export const resourceKinds = ['machine', 'bay', 'booth', 'bench', 'room'] as const;
export const resourceStatuses = ['in-use', 'out-of-use', 'retired'] as const;

export const resourceInput = z.object({
  code: codeField,
  site: codeField,
  pool: codeField.nullish(),
  kind: z.enum(resourceKinds),
  nameNl: textField(120),
  nameEn: textField(120).nullish(),
  status: z.enum(resourceStatuses).optional(),
  setupMinutes: wholeField(0, 1440).optional(),
  cleanupMinutes: wholeField(0, 1440).optional(),
  minBlockMinutes: wholeField(5, 1440).nullish(),
  maxBlockMinutes: wholeField(5, 1440).nullish(),
  noticeHours: wholeField(0, 8760).optional(),
  horizonDays: wholeField(1, 3650).nullish(),
  mayRunUnattended: z.boolean().optional(),
  inspectionValidUntil: dayField.nullish(),
  capacity: wholeField(1, 10_000).nullish(),
  sortOrder: wholeField(0, 100_000).optional(),
});
export type ResourceInput = z.infer<typeof resourceInput>;

const hours = {
  weekday: weekdayField,
  opensMinute: minuteOfDayField,
  closesMinute: minuteOfDayField,
  validFrom: dayField.nullish(),
  validUntil: dayField.nullish(),
};

/** The rows of one site (or one resource) together are its whole week. */
export const openingHoursInput = z
  .object({ site: codeField, resource: codeField.nullish(), ...hours })
  .refine(({ opensMinute, closesMinute }) => opensMinute < closesMinute, {
    path: ['closesMinute'],
    params: { code: 'closes-before-opening' },
  });
export type OpeningHoursInput = z.infer<typeof openingHoursInput>;

export const closureInput = z
  .object({
    code: codeField,
    site: codeField,
    resource: codeField.nullish(),
    firstDay: dayField,
    lastDay: dayField,
    reasonNl: textField(160),
    reasonEn: textField(160).nullish(),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    params: { code: 'ends-before-start' },
  });
export type ClosureInput = z.infer<typeof closureInput>;

/** A rule or rate is about a pool or about one resource, never both. */
const target = { pool: codeField.nullish(), resource: codeField.nullish() };
const oneTarget = ({ pool, resource }: { pool?: string | null; resource?: string | null }) =>
  Boolean(pool) !== Boolean(resource);
const oneTargetIssue = { path: ['pool'], params: { code: 'one-target', fields: 'pool, resource' } };

export const ruleLevels = ['legal', 'guidance'] as const;
export const supervisions = ['none', 'in-room', 'one-to-one'] as const;

export const safetyRuleInput = z
  .object({
    code: codeField,
    ...target,
    level: z.enum(ruleLevels),
    minimumAge: wholeField(4, 99).nullish(),
    minimumAgeSupervised: wholeField(4, 99).nullish(),
    supervision: z.enum(supervisions).optional(),
    learnersPerSupervisor: wholeField(1, 500).nullish(),
    noteNl: textField(500).nullish(),
    noteEn: textField(500).nullish(),
    source: textField(300),
    responsible: textField(120),
    decidedOn: dayField,
  })
  .refine(oneTarget, oneTargetIssue);
export type SafetyRuleInput = z.infer<typeof safetyRuleInput>;

export const vatTreatmentInput = z.object({
  code: codeField,
  category: z.string().regex(/^[A-Z]{1,2}$/),
  rateBasisPoints: wholeField(0, 10_000),
  textNl: textField(300),
  textEn: textField(300).nullish(),
  vatexCode: textField(40).nullish(),
  validFrom: dayField,
  validUntil: dayField.nullish(),
  decidedBy: textField(120),
  decidedOn: dayField,
  /** Outside VAT: who pays the bills, and which percentage it bears itself. */
  payingPartyId: z.uuid().nullish(),
  payingShare: weightField(100).nullish(),
});
export type VatTreatmentInput = z.infer<typeof vatTreatmentInput>;

export const rateInput = z
  .object({
    code: codeField,
    ...target,
    centsPerHour: priceField,
    validFrom: dayField,
    validUntil: dayField.nullish(),
    vatTreatment: codeField.nullish(),
  })
  .refine(oneTarget, oneTargetIssue);
export type RateInput = z.infer<typeof rateInput>;
