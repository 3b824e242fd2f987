/** What stands in the address of the page that enrols several people, and what its form sends. */
import { z } from 'zod';

/** As many as one go may be about; the use case takes no more. */
export const mostAtOnce = 100;

const id = z.guid().transform((text) => text.toLowerCase());
/** Course and date by their codes, as they stand in the address of the date's page. */
const date = z
  .string()
  .max(121)
  .transform((text) => text.split('/'))
  .refine((parts) => parts.length === 2 && parts.every(Boolean))
  .transform(([course, run]) => ({ course: course as string, run: run as string }));

export type ChosenDate = z.infer<typeof date>;

export type TeamEnrolQuestion = {
  /** Nobody, where all whose certificate is to be arranged are meant. */
  readonly personIds: readonly string[];
  /** Code of a certificate type. */
  readonly certificate: string | null;
  readonly date: ChosenDate | null;
};

/** Anything that can't be read is as if it weren't there. */
export function teamEnrolQuestion(search: URLSearchParams): TeamEnrolQuestion {
  const certificate = search.get('certificate')?.slice(0, 60);
  return {
    personIds: peopleIn(search.getAll('person')).slice(0, mostAtOnce),
    certificate: certificate || null,
    date: date.safeParse(search.get('date') ?? '').data ?? null,
  };
}

export type TeamEnrolForm = {
  readonly date: ChosenDate;
  readonly personIds: readonly string[];
  readonly waitIfFull: boolean;
};

/** Null for a form that this page didn't make: no date, or more people than go in one go. */
export function readTeamEnrolForm(form: FormData): TeamEnrolForm | null {
  const read = date.safeParse(form.get('date'));
  const personIds = peopleIn(form.getAll('person'));
  if (!read.success || personIds.length > mostAtOnce || personIds.length < form.getAll('person').length) {
    return null;
  }
  return { date: read.data, personIds, waitIfFull: form.get('wait') === 'yes' };
}

/** The page for these people, and this date where there is one. */
export function teamEnrolAddress(
  personIds: readonly string[],
  { certificate, date: chosen }: Partial<Pick<TeamEnrolQuestion, 'certificate' | 'date'>> = {},
): string {
  const search = new URLSearchParams(personIds.map((personId) => ['person', personId]));
  if (certificate) search.set('certificate', certificate);
  if (chosen) search.set('date', dateValue(chosen));
  return `/company/enrol?${search}`;
}

export function dateValue({ course, run }: ChosenDate): string {
  return `${course}/${run}`;
}

function peopleIn(values: readonly FormDataEntryValue[]): string[] {
  return [...new Set(values.flatMap((value) => id.safeParse(value).data ?? []))];
}
