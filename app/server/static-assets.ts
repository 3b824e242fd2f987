import path from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** Files of the browser's build. Names under /assets carry a hash of their content, so they never change. */
export function staticAssets(clientFolder: string): RequestHandler {
  const router = Router();
  router.use(
    '/assets',
    express.static(path.join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
    // A name that isn't there is from another build; no page should be made for it.
    (_request, response) => {
      response.status(404).set('Cache-Control', 'no-store').type('text').send('Not found');
    },
  );
  router.use(express.static(clientFolder, { maxAge: '1h', index: false, redirect: false }));
  return router;
}
