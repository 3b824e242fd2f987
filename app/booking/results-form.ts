/**
 * The fields of the results form. Per course what most have in common, `date:<course>` and `issuer:<course>`; per
 * participant `kind:<enrolment>`, `number:<enrolment>` and, where it differs, `on:<enrolment>` and `by:<enrolment>`. With
 * `own:<enrolment>` nothing comes from the course: the fields show a result that is there, to be corrected.
 */
import { type RecordResultInput, recordResultInput } from './schema.ts';

export const resultFields = {
  date: (courseId: string) => `date:${courseId}`,
  issuer: (courseId: string) => `issuer:${courseId}`,
  kind: (enrolmentId: string) => `kind:${enrolmentId}`,
  number: (enrolmentId: string) => `number:${enrolmentId}`,
  on: (enrolmentId: string) => `on:${enrolmentId}`,
  by: (enrolmentId: string) => `by:${enrolmentId}`,
  own: (enrolmentId: string) => `own:${enrolmentId}`,
} as const;

export type ResultProblem =
  | 'nothing-recorded'
  | 'person-gone'
  | 'kind-unreadable'
  | 'date-unreadable'
  | 'issuer-too-long'
  | 'number-too-long';

export type ReadResults =
  | { readonly ok: true; readonly results: readonly RecordResultInput[] }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly enrolmentId: string | null; readonly problem: ResultProblem }[];
    };

/** What a form says of the people on the sheet; `courseOf` names the course of each. Who has no result is left out. */
export function readResults(form: FormData, courseOf: ReadonlyMap<string, string>): ReadResults {
  const results: RecordResultInput[] = [];
  const problems: { enrolmentId: string | null; problem: ResultProblem }[] = [];
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const chosen = [...new Set(form.keys())].filter((name) => name.startsWith('kind:') && text(name) !== '');
  for (const name of chosen) {
    const enrolmentId = name.slice('kind:'.length);
    const courseId = courseOf.get(enrolmentId);
    if (courseId === undefined) {
      problems.push({ enrolmentId: null, problem: 'person-gone' });
      continue;
    }
    const isOwn = form.has(resultFields.own(enrolmentId));
    const common = (field: string) => (isOwn ? '' : text(field));
    const read = recordResultInput.safeParse({
      enrolmentId,
      kind: text(name),
      achievedOn: text(resultFields.on(enrolmentId)) || common(resultFields.date(courseId)),
      issuer: text(resultFields.by(enrolmentId)) || common(resultFields.issuer(courseId)),
      number: text(resultFields.number(enrolmentId)),
    });
    if (read.success) results.push(read.data);
    else problems.push({ enrolmentId, problem: problemOf(read.error.issues[0]?.path[0]) });
  }
  if (problems.length > 0) return { ok: false, problems };
  if (results.length === 0)
    return { ok: false, problems: [{ enrolmentId: null, problem: 'nothing-recorded' }] };
  return { ok: true, results };
}

function problemOf(field: unknown): ResultProblem {
  switch (field) {
    case 'achievedOn':
      return 'date-unreadable';
    case 'issuer':
      return 'issuer-too-long';
    case 'number':
      return 'number-too-long';
    default:
      return 'kind-unreadable';
  }
}

/** What was typed, to be shown again: the form's own fields, as far as a reader could have typed them. */
export function typedResults(form: FormData): Record<string, string> {
  const own = /^(date|issuer|kind|number|on|by):[0-9a-f-]{36}$/;
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      own.test(name) && typeof value === 'string' ? [[name, value.slice(0, 500)]] : [],
    ),
  );
}
