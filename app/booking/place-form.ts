/** The form by which the office gives people a place: names first, then who is meant and in which sessions. */
import { z } from 'zod';
import { longestPaste } from './pasted-rows.ts';
import { askedByInput, overrideInput } from './schema.ts';

const id = z.guid().transform((text) => text.toLowerCase());
const chosen = <S extends z.ZodType>(field: S) =>
  z.preprocess((value) => (value === '' ? null : value), field.nullable());

const schema = z.object({
  /** Find says who is meant; enrol gives them their place. */
  intent: z.enum(['find', 'enrol']),
  names: z.string().max(longestPaste),
  /** Person and organisation as one choice: who works at two comes for one of them. */
  whom: z.array(z.string().max(80)).max(200),
  /** Null where the run offers one course, and where none was chosen. */
  courseId: chosen(id),
  /** Null before they could be chosen: all that are still to come. */
  sessionIds: z.array(id).max(60).nullable(),
  waitIfFull: z.boolean(),
  /** On whose word; null where nothing was said of it. */
  asked: askedByInput.nullable(),
  overrides: z.array(overrideInput).max(20),
});
export type PlaceForm = z.infer<typeof schema>;

/** A radio of row so many; the others of the form are ticks. */
export const choiceField = (row: number) => `choice-${row}`;

/** Null for a form that this page didn't make. */
export function readPlaceForm(form: FormData): PlaceForm | null {
  const reason =
    form
      .getAll('overrideReason')
      .map(String)
      .find((text) => text.trim() !== '') ?? '';
  const choices = [...form.entries()].filter(([name]) => name.startsWith('choice-'));
  const whom = [...form.getAll('whom'), ...choices.map(([, value]) => value)];
  const parsed = schema.safeParse({
    intent: form.get('intent'),
    names: form.get('names') ?? '',
    whom: [...new Set(whom)].filter((value) => value !== ''),
    courseId: form.get('course'),
    sessionIds: form.has('sessions') ? [...new Set(form.getAll('session'))] : null,
    waitIfFull: form.get('wait') === 'on',
    asked: form.get('askedWay') ? { way: form.get('askedWay'), by: form.get('askedBy') } : null,
    overrides: [...new Set(form.getAll('override'))].map((code) => ({ code, reason: reason.slice(0, 500) })),
  });
  return parsed.success ? parsed.data : null;
}

/** The value of a choice of person and organisation. */
export function whomKey(who: { readonly personId: string; readonly organisationId: string }): string {
  return `${who.personId} ${who.organisationId}`;
}

export type PlaceProblem = 'no-names' | 'nobody-chosen' | 'no-session-chosen';

/** What has to be filled in before anything can be judged; everything at once. `known`: people chosen that exist. */
export function placeProblems(
  {
    intent,
    names,
    sessionIds,
  }: Pick<PlaceForm, 'intent' | 'names'> & { readonly sessionIds: readonly string[] | null },
  known: number,
): PlaceProblem[] {
  if (intent === 'find') return names.trim() === '' ? ['no-names'] : [];
  return [
    ...(known > 0 ? [] : (['nobody-chosen'] as const)),
    ...(sessionIds === null || sessionIds.length > 0 ? [] : (['no-session-chosen'] as const)),
  ];
}
