/**
 * The zone by whose clock the centre counts its days: periods, terms, memberships, documents, schedules. What happens at a
 * site is told in that site's own zone. In the database `app_day` is its twin; a test holds the two equal.
 */
export const centreZone = 'Europe/Amsterdam';
