import { readiness } from '#app/platform/readiness.server.ts';

/** The process can serve: its database answers and has the records this version needs. For a load balancer. */
export async function loader() {
  const status = await readiness();
  return Response.json(
    { status },
    { status: status === 'ready' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
