import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { askFeedback } from './ask-feedback.server.ts';

/** Every hour, after runs were completed. */
export const askFeedbackJob = defineJob({
  name: 'ask-feedback',
  schedule: '20 * * * *',
  parse: z.object({}).parse,
  run: async (ctx) => {
    await askFeedback(ctx);
  },
});
