import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { lapseOffers, offerWhatIsFree } from './answer-offer.server.ts';

/** Every five minutes: an offer that ends at noon is with the next in line by five past. */
export const lapseOffersJob = defineJob({
  name: 'lapse-offers',
  schedule: '*/5 * * * *',
  parse: z.object({}).parse,
  run: async (ctx) => {
    await lapseOffers(ctx);
    await offerWhatIsFree(ctx);
  },
});
