import { centreZone } from '#app/identity/hats.ts';
import { savePersons } from '#app/identity/save-persons.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { currentJob, profileIdOf, reasonsAgainstPerson } from './own-person-facts-queries.server.ts';
import type { OwnPersonInput, OwnPersonRefusal } from './own-person-input.ts';
import { managesPeopleOf } from './policy.ts';

/**
 * Changes what is kept of one of the own people and their job. The name, address and birth date of somebody who belongs
 * to another organisation too are the office's to change.
 *
 * Refuses as `addPerson` does, and `person-unknown` for nobody of the own people, `details-by-office`.
 */
export async function changePerson(
  ctx: Ctx,
  personId: string,
  input: OwnPersonInput,
): Promise<Outcome<undefined, OwnPersonRefusal>> {
  const organisationId = managesPeopleOf(ctx.actor);
  if (organisationId === null) return refuse({ code: 'person-unknown' });
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return transact<undefined, OwnPersonRefusal>(
    ctx,
    { locks: ['series:own-people', `person:${personId}`] },
    async (tx) => {
      const job = await currentJob(tx, personId, organisationId, today);
      if (!job) return refuse({ code: 'person-unknown' });
      const [first, ...more] = await reasonsAgainstPerson(tx, input, { organisationId, personId, today });
      if (first) return refuse(first, ...more);
      if (job.validUntil !== null && input.validFrom > job.validUntil)
        return refuse({ code: 'start-unlikely' });
      const functionProfileId = await profileIdOf(tx, input.functionProfile, organisationId);
      if (functionProfileId === undefined) return refuse({ code: 'profile-unknown' });

      const person = {
        givenName: input.givenName,
        infix: input.infix ?? null,
        familyName: input.familyName,
        email: input.email ?? null,
        birthDate: input.birthDate ?? null,
      };
      const before = job.details;
      const isSame = (Object.keys(person) as (keyof typeof person)[]).every(
        (field) => person[field] === before[field],
      );
      if (!isSame && job.organisationIds.some((one) => one !== organisationId)) {
        return refuse({ code: 'details-by-office' });
      }
      if (!isSame) {
        const saved = await savePersons(tx, [{ personId, person }]);
        if (!saved.personIds[0]) return refuse({ code: 'email-by-office' });
      }
      await tx.employment.update({
        where: { id: job.employmentId },
        data: {
          code: input.number ?? job.number,
          functionProfileId,
          department: input.department ?? null,
          validFrom: new Date(input.validFrom),
        },
      });
      await audit(tx, ctx, {
        action: 'person-changed',
        subjectType: 'person',
        subjectId: personId,
        before: { ...before, number: job.number, validFrom: job.validFrom },
        after: { ...person, number: input.number ?? job.number, validFrom: input.validFrom },
      });
      return ok();
    },
  );
}
