import { z } from 'zod';

/** What people type on the public forms and on the page about their own organisation. */

export const interestKinds = ['company', 'school', 'person', 'tour'] as const;
export type InterestKind = (typeof interestKinds)[number];

const line = (max: number) => z.string().trim().min(1).max(max);

export const interestSchema = z.object({
  /** Made with the form; sending twice saves once. */
  id: z.uuid(),
  kind: z.enum(interestKinds),
  name: line(120),
  organisationName: line(160).optional(),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  phone: line(30).optional(),
  message: line(3000),
});
export type InterestInput = z.infer<typeof interestSchema>;

/** Words between commas: *plaatwerk, lasersnijden*. */
const words = z
  .string()
  .max(800)
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().max(80)).max(20));

export const profileSchema = z.object({
  trades: words,
  summaryNl: line(300).optional(),
  summaryEn: line(300).optional(),
  storyNl: line(4000).optional(),
  storyEn: line(4000).optional(),
  street: line(120).optional(),
  postcode: line(12).optional(),
  city: line(80).optional(),
  phone: line(30).optional(),
  email: z.string().trim().max(254).pipe(z.email()).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
  shown: z.literal('yes').optional(),
});
export type ProfileInput = z.infer<typeof profileSchema>;
