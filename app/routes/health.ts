/** The process runs and answers. For a supervisor that restarts what hangs; says nothing of the database. */
export function loader() {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
