import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { tellExpiringCertificates } from './tell-expiring-certificates.server.ts';

/** Every working morning, when people plan their day. */
export const tellExpiringCertificatesJob = defineJob({
  name: 'tell-expiring-certificates',
  schedule: '30 7 * * 1-5',
  parse: z.object({}).parse,
  run: tellExpiringCertificates,
});
