/** The fields of the attendance form: `mark:<enrolment>` an outcome or `none`, `minutes:<enrolment>` for who was there in part. */
import { z } from 'zod';
import { type MarkAttendanceInput, markAttendanceInput } from './schema.ts';

export const markField = (enrolmentId: string) => `mark:${enrolmentId}`;
export const minutesField = (enrolmentId: string) => `minutes:${enrolmentId}`;

/** Marks everybody as present who has no mark yet. */
export const everyoneField = 'everyone';
/** The whole form, sent without JavaScript: the answer is a page. */
export const pageField = 'page';

export type ReadMarks =
  | { readonly ok: true; readonly marks: MarkAttendanceInput['marks'] }
  | { readonly ok: false; readonly problem: 'nothing-marked' | 'minutes-unreadable' | 'form-unreadable' };

/** What a form says of a session. Fields that aren't its own are left out. */
export function readMarks(form: FormData): ReadMarks {
  const marks = [...form].flatMap(([name, value]) => {
    if (!name.startsWith('mark:')) return [];
    const enrolmentId = name.slice('mark:'.length);
    const outcome = value === 'none' ? null : value;
    // Only who was there in part has minutes of their own; the field keeps what was typed before.
    const typed = outcome === 'partly' ? form.get(minutesField(enrolmentId)) : null;
    const minutes = typeof typed === 'string' && typed.trim() !== '' ? Number(typed.trim()) : null;
    return [{ enrolmentId, outcome, minutes }];
  });
  if (marks.length === 0) return { ok: false, problem: 'nothing-marked' };
  const read = z.object({ marks: markAttendanceInput.shape.marks }).safeParse({ marks });
  if (read.success) return { ok: true, marks: read.data.marks };
  const onlyMinutes = read.error.issues.every(({ path }) => path.at(-1) === 'minutes');
  return { ok: false, problem: onlyMinutes ? 'minutes-unreadable' : 'form-unreadable' };
}
