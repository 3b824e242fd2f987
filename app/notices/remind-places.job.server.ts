import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { remindPlaces } from './tell-about-places.server.ts';

/** Hourly, by day, as the reminder of requests. */
export const remindPlacesJob = defineJob({
  name: 'remind-places',
  schedule: '20 7-19 * * *',
  parse: z.object({}).parse,
  run: remindPlaces,
});
