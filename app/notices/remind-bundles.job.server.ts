import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { remindBundles } from './remind-bundles.server.ts';

/** Hourly, by day: at night nobody answers. */
export const remindBundlesJob = defineJob({
  name: 'remind-bundles',
  schedule: '25 7-19 * * *',
  parse: z.object({}).parse,
  run: remindBundles,
});
