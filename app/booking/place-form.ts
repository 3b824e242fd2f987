/** The form by which the office gives somebody a place: in the sessions that are ticked, all or one. */
import { z } from 'zod';
import { overrideInput } from './schema.ts';

const id = z.guid().transform((text) => text.toLowerCase());
const chosen = <S extends z.ZodType>(field: S) =>
  z.preprocess((value) => (value === '' ? null : value), field.nullable()).catch(null);

const schema = z.object({
  /** Minted by the page: a form sent twice is one enrolment. */
  id,
  /** Person and organisation as one choice: who works at two comes for one of them. Null: not chosen. */
  whom: chosen(z.string().max(80)),
  /** Null where the run offers one course, and where none was chosen. */
  courseId: chosen(id),
  sessionIds: z.array(id).max(60),
  overrides: z.array(overrideInput).max(20),
});
export type PlaceForm = z.infer<typeof schema>;

/** Null for a form that this page didn't make. */
export function readPlaceForm(form: FormData): PlaceForm | null {
  const reason = String(form.get('overrideReason') ?? '').slice(0, 500);
  const parsed = schema.safeParse({
    id: form.get('id'),
    whom: form.get('whom'),
    courseId: form.get('course'),
    sessionIds: [...new Set(form.getAll('session'))],
    overrides: form.getAll('override').map((code) => ({ code, reason })),
  });
  return parsed.success ? parsed.data : null;
}

/** The value of a choice of person and organisation. */
export function whomKey(who: { readonly personId: string; readonly organisationId: string }): string {
  return `${who.personId} ${who.organisationId}`;
}

export type PlaceProblem = 'nobody-chosen' | 'no-session-chosen';

/** What has to be filled in before anything can be judged; everything at once. */
export function placeProblems(
  { sessionIds }: Pick<PlaceForm, 'sessionIds'>,
  isKnown: boolean,
): PlaceProblem[] {
  return [
    ...(isKnown ? [] : (['nobody-chosen'] as const)),
    ...(sessionIds.length > 0 ? [] : (['no-session-chosen'] as const)),
  ];
}
