/** What the calendar shows, as it stands in the address. Anything that can't be read is as if it weren't there. */
import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '#app/kernel/calendar-date.ts';

const code = z
  .string()
  .regex(/^[\w.-]{1,60}$/)
  .optional()
  .catch(undefined);

const schema = z.object({
  view: z.enum(['day', 'week', 'month']).catch('week'),
  date: z
    .string()
    .optional()
    .transform((text) => {
      const day = parseCalendarDate(text ?? '');
      return day.ok ? day.value : undefined;
    })
    .catch(undefined),
  as: z.enum(['auto', 'timeline', 'list', 'rows']).catch('auto'),
  site: code,
  pool: code,
  kind: z.enum(['machine', 'room', 'trainer']).optional().catch(undefined),
  trainer: code,
  q: z.string().trim().max(100).optional().catch(undefined),
  /** Concepts are shown to planners unless they say no. */
  concepts: z.enum(['yes', 'no']).catch('yes'),
});

export type CalendarFilter = Omit<z.infer<typeof schema>, 'date'> & { readonly date: CalendarDate };

export const calendarFilterNames = ['site', 'pool', 'kind', 'trainer', 'q', 'concepts'] as const;

export function calendarFilter(search: URLSearchParams, today: CalendarDate): CalendarFilter {
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ''));
  const read = schema.parse(given);
  return { ...read, date: read.date ?? today };
}

/** The address of the same calendar with other choices; what is as usual is left out. */
export function calendarHref(
  path: string,
  filter: CalendarFilter,
  change: Partial<CalendarFilter>,
  today: CalendarDate,
): string {
  const next = { ...filter, ...change };
  const usual: Partial<Record<keyof CalendarFilter, string>> = {
    view: 'week',
    date: today,
    as: 'auto',
    concepts: 'yes',
  };
  const search = new URLSearchParams();
  for (const name of ['view', 'date', 'as', ...calendarFilterNames] as const) {
    const value = next[name];
    if (value && value !== usual[name]) search.set(name, value);
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
