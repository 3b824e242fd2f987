/** What the catalogue is narrowed by, as it stands in the address. Anything that isn't a filter is no filter. */
import { z } from 'zod';
import { parseCalendarDate } from '#app/kernel/calendar-date.ts';

const code = z
  .string()
  .regex(/^[\w.-]{1,60}$/)
  .optional()
  .catch(undefined);

const schema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  category: code,
  profile: code,
  site: code,
  from: z
    .string()
    .optional()
    .transform((text) => {
      const day = parseCalendarDate(text ?? '');
      return day.ok ? day.value : undefined;
    })
    .catch(undefined),
});

export function offerFilter(search: URLSearchParams) {
  const given = [...search].filter(([, value]) => value !== '');
  return schema.parse(Object.fromEntries(given));
}
