/** To whom a message about a run goes, and what was written before. */
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import { coordinatorsOfOrganisation, type Recipient, recipients } from './notice-queries.server.ts';

export type RunAudience = {
  /** People with a place or a request, who have an address. */
  readonly participants: readonly Recipient[];
  /** People with a place or a request without an address: nobody writes to them. */
  readonly unreachable: number;
  /** Coordinators of their companies, each with the names of their own people; and contact teachers of groups. */
  readonly coordinators: readonly { readonly reader: Recipient; readonly people: readonly string[] }[];
  readonly trainerIds: readonly string[];
};

export async function runAudience(runId: string, now: Temporal.Instant): Promise<RunAudience> {
  const { enrolled, groups, trainers } = await asSystem(async (tx) => ({
    enrolled: await tx.$queryRaw<{ personId: string; organisationId: string | null; name: string }[]>`
      SELECT p.id::text AS "personId", e.organisation_id::text AS "organisationId",
        concat_ws(' ', p.given_name, p.infix, p.family_name) AS name
      FROM enrolment e JOIN person p ON p.id = e.person_id
      WHERE e.run_id = ${runId}::uuid AND e.state IN ('requested', 'confirmed') ORDER BY p.family_name, p.given_name, p.id`,
    groups: await tx.$queryRaw<{ teacherId: string; name: string }[]>`
      SELECT DISTINCT g.teacher_id::text AS "teacherId", g.group_name AS name
      FROM group_booking g JOIN group_booking_session gs ON gs.group_booking_id = g.id JOIN session s ON s.id = gs.session_id
      WHERE s.run_id = ${runId}::uuid AND g.state = 'confirmed' AND g.teacher_id IS NOT NULL ORDER BY 2`,
    trainers: await tx.$queryRaw<{ personId: string }[]>`
      SELECT DISTINCT h.person_id::text AS "personId" FROM person_reservation h JOIN session s ON s.id = h.session_id
      WHERE s.run_id = ${runId}::uuid AND h.role = 'trainer' AND h.replaced_at IS NULL`,
  }));
  const participants = await recipients([...new Set(enrolled.map(({ personId }) => personId))]);
  const reached = new Set(participants.map(({ personId }) => personId));
  const coordinators = new Map<string, { reader: Recipient; people: string[] }>();
  const add = (reader: Recipient, names: readonly string[]) => {
    // Who takes part reads it as a participant.
    if (reached.has(reader.personId)) return;
    const known = coordinators.get(reader.personId);
    coordinators.set(reader.personId, { reader, people: [...(known?.people ?? []), ...names] });
  };
  const companies = Map.groupBy(enrolled, ({ organisationId }) => organisationId);
  for (const [organisationId, people] of companies) {
    if (organisationId === null) continue;
    for (const reader of await coordinatorsOfOrganisation(organisationId, now)) {
      add(
        reader,
        people.map(({ name }) => name),
      );
    }
  }
  for (const teacher of await recipients([...new Set(groups.map(({ teacherId }) => teacherId))])) {
    add(
      teacher,
      groups.filter(({ teacherId }) => teacherId === teacher.personId).map(({ name }) => name),
    );
  }
  return {
    participants,
    unreachable: enrolled.filter(({ personId }) => !reached.has(personId)).length,
    coordinators: [...coordinators.values()],
    trainerIds: trainers.map(({ personId }) => personId),
  };
}

export type SentMessage = {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  /** Null for somebody who was erased. */
  readonly sender: string | null;
  readonly participants: number;
  readonly coordinators: number;
  /** Epoch milliseconds. */
  readonly sentAt: number;
};

/** What was written to everybody on a run, the newest first. */
export function messagesOfRun(scope: RosterScope | CentreScope, runId: string): Promise<SentMessage[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<SentMessage[]>`
      SELECT m.id::text AS "messageId", m.subject, m.text, m.participants, m.coordinators,
        coalesce(t.display_name, nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '')) AS sender,
        (extract(epoch FROM m.sent_at) * 1000)::float8 AS "sentAt"
      FROM run_message m LEFT JOIN person p ON p.id = m.sender_id LEFT JOIN trainer t ON t.person_id = m.sender_id
      WHERE m.run_id = ${runId}::uuid ORDER BY m.sent_at DESC, m.id DESC`,
  );
}
