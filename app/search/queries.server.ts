/** Finds people, organisations, courses, runs, machines, rooms and sites by a part of a name or code. */
import type { PersonName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { mostFound } from './search-limits.ts';
import { likePatterns } from './search-words.ts';

export type FoundPerson = {
  readonly personId: string;
  readonly name: PersonName;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisations: readonly string[];
  /** Places on runs that aren't over, the earliest first. */
  readonly bookings: readonly {
    readonly code: string;
    readonly runCode: string;
    readonly title: Content;
    /** Epoch milliseconds; null where no session is left. */
    readonly start: number | null;
    readonly zone: string;
  }[];
};

export type FoundThings = {
  readonly people: readonly FoundPerson[];
  readonly organisations: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: 'centre' | 'company' | 'school' | 'customer';
    readonly city: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly isPublic: boolean;
  }[];
  readonly courses: readonly { readonly code: string; readonly title: Content; readonly category: Content }[];
  readonly resources: readonly {
    readonly code: string;
    readonly name: Content;
    readonly kind: 'machine' | 'bay' | 'booth' | 'bench' | 'room';
    readonly siteName: string;
  }[];
  readonly sites: readonly { readonly code: string; readonly name: string; readonly city: string | null }[];
};

/**
 * Up to 20 of each kind that hold every word, folded (`searchWords`), in any order; no words find nothing. People are those
 * the scope may read: everybody for the office, a trainer's own participants. Runs are found by `listRuns`.
 */
export async function searchEverything(
  scope: CentreScope | RosterScope,
  words: readonly string[],
  now: Temporal.Instant,
): Promise<FoundThings> {
  if (words.length === 0) return { people: [], organisations: [], courses: [], resources: [], sites: [] };
  const like = likePatterns(words);
  // Policies of rows keep an index from being used: the office may read everybody, so its people are looked up before.
  const personIds = scope.kind === 'centre' ? await asSystem((tx) => idsOfPeople(tx, like)) : null;
  return withScope(scope, async (tx) => ({
    people: await people(tx, personIds ?? (await idsOfPeople(tx, like)), new Date(now.epochMilliseconds)),
    organisations: await tx.$queryRaw<FoundThings['organisations']>`
      SELECT code, name, kind::text AS kind, city, email, phone, is_public AS "isPublic" FROM organisation
      WHERE active AND search_folded(concat_ws(' ', code, name, legal_name, city)) LIKE ALL (${like})
      ORDER BY name LIMIT ${mostFound}`,
    courses: await tx.$queryRaw<FoundThings['courses']>`
      SELECT c.code, jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
        jsonb_build_object('nl', k.name_nl, 'en', k.name_en) AS category
      FROM course c JOIN course_category k ON k.id = c.category_id
      WHERE c.active AND c.is_public AND search_folded(concat_ws(' ', c.code, c.title_nl, c.title_en)) LIKE ALL (${like})
      ORDER BY c.title_nl LIMIT ${mostFound}`,
    resources: await tx.$queryRaw<FoundThings['resources']>`
      SELECT r.code, jsonb_build_object('nl', r.name_nl, 'en', r.name_en) AS name, r.kind::text AS kind, site.name AS "siteName"
      FROM resource r JOIN site ON site.id = r.site_id LEFT JOIN pool ON pool.id = r.pool_id
      WHERE r.status <> 'retired'
        AND search_folded(concat_ws(' ', r.code, r.name_nl, r.name_en, pool.name_nl, pool.name_en)) LIKE ALL (${like})
      ORDER BY site.sort_order, r.sort_order, r.code LIMIT ${mostFound}`,
    sites: await tx.$queryRaw<FoundThings['sites']>`
      SELECT code, name, city FROM site
      WHERE active AND search_folded(concat_ws(' ', code, name, street, city)) LIKE ALL (${like})
      ORDER BY sort_order, name LIMIT ${mostFound}`,
  }));
}

/** Those whose family name begins so first. */
async function idsOfPeople(tx: Tx, like: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM person
    WHERE search_folded(given_name || ' ' || coalesce(infix, '') || ' ' || family_name || ' ' || coalesce(email, ''))
      LIKE ALL (${[...like]})
    ORDER BY search_folded(family_name) LIKE ANY (${like.map((text) => text.slice(1))}) DESC, family_name, given_name, id
    LIMIT ${mostFound}`;
  return rows.map(({ id }) => id);
}

function people(tx: Tx, ids: readonly string[], at: Date): Promise<FoundPerson[]> {
  return tx.$queryRaw<FoundPerson[]>`
    SELECT p.id::text AS "personId", p.email, p.phone,
      jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) AS name,
      coalesce((SELECT jsonb_agg(DISTINCT o.name) FROM employment e JOIN organisation o ON o.id = e.organisation_id
        WHERE e.person_id = p.id AND (e.valid_until IS NULL OR e.valid_until >= ${at}::date)), '[]') AS organisations,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', b.code, 'runCode', b.run_code, 'title', b.title, 'start', b.start,
          'zone', b.zone) ORDER BY b.start)
        FROM (SELECT e.code, run.code AS run_code, site.time_zone AS zone,
            jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
            (extract(epoch FROM min(s.starts_at)) * 1000)::float8 AS start
          FROM enrolment e JOIN run ON run.id = e.run_id JOIN site ON site.id = run.site_id
          JOIN course c ON c.id = e.course_id
          JOIN session s ON s.run_id = run.id AND s.state = 'planned' AND s.ends_at > ${at}
          WHERE e.person_id = p.id AND e.state IN ('requested', 'confirmed')
          GROUP BY e.id, run.id, site.id, c.id ORDER BY min(s.starts_at) LIMIT 3) b), '[]') AS bookings
    FROM person p WHERE p.id = ANY (${[...ids]}::uuid[])
    ORDER BY array_position(${[...ids]}::text[], p.id::text)`;
}
