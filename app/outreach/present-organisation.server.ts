import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { saveOrganisations } from '#app/partners/save-organisations.step.server.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { presentedBy } from './policy.ts';
import type { ProfileInput } from './schema.ts';

export type PresentRefusal = { readonly code: 'not-allowed' };

/**
 * Saves what the actor's own organisation says about itself on the public site, and whether it is shown there at all. The
 * centre is always shown. What is left empty is emptied.
 */
export async function presentOrganisation(
  ctx: Ctx,
  input: ProfileInput,
): Promise<Outcome<undefined, PresentRefusal>> {
  const organisationId = presentedBy(ctx.actor);
  if (organisationId === null) return refuse({ code: 'not-allowed' });
  return transact<undefined, PresentRefusal>(ctx, { locks: [`party:${organisationId}`] }, async (tx) => {
    const was = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { code: true, kind: true, name: true, isPublic: true },
    });
    const isPublic = was.kind === 'centre' || input.shown === 'yes';
    const { code, kind, name } = was;
    await saveOrganisations(tx, [
      {
        ...{ code, kind, name, isPublic },
        trades: input.trades,
        summaryNl: input.summaryNl ?? null,
        summaryEn: input.summaryEn ?? null,
        storyNl: input.storyNl ?? null,
        storyEn: input.storyEn ?? null,
        street: input.street ?? null,
        postcode: input.postcode ?? null,
        city: input.city ?? null,
        phone: input.phone ?? null,
        email: input.email ?? null,
        website: input.website ?? null,
      },
    ]);
    await audit(tx, ctx, {
      action: 'organisation-presented',
      subjectType: 'organisation',
      subjectId: organisationId,
      before: { shown: was.isPublic },
      after: { shown: isPublic },
    });
    return ok();
  });
}
