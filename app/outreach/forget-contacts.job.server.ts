import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { forgetContacts } from './forget-contacts.server.ts';

/** Nightly: who asked for a tour long ago. */
export const forgetContactsJob = defineJob({
  name: 'forget-tour-contacts',
  schedule: '40 3 * * *',
  parse: z.object({}).parse,
  run: async (ctx) => {
    await forgetContacts(ctx);
  },
});
