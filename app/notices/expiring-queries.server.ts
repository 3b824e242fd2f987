/** Certificates that are about to end, with who has to know. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { asSystem } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type ExpiringCertificate = {
  readonly certificateId: string;
  readonly personId: string;
  readonly personName: string;
  readonly name: Content;
  readonly validUntil: CalendarDate;
  /** Asked by a job the person has today. */
  readonly asked: boolean;
  /** Employers of today who will still be on the last day and may see the certificate. */
  readonly organisations: readonly { readonly organisationId: string; readonly asked: boolean }[];
};

/**
 * Certificates whose last day is from `today` until and with `until`, by last day. Left out are those that a newer one of
 * the same type replaced, those that a booked course renews, and those of people who belong to no organisation any more.
 */
export function expiringCertificates(
  today: CalendarDate,
  until: CalendarDate,
): Promise<ExpiringCertificate[]> {
  return asSystem(
    (tx) => tx.$queryRaw<ExpiringCertificate[]>`
      WITH job AS (
        SELECT e.person_id, e.organisation_id, e.valid_until, e.function_profile_id FROM employment e
        WHERE e.valid_from <= ${today}::date AND coalesce(e.valid_until, 'infinity') >= ${today}::date
      )
      SELECT c.id::text AS "certificateId", p.id::text AS "personId",
        concat_ws(' ', p.given_name, p.infix, p.family_name) AS "personName",
        jsonb_build_object('nl', t.name_nl, 'en', t.name_en) AS name, c.valid_until::text AS "validUntil",
        EXISTS (SELECT FROM job JOIN function_profile_item i ON i.profile_id = job.function_profile_id
          WHERE job.person_id = p.id AND i.certificate_type_id = c.certificate_type_id) AS asked,
        coalesce((SELECT jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'asked', asked)) FROM (
          SELECT job.organisation_id, bool_or(i.profile_id IS NOT NULL) AS asked FROM job
          LEFT JOIN function_profile_item i ON i.profile_id = job.function_profile_id AND i.certificate_type_id = c.certificate_type_id
          WHERE job.person_id = p.id AND coalesce(job.valid_until, 'infinity') >= c.valid_until
            AND c.visible_to_ids @> ARRAY[job.organisation_id]
          GROUP BY job.organisation_id) employer), '[]') AS organisations
      FROM certificate c JOIN certificate_type t ON t.id = c.certificate_type_id JOIN person p ON p.id = c.person_id
      WHERE c.valid_until BETWEEN ${today}::date AND ${until}::date AND c.revoked_at IS NULL
        AND (EXISTS (SELECT FROM job WHERE job.person_id = p.id) OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id
          AND m.valid_from <= ${today}::date AND coalesce(m.valid_until, 'infinity') >= ${today}::date))
        AND NOT EXISTS (SELECT FROM certificate newer WHERE newer.person_id = c.person_id AND newer.revoked_at IS NULL
          AND newer.certificate_type_id = c.certificate_type_id AND coalesce(newer.valid_until, 'infinity') > c.valid_until)
        AND NOT EXISTS (SELECT FROM enrolment e JOIN course k ON k.id = e.course_id JOIN run ON run.id = e.run_id
          WHERE e.person_id = c.person_id AND e.state = 'confirmed' AND k.grants_type_id = c.certificate_type_id
            AND run.state IN ('open', 'confirmed')
            AND EXISTS (SELECT FROM session s WHERE s.run_id = run.id AND s.state = 'planned' AND app_day(s.ends_at) >= ${today}::date))
      ORDER BY c.valid_until, p.family_name, p.given_name, c.id`,
  );
}
