import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { releaseHours } from './release-hours.server.ts';

/** Every night: days open to all as a new day begins. */
export const releaseHoursJob = defineJob({
  name: 'release-hours',
  schedule: '20 0 * * *',
  parse: z.object({}).parse,
  run: async (ctx) => {
    await releaseHours(ctx);
  },
});
