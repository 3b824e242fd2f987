/**
 * Who reads with the secret of a calendar link: its owner, with what they may see today. Someone who left, or no longer has
 * the role, finds nothing: the same answer as for a secret that never existed.
 */
import type { PersonActor, Role } from '#app/kernel/actor.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { database } from '#app/platform/database-pool.server.ts';
import type { PartnerScope, PublicScope, SelfScope } from '#app/platform/scope.server.ts';
import { defaultLocale, type Locale } from '#app/ui/i18n/locale.ts';
import { looksLikeFeedToken } from './calendar-token.ts';
import { organisationFeedRoles, resourceFeedRoles } from './feed-kind.ts';
import { centreZone, type HatChoice, hatsOn, wornHat } from './hats.ts';
import { hashToken } from './issue-api-token.server.ts';
import { partnerScope, publicScope, selfScope } from './mint-scope.server.ts';
import { findPersonOfUser } from './queries.server.ts';

export type OpenFeed = { readonly feedId: string; readonly locale: Locale } & (
  | {
      readonly kind: 'own';
      readonly scope: SelfScope;
      /** Where the owner belongs today; what they did for others isn't shown any more. */
      readonly organisationIds: readonly string[];
    }
  | { readonly kind: 'organisation'; readonly scope: PartnerScope; readonly name: string }
  | { readonly kind: 'resource'; readonly scope: PublicScope; readonly resourceId: string }
);

/** Null for a secret that was replaced, switched off or never existed, and for an owner who may not read it today. */
export async function openFeed(token: string, now: Temporal.Instant): Promise<OpenFeed | null> {
  if (!looksLikeFeedToken(token)) return null;
  const feed = await database().prisma.calendarFeed.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      kind: true,
      subjectId: true,
      person: { select: { userId: true, organisationIds: true } },
    },
  });
  const userId = feed?.person.userId;
  const found = userId ? await findPersonOfUser(userId) : null;
  if (!feed || !userId || !found) return null;
  const hats = hatsOn(found.memberships, dateAt(now.epochMilliseconds, centreZone));
  const wearing = (hat: HatChoice): PersonActor => ({
    kind: 'person',
    personId: found.person.id,
    userId,
    hat,
  });
  const hatIn = (roles: readonly Role[], organisationId?: string) =>
    hats.find(
      (hat) => roles.includes(hat.role) && (!organisationId || hat.organisationId === organisationId),
    );
  const base = { feedId: feed.id, locale: found.person.locale ?? defaultLocale };
  switch (feed.kind) {
    case 'own': {
      const hat = wornHat(hats, null);
      if (!hat) return null;
      const here = hats.map(({ organisationId }) => organisationId);
      const organisationIds = [...new Set([...here, ...feed.person.organisationIds])];
      return { ...base, kind: 'own', scope: selfScope(wearing(hat)), organisationIds };
    }
    case 'organisation': {
      const hat = hatIn(organisationFeedRoles, feed.subjectId);
      if (!hat) return null;
      const scope = partnerScope(wearing(hat));
      return { ...base, kind: 'organisation', scope, name: hat.organisationName };
    }
    case 'resource': {
      if (!hatIn(resourceFeedRoles)) return null;
      return { ...base, kind: 'resource', scope: publicScope(), resourceId: feed.subjectId };
    }
  }
}
