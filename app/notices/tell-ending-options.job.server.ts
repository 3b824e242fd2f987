import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { tellEndingOptions } from './tell-ending-options.server.ts';

/** Hourly, by day: a warning at night helps nobody. */
export const tellEndingOptionsJob = defineJob({
  name: 'tell-ending-options',
  schedule: '10 7-19 * * *',
  parse: z.object({}).parse,
  run: tellEndingOptions,
});
