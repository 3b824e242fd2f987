import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { remindTours } from './remind-tours.server.ts';

/** Hourly; what is due goes out from 08:00 on. */
export const remindToursJob = defineJob({
  name: 'remind-tours',
  schedule: '15 * * * *',
  parse: z.object({}).parse,
  run: remindTours,
});
