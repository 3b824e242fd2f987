/** A day of the demo centre on which a classroom is used once, and another one not at all. */
import pg from 'pg';

/** The first such day after `after` (`2026-12-01`), and the course that is in the room. */
export async function dayInRoom(room: string, after: string): Promise<{ date: string; title: string }> {
  const database = new pg.Client(process.env.LEERBANK_E2E_DATABASE_URL);
  await database.connect();
  try {
    const { rows } = await database.query<{ date: string; title: string }>(
      `WITH used AS (
        SELECT resource.name_nl AS name, (s.starts_at AT TIME ZONE 'Europe/Amsterdam')::date AS day, s.run_id
        FROM resource_reservation held JOIN resource ON resource.id = held.resource_id
        JOIN session s ON s.id = held.session_id
        WHERE held.replaced_at IS NULL AND s.state = 'planned' AND resource.name_nl LIKE 'Lokaal %'
      )
      SELECT one.day::text AS date, min(coalesce(run.title_nl, course.title_nl)) AS title
      FROM used one JOIN run ON run.id = one.run_id AND run.state IN ('open', 'confirmed')
      JOIN run_course ON run_course.run_id = run.id AND run_course.sort_order = 0
      JOIN course ON course.id = run_course.course_id
      WHERE one.name = $1 AND one.day > $2::date AND (SELECT count(*) FROM used WHERE name = $1 AND day = one.day) = 1
        AND EXISTS (SELECT FROM resource free WHERE free.name_nl LIKE 'Lokaal %' AND free.name_nl <> $1
          AND NOT EXISTS (SELECT FROM used WHERE name = free.name_nl AND day = one.day))
      GROUP BY one.day ORDER BY one.day LIMIT 1`,
      [room, after],
    );
    const [first] = rows;
    if (!first) throw new Error(`no day on which ${room} is used alone`);
    return first;
  } finally {
    await database.end();
  }
}
