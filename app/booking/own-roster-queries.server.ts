/**
 * Whom a trainer finds on the own rosters, to give them a place in a lesson of another run that they teach. What always
 * holds: nobody else is named, and each for the organisation for which they came.
 */
import type { Ctx } from '#app/kernel/actor.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { RosterScope } from '#app/platform/scope.server.ts';
import type { PersonName } from './roster-queries.server.ts';
import type { EnrolInput } from './schema.ts';

export type OwnRosterPerson = {
  readonly personId: string;
  readonly name: PersonName;
  readonly organisationId: string;
  readonly organisationName: string;
  /** The run from which they are known; the latest. */
  readonly runCode: string;
};

/** By family name; without those who have a place on `runId` already. */
export function ownRosterPeople(
  scope: RosterScope,
  runId: string,
  now: Temporal.Instant,
): Promise<OwnRosterPerson[]> {
  return withScope(scope, (tx) => rosterPeople(tx, { trainerId: scope.personId, butRunId: runId, now }));
}

/**
 * The party of each person, `person organisation`, to whom a trainer may give a place in the sessions that the request
 * names: nobody where the actor is no trainer, doesn't teach the run, or names no sessions.
 */
export async function partiesOnRoster(
  tx: Tx,
  ctx: Ctx,
  { runId, sessionIds }: Pick<EnrolInput, 'runId' | 'sessionIds'>,
): Promise<ReadonlySet<string>> {
  const { actor, now } = ctx;
  if (actor.kind !== 'person' || actor.hat.role !== 'trainer' || !sessionIds?.length) return new Set();
  const trainerId = actor.personId;
  const [run] = await tx.$queryRaw<{ taught: boolean }[]>`
    SELECT EXISTS (SELECT FROM session s JOIN person_reservation h ON h.session_id = s.id AND h.role = 'trainer'
      WHERE s.run_id = ${runId}::uuid AND h.person_id = ${trainerId}::uuid AND h.live) AS taught`;
  if (!run?.taught) return new Set();
  const people = await rosterPeople(tx, { trainerId, butRunId: null, now });
  return new Set(people.map(partyKey));
}

export function partyKey(party: { personId: string | null; organisationId: string | null }): string {
  return `${party.personId} ${party.organisationId}`;
}

/** As long as a roster is shown: until 14 days after the last session of its run. */
function rosterPeople(
  tx: Tx,
  { trainerId, butRunId, now }: { trainerId: string; butRunId: string | null; now: Temporal.Instant },
): Promise<OwnRosterPerson[]> {
  return tx.$queryRaw<OwnRosterPerson[]>`
    WITH own AS (
      SELECT run.id, run.code, max(s.ends_at) AS last_end FROM run JOIN session s ON s.run_id = run.id
      WHERE run.id IN (SELECT t.run_id FROM person_reservation h JOIN session t ON t.id = h.session_id
        WHERE h.person_id = ${trainerId}::uuid AND h.role = 'trainer' AND h.live AND t.run_id IS NOT NULL)
      GROUP BY run.id HAVING max(s.ends_at) > ${new Date(now.epochMilliseconds)}::timestamptz - interval '14 days'
    ), known AS (
      SELECT DISTINCT ON (e.person_id, e.organisation_id) e.person_id, e.organisation_id, own.code
      FROM enrolment e JOIN own ON own.id = e.run_id
      WHERE e.state IN ('requested', 'confirmed') AND e.person_id IS NOT NULL AND e.organisation_id IS NOT NULL
      ORDER BY e.person_id, e.organisation_id, own.last_end DESC, own.code
    )
    SELECT p.id::text AS "personId", o.id::text AS "organisationId", o.name AS "organisationName", known.code AS "runCode",
      jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) AS name
    FROM known JOIN person p ON p.id = known.person_id JOIN organisation o ON o.id = known.organisation_id
    WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.run_id = ${butRunId}::uuid AND e.person_id = p.id
      AND e.state IN ('requested', 'confirmed'))
    ORDER BY p.family_name, p.given_name, p.id, o.name`;
}
