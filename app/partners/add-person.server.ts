import { centreZone } from '#app/identity/hats.ts';
import { usualRole } from '#app/identity/role-fits.ts';
import { saveMemberships } from '#app/identity/save-memberships.step.server.ts';
import { savePersons } from '#app/identity/save-persons.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { profileIdOf, reasonsAgainstPerson } from './own-person-facts-queries.server.ts';
import type { OwnPersonInput, OwnPersonRefusal } from './own-person-input.ts';
import { managesPeopleOf } from './policy.ts';
import { saveEmployments } from './save-employments.step.server.ts';

/**
 * Adds somebody to the own people: a person with a job from a day on, who may book for themself. Always a new person:
 * whether somebody is known elsewhere is the office's to see.
 *
 * Refuses, all at once, `birth-date-unlikely`, `start-unlikely`, `number-taken`, `email-known-here`, `email-by-office`,
 * `person-known-here`, `profile-unknown`; and `person-unknown` for who doesn't manage people.
 */
export async function addPerson(
  ctx: Ctx,
  input: OwnPersonInput,
): Promise<Outcome<{ personId: string }, OwnPersonRefusal>> {
  const organisationId = managesPeopleOf(ctx.actor);
  if (organisationId === null || ctx.actor.kind !== 'person') return refuse({ code: 'person-unknown' });
  const { organisationKind } = ctx.actor.hat;
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return transact<{ personId: string }, OwnPersonRefusal>(
    ctx,
    // One at a time over all organisations: an address is looked up among all of them.
    { locks: ['series:own-people'] },
    async (tx) => {
      const [first, ...more] = await reasonsAgainstPerson(tx, input, {
        organisationId,
        personId: null,
        today,
      });
      if (first) return refuse(first, ...more);
      const functionProfileId = await profileIdOf(tx, input.functionProfile, organisationId);
      if (functionProfileId === undefined) return refuse({ code: 'profile-unknown' });

      const { givenName, infix, familyName, email, birthDate, validFrom, department } = input;
      const person = { givenName, infix: infix ?? null, familyName, email, birthDate };
      const saved = await savePersons(tx, [{ personId: null, person }]);
      const personId = saved.personIds[0];
      if (!personId) return refuse({ code: 'email-by-office' });
      const code = input.number ?? `L-${newId().slice(-8).toUpperCase()}`;
      await saveEmployments(
        tx,
        [{ organisationId, code, personId, functionProfileId, department: department ?? null, validFrom }],
        today,
      );
      const role = usualRole(organisationKind) ?? 'employee';
      await saveMemberships(tx, [{ personId, organisationId, role, validFrom }]);
      await audit(tx, ctx, {
        action: 'person-added',
        subjectType: 'person',
        subjectId: personId,
        after: { organisationId, number: code, validFrom },
      });
      return ok({ personId });
    },
  );
}
