import { type RequestHandler, Router } from 'express';
import { readiness } from '#app/platform/readiness.server.ts';

/**
 * Two addresses for machines. `/health`: the process runs and answers; for a supervisor that restarts what hangs.
 * `/ready`: its database answers and has the records this version needs; for a load balancer. They come before the limit
 * on concurrent requests: a busy process is not a broken one.
 */
export function healthChecks(): RequestHandler {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/ready', async (_request, response) => {
    const status = await readiness();
    response
      .status(status === 'ready' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status });
  });
  return router;
}
