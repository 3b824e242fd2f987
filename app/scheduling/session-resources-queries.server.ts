import type { Tx } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

/**
 * Names of what each session holds, machines before rooms; `numberedNames` makes few words of them. Sessions that hold
 * nothing are left out.
 */
export async function resourcesOfSessions(
  tx: Tx,
  sessionIds: readonly string[],
): Promise<Map<string, readonly Content[]>> {
  const rows = await tx.$queryRaw<{ sessionId: string; resources: Content[] }[]>`
    SELECT h.session_id::text AS "sessionId",
      jsonb_agg(jsonb_build_object('nl', r.name_nl, 'en', r.name_en) ORDER BY r.kind = 'room', r.sort_order, r.code) AS resources
    FROM resource_reservation h JOIN resource r ON r.id = h.resource_id
    WHERE h.session_id = ANY(${[...sessionIds]}::uuid[]) AND h.replaced_at IS NULL GROUP BY h.session_id`;
  return new Map(rows.map(({ sessionId, resources }) => [sessionId, resources]));
}
