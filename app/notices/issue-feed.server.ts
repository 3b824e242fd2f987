import { randomBytes } from 'node:crypto';
import { feedTokenPrefix } from '#app/identity/calendar-token.ts';
import { hashToken } from '#app/identity/issue-api-token.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { type FeedSubject, mayHaveFeed } from './policy.ts';

export type FeedRefusal = { readonly code: 'not-allowed' } | { readonly code: 'resource-unknown' };

/**
 * Makes the calendar link of somebody for one agenda; the link there was stops working. Answers the address, which is kept
 * nowhere: only the hash of its secret is. Refuses `not-allowed` and `resource-unknown`.
 */
export async function issueFeed(
  ctx: Ctx,
  subject: FeedSubject,
): Promise<Outcome<{ url: string }, FeedRefusal>> {
  const { actor, now } = ctx;
  if (actor.kind !== 'person' || !mayHaveFeed(actor, subject)) return refuse({ code: 'not-allowed' });
  const token = feedTokenPrefix + randomBytes(32).toString('base64url');
  const key = { personId: actor.personId, ...subject };
  return transact<{ url: string }, FeedRefusal>(ctx, { locks: [] }, async (tx) => {
    if (subject.kind === 'resource') {
      const resource = await tx.resource.findUnique({
        where: { id: subject.subjectId },
        select: { id: true },
      });
      if (!resource) return refuse({ code: 'resource-unknown' });
    }
    const fresh = {
      tokenHash: hashToken(token),
      createdAt: new Date(now.epochMilliseconds),
      lastReadAt: null,
    };
    await tx.calendarFeed.upsert({
      where: { personId_kind_subjectId: key },
      create: { id: newId(), ...key, ...fresh },
      update: fresh,
    });
    await audit(tx, ctx, {
      action: 'calendar-link-made',
      subjectType: 'person',
      subjectId: actor.personId,
      after: { ...subject },
    });
    return ok({ url: new URL(`/feeds/${token}/agenda.ics`, env().siteOrigin).href });
  });
}

/** The link stops working. Switching off what is off is fine. */
export async function switchOffFeed(
  ctx: Ctx,
  subject: FeedSubject,
): Promise<Outcome<undefined, FeedRefusal>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return refuse({ code: 'not-allowed' });
  return transact<undefined, FeedRefusal>(ctx, { locks: [] }, async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { personId: actor.personId, ...subject } });
    if (count > 0) {
      await audit(tx, ctx, {
        action: 'calendar-link-switched-off',
        subjectType: 'person',
        subjectId: actor.personId,
        before: { ...subject },
      });
    }
    return ok();
  });
}
