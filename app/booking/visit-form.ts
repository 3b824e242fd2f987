/** The forms on a visit's page: another number, how many came, or taking it off. */
import { z } from 'zod';
import { textField } from '#app/kernel/fields.ts';
import type { AskedBy } from './asked-by.ts';
import type { Override } from './booking-reasons.ts';
import { askedByInput, overrideInput } from './schema.ts';

const whole = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max);

export type VisitInput =
  | {
      readonly about: 'change';
      readonly headCount: number;
      readonly supervisors: number;
      readonly overrides: Override[];
      /** What was shown of the school's hours and agreed to; empty before that. */
      readonly seenHours: string;
    }
  | { readonly about: 'count'; readonly present: number }
  | {
      readonly about: 'cancel';
      readonly reason: string;
      readonly reach: 'one' | 'rest' | 'all';
      readonly asked: AskedBy | null;
    };

export type VisitForm = {
  readonly about: VisitInput['about'];
  /** Null where something can't be read. */
  readonly input: VisitInput | null;
  readonly wrong: readonly ('heads' | 'supervisors' | 'present' | 'reason')[];
  readonly typed: Readonly<Record<string, string>>;
};

/** Null for a form that this page didn't make. */
export function readVisitForm(form: FormData): VisitForm | null {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 600);
  const about = form.get('intent');
  const typed = { heads: text('heads'), supervisors: text('supervisors'), present: text('present') };
  if (about === 'change') {
    const heads = whole(1, 500).safeParse(typed.heads);
    const supervisors = whole(0, 50).safeParse(typed.supervisors);
    const reason = text('overrideReason').slice(0, 500);
    const seenHours = text('seenHours');
    const overrides = z
      .array(overrideInput)
      .max(20)
      .safeParse(form.getAll('override').map((code) => ({ code, reason })));
    if (!overrides.success) return null;
    const wrong = [
      ...(heads.success ? [] : (['heads'] as const)),
      ...(supervisors.success ? [] : (['supervisors'] as const)),
    ];
    const input =
      heads.success && supervisors.success
        ? {
            about,
            headCount: heads.data,
            supervisors: supervisors.data,
            overrides: overrides.data,
            seenHours,
          }
        : null;
    return { about, input, wrong, typed } as VisitForm;
  }
  if (about === 'count') {
    const present = whole(0, 500).safeParse(typed.present);
    return {
      about,
      input: present.success ? { about, present: present.data } : null,
      wrong: present.success ? [] : ['present'],
      typed,
    };
  }
  if (about === 'cancel') {
    const reach = z.enum(['one', 'rest', 'all']).safeParse(form.get('reach'));
    const reason = textField(500).safeParse(form.get('reason'));
    const way = form.get('askedWay');
    const asked = askedByInput.nullable().safeParse(way ? { way, by: form.get('askedBy') } : null);
    if (!asked.success) return null;
    return {
      about,
      input: reason.success
        ? { about, reason: reason.data, reach: reach.data ?? 'one', asked: asked.data }
        : null,
      wrong: reason.success ? [] : ['reason'],
      typed,
    };
  }
  return null;
}
