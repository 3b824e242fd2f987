/** Whose agenda a calendar link shows. */
import type { Role } from '#app/kernel/actor.ts';

export const feedKinds = ['own', 'organisation', 'resource'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** Roles that see the bookings of their organisation by name. */
export const organisationFeedRoles: readonly Role[] = ['coordinator', 'practice-supervisor', 'teacher'];
/** Roles that see when a machine or room is taken. */
export const resourceFeedRoles: readonly Role[] = ['trainer', 'office'];
