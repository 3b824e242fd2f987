import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { bookDueTimes } from './book-recurring.server.ts';

/** Every night at two: what begins that day is booked before anybody looks. */
export const bookRecurringJob = defineJob({
  name: 'book-recurring',
  schedule: '0 2 * * *',
  parse: z.object({}).parse,
  run: async (ctx) => {
    await bookDueTimes(ctx);
  },
});
