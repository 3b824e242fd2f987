import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { remindPayers } from './remind-payers.server.ts';

/** On working days in the morning: a reminder on a Sunday reads as a threat. */
export const remindPayersJob = defineJob({
  name: 'remind-payers',
  schedule: '30 8 * * 1-5',
  parse: z.object({}).parse,
  run: remindPayers,
});
