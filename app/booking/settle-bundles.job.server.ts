import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { lapseStatedDemand, settleBundles } from './settle-bundles.server.ts';

/** Every five minutes: what falls free at five is offered by five past. */
export const settleBundlesJob = defineJob({
  name: 'settle-bundles',
  schedule: '*/5 * * * *',
  parse: z.object({}).parse,
  run: async (ctx) => {
    await settleBundles(ctx);
    await lapseStatedDemand(ctx);
  },
});
