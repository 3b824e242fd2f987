import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { lapseOptions } from './lapse-options.server.ts';

/** Every quarter of an hour: a machine is free again soon after the option on it ends. */
export const lapseOptionsJob = defineJob({
  name: 'lapse-options',
  schedule: '*/15 * * * *',
  parse: z.object({}).parse,
  run: (ctx) => lapseOptions(ctx),
});
