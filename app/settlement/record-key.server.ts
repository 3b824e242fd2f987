import { parseQuarter } from '#app/booking/hours-period.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import type { KeyInput, KeyRefusal } from './key-input.ts';
import { mayKeepBooks } from './policy.ts';
import { keyClosedFrom, recordKeyStep } from './record-key.step.server.ts';

/**
 * Records by what a pool is shared from a quarter on, as it was signed. It holds until the next version begins; the one
 * before ends with it. What doesn't belong to its kind is left out.
 *
 * Refuses `not-allowed`, `pool-unknown`, `quarter-unknown`, `hybrid-incomplete`, `reference-day-missing`,
 * `signed-in-future`, `signed-too-late` (after its first day), `key-exists` (from that quarter on), `key-period-closed`.
 */
export async function recordKey(ctx: Ctx, input: KeyInput): Promise<Outcome<{ keyId: string }, KeyRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const quarter = parseQuarter(input.validFrom);
  if (!quarter) return refuse({ code: 'quarter-unknown' });
  return transact<{ keyId: string }, KeyRefusal>(
    ctx,
    {
      locks: [],
      onConstraint: {
        pool_key_period_open: (tx) => keyClosedFrom(tx, quarter.firstDay),
        pool_key_pool_id_valid_from_key: async () => [{ code: 'key-exists' }],
      },
    },
    (tx) => recordKeyStep(tx, ctx, input),
  );
}
