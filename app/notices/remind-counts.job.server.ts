import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { remindCounts } from './remind-counts.server.ts';

/** Hourly; what is due goes out from 08:00 on. */
export const remindCountsJob = defineJob({
  name: 'remind-counts',
  schedule: '40 * * * *',
  parse: z.object({}).parse,
  run: remindCounts,
});
