import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { forgetUploads } from './forget-uploads.server.ts';

/** Files with personal data lie no longer than they were said to. */
export const forgetUploadsJob = defineJob({
  name: 'forget-uploads',
  schedule: '*/15 * * * *',
  parse: z.object({}).parse,
  run: (ctx) => forgetUploads(ctx),
});
