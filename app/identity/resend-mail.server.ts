import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { tryMailAgain } from '#app/platform/deliver-mail.server.ts';
import { isMailKept } from './outbox-queries.server.ts';
import { mayReadOutbox } from './policy.ts';

export type ResendRefusal =
  | { readonly code: 'mail-not-yours' }
  | { readonly code: 'mail-unknown' }
  | { readonly code: 'mail-sent-already' }
  | { readonly code: 'no-mail-server' };

/**
 * Tries a mail again that didn't leave. Refuses `mail-not-yours` unless the office asks, `mail-unknown`,
 * `mail-sent-already` (it is never sent twice) and `no-mail-server`.
 */
export async function resendMail(ctx: Ctx, mailId: string): Promise<Outcome<undefined, ResendRefusal>> {
  if (!mayReadOutbox(ctx.actor)) return refuse({ code: 'mail-not-yours' });
  const outcome = await transact<undefined, ResendRefusal>(ctx, { locks: [] }, async (tx) => {
    const mail = await tx.outboxMail.findUnique({ where: { id: mailId }, select: { sentAt: true } });
    if (!mail) return refuse({ code: 'mail-unknown' });
    if (mail.sentAt) return refuse({ code: 'mail-sent-already' });
    if (isMailKept()) return refuse({ code: 'no-mail-server' });
    await audit(tx, ctx, { action: 'mail-tried-again', subjectType: 'outbox-mail', subjectId: mailId });
    return ok();
  });
  if (!outcome.ok) return outcome;
  return (await tryMailAgain(mailId)) ? ok() : refuse({ code: 'mail-sent-already' });
}
