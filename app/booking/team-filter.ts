/** Whom the team grid shows, as it stands in the address. Anything that can't be read is as if it weren't there. */
import { z } from 'zod';

/** `action`: anything to be arranged. The others are marks of the grid. */
export const teamStatuses = ['action', 'expired', 'missing', 'expiring', 'planned', 'held'] as const;
export type TeamStatus = (typeof teamStatuses)[number];

const code = z.string().max(60).optional().catch(undefined);

const schema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  /** Code of a function profile. */
  profile: code,
  /** Code of a certificate type. */
  certificate: code,
  status: z.enum(teamStatuses).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type TeamFilter = z.infer<typeof schema>;

export const teamFilterNames = ['q', 'profile', 'certificate', 'status'] as const;

export function teamFilter(search: URLSearchParams): TeamFilter {
  return schema.parse(Object.fromEntries([...search].filter(([, value]) => value !== '')));
}
