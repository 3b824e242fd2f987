/** An offer of a place, for the person it is for, the company's coordinator and the office. */
import { scopeOf } from '#app/identity/mint-scope.server.ts';
import type { PersonActor } from '#app/kernel/actor.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { mayAnswerOffer } from './policy.ts';

export type ShownOffer = {
  readonly offerId: string;
  readonly state: 'open' | 'taken' | 'declined' | 'lapsed';
  /** Places, from 1. */
  readonly quantity: number;
  /** Places that the entry asks for in all. */
  readonly wanted: number;
  /** Epoch milliseconds. */
  readonly until: number;
  readonly organisationName: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** Null for places whose names follow. */
  readonly name: PersonName | null;
  readonly courseId: string;
  readonly courseCode: string;
  readonly title: Content;
  readonly runCode: string;
  readonly priceCents: number;
  readonly siteName: string;
  readonly zone: string;
  readonly days: readonly { readonly start: number; readonly end: number }[];
};

/** Null where there is no such offer, or where it isn't the reader's to answer. */
export async function shownOffer(actor: PersonActor, offerId: string): Promise<ShownOffer | null> {
  const [row] = await withScope(
    scopeOf(actor),
    (tx) => tx.$queryRaw<ShownOffer[]>`
      SELECT o.id::text AS "offerId", o.state::text AS state, o.quantity, w.quantity AS wanted,
        (extract(epoch FROM o.until) * 1000)::float8 AS until, org.name AS "organisationName",
        o.person_id::text AS "personId", o.organisation_id::text AS "organisationId",
        CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
        c.id::text AS "courseId", c.code AS "courseCode", jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
        run.code AS "runCode", run.price_cents AS "priceCents", site.name AS "siteName", site.time_zone AS zone,
        coalesce((SELECT jsonb_agg(jsonb_build_object('start', (extract(epoch FROM s.starts_at) * 1000)::bigint,
          'end', (extract(epoch FROM s.ends_at) * 1000)::bigint) ORDER BY s.starts_at)
          FROM session s WHERE s.run_id = run.id AND s.state = 'planned'), '[]') AS days
      FROM offer o JOIN waiting_entry w ON w.id = o.waiting_entry_id JOIN run ON run.id = w.run_id
      JOIN course c ON c.id = w.course_id JOIN site ON site.id = run.site_id
      LEFT JOIN person p ON p.id = o.person_id LEFT JOIN organisation org ON org.id = o.organisation_id
      WHERE o.id = ${offerId}::uuid`,
  );
  return row && mayAnswerOffer(actor, row) ? row : null;
}

export type OpenOffer = Pick<ShownOffer, 'offerId' | 'quantity' | 'until' | 'name' | 'title' | 'zone'> & {
  /** Epoch milliseconds; null where every session is cancelled. */
  readonly firstStart: number | null;
};

/** Offers to the own people, or to the organisation itself, that can still be taken; the soonest over first. */
export function openOffers(scope: PartnerScope, now: Temporal.Instant): Promise<OpenOffer[]> {
  const instant = new Date(now.epochMilliseconds);
  return withScope(
    scope,
    (tx) => tx.$queryRaw<OpenOffer[]>`
      SELECT o.id::text AS "offerId", o.quantity, (extract(epoch FROM o.until) * 1000)::float8 AS until,
        CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
        jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, site.time_zone AS zone,
        (SELECT (extract(epoch FROM min(starts_at)) * 1000)::float8 FROM session
          WHERE run_id = w.run_id AND state = 'planned') AS "firstStart"
      FROM offer o JOIN waiting_entry w ON w.id = o.waiting_entry_id JOIN course c ON c.id = w.course_id
      JOIN run ON run.id = w.run_id JOIN site ON site.id = run.site_id LEFT JOIN person p ON p.id = o.person_id
      WHERE o.state = 'open' AND o.until > ${instant}::timestamptz AND o.organisation_id = ${scope.organisationId}::uuid
      ORDER BY o.until, o.id`,
  );
}
