import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { completeRuns } from './complete-runs.server.ts';

/** Every hour. */
export const completeRunsJob = defineJob({
  name: 'complete-runs',
  schedule: '10 * * * *',
  parse: z.object({}).parse,
  run: (ctx) => completeRuns(ctx),
});
