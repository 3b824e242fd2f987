import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { certificatesKeptFor } from './policy.ts';

export type WithdrawInput = {
  readonly personId: string;
  readonly certificateId: string;
  readonly reason: string;
};
export type WithdrawRefusal = { readonly code: 'certificate-unknown' };

/**
 * Withdraws a certificate that was put in by mistake, with the reason; it stays on record and counts no more. Only the
 * organisation that put it in does. Withdrawing twice is withdrawing once. Refuses `certificate-unknown`, also where it
 * isn't the asker's to know.
 */
export async function withdrawCertificate(
  ctx: Ctx,
  { personId, certificateId, reason }: WithdrawInput,
): Promise<Outcome<undefined, WithdrawRefusal>> {
  const organisationId = certificatesKeptFor(ctx.actor);
  if (organisationId === null) return refuse({ code: 'certificate-unknown' });
  return transact<undefined, WithdrawRefusal>(ctx, { locks: [`person:${personId}`] }, async (tx) => {
    const found = await tx.certificate.findFirst({
      where: { id: certificateId, personId, givenById: organisationId, source: 'outside' },
      select: { revokedAt: true },
    });
    if (!found) return refuse({ code: 'certificate-unknown' });
    if (found.revokedAt !== null) return ok();
    await tx.certificate.update({
      where: { id: certificateId },
      data: { revokedAt: new Date(ctx.now.epochMilliseconds), revokedReason: reason },
    });
    await audit(tx, ctx, {
      action: 'certificate-withdrawn',
      subjectType: 'certificate',
      subjectId: certificateId,
      after: { personId, reason },
    });
    return ok();
  });
}
