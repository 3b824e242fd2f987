import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { bookingModeOf } from './booking-mode-queries.server.ts';
import { managesPeopleOf } from './policy.ts';
import type { BookingMode } from './schema.ts';

export type BookingModeRefusal = { readonly code: 'not-allowed' };

/**
 * Whether the own company is told of bookings or asked first, from now on, whatever its agreement says. Bookings that wait
 * for an answer go on waiting. To what it is already, nothing is written; answers whether it changed.
 */
export async function chooseBookingMode(
  ctx: Ctx,
  mode: BookingMode,
): Promise<Outcome<{ readonly changed: boolean }, BookingModeRefusal>> {
  const organisationId = managesPeopleOf(ctx.actor);
  if (organisationId === null) return refuse({ code: 'not-allowed' });
  return transact<{ changed: boolean }, BookingModeRefusal>(
    ctx,
    { locks: [`party:${organisationId}`] },
    async (tx) => {
      const was = await bookingModeOf(tx, organisationId, ctx.now);
      if (was === mode) return ok({ changed: false });
      await tx.bookingChoice.create({
        data: {
          id: newId(),
          organisationId,
          mode,
          chosenAt: new Date(ctx.now.epochMilliseconds),
          chosenById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
        },
      });
      await audit(tx, ctx, {
        action: 'booking-mode-chosen',
        subjectType: 'organisation',
        subjectId: organisationId,
        before: { mode: was },
        after: { mode },
      });
      return ok({ changed: true });
    },
  );
}
