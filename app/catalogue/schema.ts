import { z } from 'zod';
import { codeField, priceField, textField, wholeField } from '#app/kernel/fields.ts';

/** What it takes to save courses, what they need, what they ask and what they grant. References are natural codes. */

export const courseCategoryInput = z.object({
  code: codeField,
  nameNl: textField(80),
  nameEn: textField(80).nullish(),
  sortOrder: wholeField(0, 100_000).optional(),
});
export type CourseCategoryInput = z.infer<typeof courseCategoryInput>;

export const validityKinds = ['none', 'fixed-months', 'sliding', 'employer'] as const;

export const certificateTypeInput = z
  .object({
    code: codeField,
    nameNl: textField(160),
    nameEn: textField(160).nullish(),
    validityKind: z.enum(validityKinds),
    validityMonths: wholeField(1, 600).nullish(),
    confirmMonths: wholeField(1, 600).nullish(),
    issuer: textField(160).nullish(),
    source: textField(300).nullish(),
  })
  .refine((type) => !['fixed-months', 'sliding'].includes(type.validityKind) || type.validityMonths, {
    path: ['validityMonths'],
    params: { code: 'cell-required' },
  })
  .refine((type) => type.validityKind !== 'sliding' || type.confirmMonths, {
    path: ['confirmMonths'],
    params: { code: 'cell-required' },
  });
export type CertificateTypeInput = z.infer<typeof certificateTypeInput>;

export const functionProfileInput = z.object({
  code: codeField,
  organisation: codeField.nullish(),
  nameNl: textField(120),
  nameEn: textField(120).nullish(),
  required: z.array(codeField).max(50).optional(),
  recommended: z.array(codeField).max(50).optional(),
});
export type FunctionProfileInput = z.infer<typeof functionProfileInput>;

export const audiences = ['people', 'groups'] as const;
export const patterns = ['single', 'daily', 'weekly'] as const;
export const resultKinds = ['attended', 'passed', 'failed', 'resit'] as const;

export const courseInput = z
  .object({
    code: codeField,
    category: codeField,
    audience: z.enum(audiences).optional(),
    carousel: z.boolean().optional(),
    titleNl: textField(120),
    titleEn: textField(120).nullish(),
    summaryNl: textField(300),
    summaryEn: textField(300).nullish(),
    descriptionNl: textField(6000).nullish(),
    descriptionEn: textField(6000).nullish(),
    bringNl: textField(1000).nullish(),
    bringEn: textField(1000).nullish(),
    sessionCount: wholeField(1, 60).optional(),
    sessionMinutes: wholeField(15, 1440),
    pattern: z.enum(patterns).optional(),
    seats: wholeField(1, 500),
    minimum: wholeField(0, 500).optional(),
    priceCents: priceField.optional(),
    vatTreatment: codeField.nullish(),
    minimumAge: wholeField(4, 99).nullish(),
    grants: codeField.nullish(),
    grantOn: z.enum(resultKinds).optional(),
    externalExaminer: textField(160).nullish(),
    isPublic: z.boolean().optional(),
    active: z.boolean().optional(),
  })
  .refine(({ seats, minimum }) => (minimum ?? 1) <= seats, {
    path: ['minimum'],
    params: { code: 'minimum-above-seats' },
  });
export type CourseInput = z.infer<typeof courseInput>;

/** The rows of one course together are all that one of its sessions takes. */
export const courseNeedInput = z
  .object({
    course: codeField,
    pool: codeField.nullish(),
    resource: codeField.nullish(),
    quantity: wholeField(1, 500).optional(),
  })
  .refine(({ pool, resource }) => Boolean(pool) !== Boolean(resource), {
    path: ['pool'],
    params: { code: 'one-target', fields: 'pool, resource' },
  });
export type CourseNeedInput = z.infer<typeof courseNeedInput>;

export const requirementInput = z
  .object({
    code: codeField,
    course: codeField.nullish(),
    pool: codeField.nullish(),
    resource: codeField.nullish(),
    certificateType: codeField,
  })
  .refine(({ course, pool, resource }) => [course, pool, resource].filter(Boolean).length === 1, {
    path: ['course'],
    params: { code: 'one-target', fields: 'course, pool, resource' },
  });
export type RequirementInput = z.infer<typeof requirementInput>;
