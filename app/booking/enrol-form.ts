/** The form on the page of a date, as typed values. */
import { z } from 'zod';
import { askedByInput, overrideInput } from './schema.ts';

const id = z.guid().transform((text) => text.toLowerCase());

const schema = z.object({
  /** Take a place, or wait for one. */
  intent: z.enum(['enrol', 'wait']),
  /** Minted by the page: a form sent twice is one enrolment. */
  id,
  /** Left out: the reader. */
  person: id.nullable(),
  overrides: z.array(overrideInput).max(20),
  asked: askedByInput.nullable(),
});
export type EnrolForm = z.infer<typeof schema>;

/** Null for a form that this page didn't make. */
export function readEnrolForm(form: FormData): EnrolForm | null {
  const reason = String(form.get('overrideReason') ?? '').slice(0, 500);
  const parsed = schema.safeParse({
    intent: form.get('intent'),
    id: form.get('id'),
    person: form.get('person'),
    asked: form.get('askedWay') ? { way: form.get('askedWay'), by: form.get('askedBy') } : null,
    overrides: form.getAll('override').map((code) => ({ code, reason })),
  });
  return parsed.success ? parsed.data : null;
}
