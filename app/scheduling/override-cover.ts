/**
 * What a rule was set aside for: the reason as it was, at the time of its session. Another trainer, hour or number of
 * people makes it another reason, which nobody has set aside yet.
 */
import type { Interval } from '#app/kernel/interval.ts';

/** One text per reason, the same wherever the session stands in its plan (`session` counts from 1). */
export function coverOf<R extends { readonly code: string }>(
  reason: R,
  sessions: readonly { readonly interval: Interval }[],
): string {
  const { session, ...facts } = reason as R & { readonly session?: number };
  const at = session === undefined ? null : sessions[session - 1]?.interval;
  const sorted = Object.entries(at ? { ...facts, at: `${at.start}-${at.end}` } : facts).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return JSON.stringify(sorted);
}
