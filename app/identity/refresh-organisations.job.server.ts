import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { refreshOrganisations } from './refresh-organisations.server.ts';

/** Shortly after midnight in the centre's zone, summer and winter. */
export const refreshOrganisationsJob = defineJob({
  name: 'refresh-organisations',
  schedule: '10 23 * * *',
  parse: z.object({}).parse,
  run: (ctx) => refreshOrganisations(ctx),
});
