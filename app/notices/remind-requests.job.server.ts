import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { remindRequests } from './remind-requests.server.ts';

/** Hourly, by day: at night nobody answers. */
export const remindRequestsJob = defineJob({
  name: 'remind-requests',
  schedule: '15 7-19 * * *',
  parse: z.object({}).parse,
  run: remindRequests,
});
