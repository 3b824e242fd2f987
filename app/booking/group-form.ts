/** The form by which a teacher says which class comes, and when: in the address while dates are looked for, then posted. */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate, type Weekday } from '#app/kernel/calendar-date.ts';
import type { Override } from './booking-reasons.ts';
import type { SchoolGroup, SplitWay } from './group-visit.ts';
import { overrideInput } from './schema.ts';

type Source = { get(name: string): unknown; getAll(name: string): unknown[] };

export const groupFieldNames = [
  'group',
  'heads',
  'youngest',
  'oldest',
  'level',
  'teacher',
  'supervisors',
  'from',
  'part',
  'repeat',
  'until',
] as const;
export type GroupFieldName = (typeof groupFieldNames)[number];

/** What was typed, as it was typed. */
export type GroupFields = Readonly<Record<GroupFieldName, string>> & { readonly weekdays: readonly string[] };
export type GroupProblem = {
  readonly field: GroupFieldName;
  readonly code:
    | 'group-missing'
    | 'heads-unreadable'
    | 'age-unreadable'
    | 'ages-reversed'
    | 'level-too-long'
    | 'teacher-missing'
    | 'supervisors-unreadable'
    | 'day-unreadable';
};

export function groupFields(source: Source): GroupFields {
  const text = (name: string) => {
    const value = source.get(name);
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  return {
    ...(Object.fromEntries(groupFieldNames.map((name) => [name, text(name)])) as Record<
      GroupFieldName,
      string
    >),
    // An address that somebody edited: what is no rhythm is once, also on the button.
    repeat: /^[12]$/.test(text('repeat')) ? text('repeat') : '',
    weekdays: source
      .getAll('weekday')
      .filter((value) => /^[1-7]$/.test(String(value)))
      .map(String),
  };
}

const whole = (text: string, min: number, max: number): number | null => {
  if (!/^\d{1,3}$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
};

/** Everything that is wrong at once, or the group. */
export function readGroup(
  fields: GroupFields,
): { ok: true; group: SchoolGroup } | { ok: false; problems: readonly GroupProblem[] } {
  const problems: GroupProblem[] = [];
  const wrong = (field: GroupFieldName, code: GroupProblem['code']) => problems.push({ field, code });
  const heads = whole(fields.heads, 1, 500);
  const youngest = whole(fields.youngest, 4, 99);
  const oldest = whole(fields.oldest, 4, 99);
  const supervisors = whole(fields.supervisors, 0, 50);
  const teacher = z.guid().safeParse(fields.teacher);
  // No control characters: a name is read on a door and in a mail.
  if (fields.group === '' || fields.group.length > 60 || hasControls(fields.group))
    wrong('group', 'group-missing');
  if (heads === null) wrong('heads', 'heads-unreadable');
  if (youngest === null) wrong('youngest', 'age-unreadable');
  if (oldest === null) wrong('oldest', 'age-unreadable');
  if (youngest !== null && oldest !== null && youngest > oldest) wrong('oldest', 'ages-reversed');
  if (fields.level.length > 60 || hasControls(fields.level)) wrong('level', 'level-too-long');
  if (!teacher.success) wrong('teacher', 'teacher-missing');
  if (supervisors === null) wrong('supervisors', 'supervisors-unreadable');
  if (fields.from !== '' && !isDay(fields.from)) wrong('from', 'day-unreadable');
  if (repeats(fields) && !isDay(fields.until)) wrong('until', 'day-unreadable');
  if (problems.length > 0 || heads === null || youngest === null || oldest === null || supervisors === null) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    group: {
      groupName: fields.group,
      headCount: heads,
      youngestAge: youngest,
      oldestAge: oldest,
      level: fields.level || null,
      teacherId: fields.teacher.toLowerCase(),
      supervisors,
    },
  };
}

function repeats({ repeat }: Pick<GroupFields, 'repeat'>): boolean {
  return repeat === '1' || repeat === '2';
}

/** Every week or every other week until and with a day; null for one visit. */
export function readRepeat(fields: GroupFields): { weeks: 1 | 2; until: CalendarDate } | null {
  const { repeat, until } = fields;
  return repeats(fields) && isDay(until) ? { weeks: repeat === '2' ? 2 : 1, until } : null;
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** Days on which anything could be planned. */
function isDay(text: string): text is CalendarDate {
  return isCalendarDate(text) && text >= '2000-01-01' && text < '2100-01-01';
}

const parts = {
  morning: { fromMinute: 7 * 60, untilMinute: 13 * 60 },
  afternoon: { fromMinute: 12 * 60, untilMinute: 18 * 60 },
} as const;

/** Which dates suit; `today` where no day was said, or one that is over. */
export function readDateWish(fields: GroupFields, today: CalendarDate) {
  const { from, part, weekdays } = fields;
  return {
    firstDay: isDay(from) && from > today ? from : today,
    weekdays: weekdays.map(Number) as Weekday[],
    ...(Object.hasOwn(parts, part) && parts[part as keyof typeof parts]),
  };
}

export type GroupPost = {
  readonly id: string;
  readonly courseId: string;
  /** Null: nothing chosen. */
  readonly start: number | null;
  /** How a class that is too large comes on the chosen date. */
  readonly way: SplitWay | null;
  readonly overrides: readonly Override[];
  readonly standing: boolean;
  /** The dates of a series that were shown and agreed to; empty before they were. */
  readonly starts: readonly number[];
};

const startPattern = /^(?:(together|turns)-)?(\d{12,13})$/;

/** A date to choose, as the form sends it. */
export function startValue(start: number, way: SplitWay | null): string {
  return way === null ? String(start) : `${way}-${start}`;
}

const post = z.object({
  id: z.guid().transform((text) => text.toLowerCase()),
  courseId: z.guid().transform((text) => text.toLowerCase()),
  chosen: z
    .string()
    .regex(startPattern)
    .transform((text) => {
      const [, way = null, start] = startPattern.exec(text) ?? [];
      return { way: way as SplitWay | null, start: Number(start) };
    })
    .catch({ way: null, start: Number.NaN }),
  overrides: z.array(overrideInput).max(20),
  standing: z.boolean(),
  starts: z
    .array(
      z
        .string()
        .regex(/^\d{12,13}$/)
        .transform(Number),
    )
    .max(60),
});

/** Null for a form that this page didn't make. */
export function readGroupPost(form: FormData): GroupPost | null {
  const reason = String(form.get('overrideReason') ?? '').slice(0, 500);
  const read = post.safeParse({
    id: form.get('id'),
    courseId: form.get('course'),
    chosen: form.get('start'),
    overrides: form.getAll('override').map((code) => ({ code, reason })),
    standing: form.get('standing') === 'on',
    starts: form.getAll('visit'),
  });
  if (!read.success) return null;
  const { chosen, ...others } = read.data;
  return { ...others, way: chosen.way, start: Number.isNaN(chosen.start) ? null : chosen.start };
}

/** The address of the page with the same group and wishes. */
export function groupSearch(activity: string, fields: GroupFields): string {
  const search = new URLSearchParams({ activity });
  for (const name of groupFieldNames) if (fields[name] !== '') search.set(name, fields[name]);
  for (const weekday of fields.weekdays) search.append('weekday', weekday);
  return search.toString();
}
