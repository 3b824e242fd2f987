import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { remindParticipants } from './remind-participants.server.ts';

/** Hourly; what is due goes out from 08:00 on. */
export const remindParticipantsJob = defineJob({
  name: 'remind-participants',
  schedule: '5 * * * *',
  parse: z.object({}).parse,
  run: remindParticipants,
});
