import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { writeMails } from '#app/platform/mail.server.ts';
import { type Locale, parseLocale } from '#app/ui/i18n/locale.ts';
import { countAttempt, mailPerAddress } from './attempt-limit.server.ts';
import { openAccountStep } from './open-account.step.server.ts';
import { mayOpenAccount } from './policy.ts';
import { renderInvitation } from './render-invitation.server.ts';

export type InviteRefusal =
  | { readonly code: 'person-unknown' }
  | { readonly code: 'email-missing' }
  | { readonly code: 'email-by-office' }
  | { readonly code: 'invited-often'; readonly minutes: number };

/**
 * Invites one of the own people to sign in: opens an account on their address where there is none yet, and mails them
 * where to sign in. Inviting again mails again. Refuses `person-unknown`, `email-missing`, `email-by-office` (another
 * account has the address; whose, is not told) and `invited-often`.
 */
export async function invitePerson(
  ctx: Ctx,
  personId: string,
  { organisation, locale }: { readonly organisation: string; readonly locale: Locale },
): Promise<Outcome<{ email: string }, InviteRefusal>> {
  const attempt = await countAttempt(mailPerAddress, `invitation ${personId}`, ctx.now);
  if (!attempt.allowed) return refuse({ code: 'invited-often', minutes: attempt.minutes });
  return transact<{ email: string }, InviteRefusal>(
    ctx,
    {
      locks: [`person:${personId}`],
      onConstraint: { user_email_key: async () => [{ code: 'email-by-office' } as const] },
    },
    async (tx) => {
      const person = await tx.person.findUnique({
        where: { id: personId },
        select: {
          organisationIds: true,
          givenName: true,
          email: true,
          locale: true,
          user: { select: { email: true } },
        },
      });
      if (!person || !mayOpenAccount(ctx.actor, person.organisationIds)) {
        return refuse({ code: 'person-unknown' });
      }
      const email = person.user?.email ?? person.email;
      if (!email) return refuse({ code: 'email-missing' });
      if (!person.user) {
        const opened = await openAccountStep(tx, ctx, { personId, email, passwordHash: null });
        if (!opened.ok) return refuse({ code: 'email-by-office' });
      }
      const reader = parseLocale(person.locale) ?? locale;
      const link = new URL('/account/sign-in?next=/me', env().siteOrigin).href;
      const { givenName } = person;
      await writeMails(tx, [
        {
          to: { address: email, name: givenName },
          personId,
          locale: reader,
          kind: 'invitation',
          ...renderInvitation({ locale: reader, givenName, organisation, email, link }),
        },
      ]);
      await audit(tx, ctx, {
        action: 'person-invited',
        subjectType: 'person',
        subjectId: personId,
        after: { email },
      });
      return ok({ email });
    },
  );
}
