import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { forgetOpenedFiles } from './forget-opened-files.server.ts';

/** Nightly. */
export const forgetOpenedFilesJob = defineJob({
  name: 'forget-opened-files',
  schedule: '50 3 * * *',
  parse: z.object({}).parse,
  run: async (ctx) => {
    await forgetOpenedFiles(ctx);
  },
});
