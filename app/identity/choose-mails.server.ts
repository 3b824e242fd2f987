import type { Ctx } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { type MailKind, mailKinds } from './mail-choice.ts';

/** Keeps which mail a person would rather not get; all that isn't wanted of `mailKinds` goes off, the rest on. */
export async function chooseMails(
  ctx: Ctx,
  input: { readonly personId: string; readonly wanted: readonly MailKind[] },
): Promise<void> {
  const mailsOff = mailKinds.filter((kind) => !input.wanted.includes(kind));
  await transact(ctx, { locks: [] }, async (tx) => {
    const where = { id: input.personId };
    const before = await tx.person.findUniqueOrThrow({ where, select: { mailsOff: true } });
    await tx.person.update({ where, data: { mailsOff } });
    await audit(tx, ctx, {
      action: 'mails-chosen',
      subjectType: 'person',
      subjectId: input.personId,
      before: { off: before.mailsOff },
      after: { off: mailsOff },
    });
    return ok();
  });
}
