import { countAttempt, type Limit } from '#app/identity/attempt-limit.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { InterestInput } from './schema.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    'interest-sent': { interestId: string };
  }
}

/** A school or company may share one address on the internet. */
const messagesPerCaller: Limit = { name: 'interest-ip', max: 10, windowMinutes: 60 };

export type InterestRefusal = { readonly code: 'too-many-messages'; readonly minutes: number };

/**
 * Keeps what somebody without an account wrote to the centre; the office finds it on its list and in its mail. Makes no
 * account. `caller` is the network address that the limit counts; refuses the eleventh message of one within an hour.
 */
export async function sendInterest(
  ctx: Ctx,
  input: InterestInput,
  from: { readonly caller: string; readonly locale: Locale },
): Promise<Outcome<undefined, InterestRefusal>> {
  const attempt = await countAttempt(messagesPerCaller, from.caller, ctx.now);
  if (!attempt.allowed) return refuse({ code: 'too-many-messages', minutes: attempt.minutes });
  return transact(ctx, { locks: [] }, async (tx) => {
    const { organisationName, phone, ...message } = input;
    const { count } = await tx.interest.createMany({
      data: {
        ...message,
        organisationName: organisationName ?? null,
        phone: phone ?? null,
        locale: from.locale,
        createdAt: new Date(ctx.now.epochMilliseconds),
      },
      skipDuplicates: true,
    });
    if (count > 0) await appendEvent(tx, 'interest-sent', { interestId: input.id });
    return ok();
  });
}
