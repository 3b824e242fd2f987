import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok } from '#app/kernel/outcome.ts';
import type { EnrolledMany } from './booking-answers.ts';
import type { BookingReason } from './booking-reasons.ts';
import { enrolParticipants } from './enrol-participant.server.ts';
import type { EnrolManyInput } from './schema.ts';

type Chosen = { readonly personId: string; readonly organisationId: string };

/**
 * Enrols people of several organisations on one run, each for the organisation they come for, one organisation after the
 * other. Answers per person, in that order; who is refused keeps nobody else from a place. Refuses as `enrolParticipants`
 * does where nobody was judged at all.
 */
export async function enrolChosen(
  ctx: Ctx,
  chosen: readonly Chosen[],
  input: Omit<EnrolManyInput, 'personIds' | 'organisationId'>,
): Promise<Outcome<EnrolledMany, BookingReason>> {
  const results: EnrolledMany['results'][number][] = [];
  for (const [organisationId, people] of Map.groupBy(chosen, (one) => one.organisationId)) {
    const personIds = people.map(({ personId }) => personId);
    const outcome = await enrolParticipants(ctx, { ...input, organisationId, personIds });
    if (outcome.ok) results.push(...outcome.value.results);
    else if (results.length === 0) return outcome;
    else
      results.push(
        ...personIds.map((personId) => ({ personId, ok: false as const, reasons: outcome.reasons })),
      );
  }
  return ok({ results });
}
