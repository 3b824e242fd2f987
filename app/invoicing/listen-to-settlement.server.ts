/** A quarter that is closed is invoiced, by itself. What can't be stays among what is to be invoiced, with the reason there. */
import '#app/settlement/close-settlement.server.ts';
import { listener } from '#app/platform/events.server.ts';
import { issueQuarter } from './issue-quarter.server.ts';

export const invoicingListeners = [
  listener('invoice-closed-quarter', ['settlement-closed'], (ctx, { payload }) =>
    issueQuarter(ctx, payload.period),
  ),
];
