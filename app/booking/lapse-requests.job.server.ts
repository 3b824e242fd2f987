import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { lapseRequests } from './answer-request.server.ts';

/** Every quarter of an hour. */
export const lapseRequestsJob = defineJob({
  name: 'lapse-requests',
  schedule: '*/15 * * * *',
  parse: z.object({}).parse,
  run: (ctx) => lapseRequests(ctx),
});
