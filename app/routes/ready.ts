/** The process can serve: its database answers and has the records this version needs. For a load balancer. */
export function loader() {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
