import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem } from '#app/platform/database.server.ts';

/** Options that lapse within so many milliseconds, planned by somebody, the soonest first. */
export async function endingOptions(
  now: Temporal.Instant,
  within: number,
): Promise<{ runId: string; plannedById: string }[]> {
  const from = now.epochMilliseconds;
  const runs = await asSystem((tx) =>
    tx.run.findMany({
      where: { state: 'option', optionUntil: { gt: new Date(from), lte: new Date(from + within) } },
      select: { id: true, plannedById: true },
      orderBy: { optionUntil: 'asc' },
    }),
  );
  return runs.flatMap(({ id, plannedById }) => (plannedById ? [{ runId: id, plannedById }] : []));
}
