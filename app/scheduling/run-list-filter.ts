/** Which runs a list shows, as it stands in the address. Anything that can't be read is as if it weren't there. */
import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '#app/kernel/calendar-date.ts';
import type { RunState } from './run-state.ts';

const id = z.uuid().optional().catch(undefined);
const day = z
  .string()
  .optional()
  .transform((text): CalendarDate | undefined => {
    const read = parseCalendarDate(text ?? '');
    return read.ok ? read.value : undefined;
  })
  .catch(undefined);

/**
 * What asks for a person's eye:
 * - below-minimum: fewer people than the minimum, and not decided yet
 * - option-ends: an option that falls free within a week
 * - clash: somebody on it can't come, a machine is out or a trainer absent on one of its sessions
 */
export const runFlags = ['below-minimum', 'option-ends', 'clash'] as const;
export type RunFlag = (typeof runFlags)[number];

const states = [
  'concept',
  'option',
  'open',
  'confirmed',
  'completed',
  'cancelled',
] as const satisfies RunState[];

const schema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  state: z
    .string()
    .optional()
    .transform((text) => states.filter((state) => text?.split(',').includes(state)))
    .catch([]),
  site: id,
  course: id,
  trainer: id,
  /** Runs with a session on or after, on or before this day. */
  from: day,
  until: day,
  flag: z.enum(runFlags).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type RunListFilter = z.infer<typeof schema>;

export function runListFilter(search: URLSearchParams): RunListFilter {
  return schema.parse(Object.fromEntries([...search].filter(([, value]) => value !== '')));
}
