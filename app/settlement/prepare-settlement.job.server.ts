import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import { prepareSettlement } from './prepare-settlement.server.ts';
import { settlementJobName } from './start-preview.server.ts';

const payload = z.object({ settlementId: z.uuid() });

/** Works out the preview of a quarter. */
export const prepareSettlementJob = defineJob({
  name: settlementJobName,
  retries: 2,
  parse: (text) => payload.parse(text),
  run: (ctx, { settlementId }) => prepareSettlement(ctx, settlementId),
});
