/** Who may have which calendar link, and who may write to everybody on a run. Pure. */
import { type FeedKind, organisationFeedRoles, resourceFeedRoles } from '#app/identity/feed-kind.ts';
import type { Actor, PersonActor } from '#app/kernel/actor.ts';

export type FeedSubject = { readonly kind: FeedKind; readonly subjectId: string };

/** One's own agenda; the organisation's for who arranges its training; machines and rooms for planners. */
export function mayHaveFeed({ personId, hat }: PersonActor, { kind, subjectId }: FeedSubject): boolean {
  switch (kind) {
    case 'own':
      return subjectId === personId;
    case 'organisation':
      return organisationFeedRoles.includes(hat.role) && subjectId === hat.organisationId;
    case 'resource':
      return resourceFeedRoles.includes(hat.role);
  }
}

/** The office, and the trainers of the run: those who know its people. Never a token: a message has a person's name. */
export function mayWriteToRun(actor: Actor, trainerIds: readonly string[]): actor is PersonActor {
  if (actor.kind !== 'person') return false;
  return actor.hat.role === 'office' || (actor.hat.role === 'trainer' && trainerIds.includes(actor.personId));
}
