/** From what someone asks to what can be judged: the facts, the party each person comes for, and its terms. */

import type { Ctx } from '#app/kernel/actor.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { isPlanner } from '#app/scheduling/policy.ts';
import type { EnrolmentFacts, EnrolmentProposal } from './enrolment-facts.ts';
import { loadEnrolmentFacts, loadOrganisations } from './enrolment-facts-queries.server.ts';
import { partyOf, type Terms, termsFor } from './party.ts';
import { isOffice, mayPassQueue } from './policy.ts';
import type { EnrolInput } from './schema.ts';

export type EnrolmentRequest = Pick<
  EnrolInput,
  'runId' | 'courseId' | 'organisationId' | 'payerId' | 'orderNumber' | 'sessionIds'
> & { readonly personIds: readonly string[]; readonly ignoreEnrolmentId?: string | null };

export type EnrolmentQuestion = { readonly proposal: EnrolmentProposal; readonly terms: Terms };

export type AskedEnrolments = {
  readonly facts: EnrolmentFacts;
  /** One per person, in the order in which they were asked for. */
  readonly questions: readonly EnrolmentQuestion[];
};

/** Loads everything for one run and any number of people. A concept is nothing to those who don't plan. */
export async function askEnrolments(tx: Tx, ctx: Ctx, request: EnrolmentRequest): Promise<AskedEnrolments> {
  const { actor, now } = ctx;
  const loaded = knownTo(ctx, request, await loadEnrolmentFacts(tx, { ...request, now }));
  const run = loaded.run?.state === 'concept' && !isPlanner(actor) ? null : loaded.run;
  const day = run?.sessions[0]?.day ?? dateAt(now.epochMilliseconds, run?.zone ?? centreZone);
  const parties = request.personIds.map(
    (personId) => request.organisationId ?? partyOf(actor, loaded.persons.get(personId), day),
  );
  const wanted = [...parties, request.payerId ?? null].filter((id): id is string => id !== null);
  const organisations = await loadOrganisations(tx, wanted, now);
  return {
    facts: { ...loaded, run, organisations },
    questions: request.personIds.map((personId, index) => {
      const organisationId = parties[index] ?? null;
      const organisation = organisationId === null ? null : (organisations.get(organisationId) ?? null);
      return {
        terms: termsFor(actor, organisation, request),
        proposal: {
          personId,
          courseId: request.courseId ?? null,
          organisationId,
          payerId: request.payerId ?? null,
          sessionIds: request.sessionIds ?? null,
          passesQueue: mayPassQueue(actor),
        },
      };
    }),
  };
}

/**
 * To a company the people of another are nobody: what they hold and do must not show in a refusal. The office knows
 * everybody, and people know themselves.
 */
function knownTo(
  { actor, now }: Ctx,
  { organisationId }: EnrolmentRequest,
  loaded: Omit<EnrolmentFacts, 'organisations'>,
): Omit<EnrolmentFacts, 'organisations'> {
  if (isOffice(actor)) return loaded;
  const own = organisationId ?? partyOf(actor, undefined, dateAt(0, 'UTC'));
  const today = dateAt(now.epochMilliseconds, loaded.run?.zone ?? centreZone);
  const persons = [...loaded.persons].filter(
    ([id, person]) =>
      (actor.kind === 'person' && actor.personId === id) ||
      person.belongsTo.some(
        (one) => one.organisationId === own && (one.until === null || today <= one.until),
      ),
  );
  return { ...loaded, persons: new Map(persons) };
}
