import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { forgetFeedback } from './forget-feedback.server.ts';

/** Nightly. */
export const forgetFeedbackJob = defineJob({
  name: 'forget-feedback',
  schedule: '45 3 * * *',
  parse: z.object({}).parse,
  run: async (ctx) => {
    await forgetFeedback(ctx);
  },
});
