import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { lapsePlaces } from './book-places.server.ts';

/** Every five minutes, as offers: names are due at five o'clock, and the places are with others by five past. */
export const lapsePlacesJob = defineJob({
  name: 'lapse-places',
  schedule: '*/5 * * * *',
  parse: z.object({}).parse,
  run: (ctx) => lapsePlaces(ctx),
});
