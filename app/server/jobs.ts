/** All that runs by itself or in answer to an event, in one list each. */
import { releaseHoursJob } from '#app/allocation/release-hours.job.server.ts';
import { forgetFeedbackJob } from '#app/booking/forget-feedback.job.server.ts';
import { lapseOffersJob } from '#app/booking/lapse-offers.job.server.ts';
import { lapsePlacesJob } from '#app/booking/lapse-places.job.server.ts';
import { lapseRequestsJob } from '#app/booking/lapse-requests.job.server.ts';
import { settleBundlesJob } from '#app/booking/settle-bundles.job.server.ts';
import { forgetOpenedFilesJob } from '#app/identity/forget-opened-files.job.server.ts';
import { refreshOrganisationsJob } from '#app/identity/refresh-organisations.job.server.ts';
import { forgetUploadsJob } from '#app/intake/forget-uploads.job.server.ts';
import { invoicingListeners } from '#app/invoicing/listen-to-settlement.server.ts';
import { remindPayersJob } from '#app/invoicing/remind-payers.job.server.ts';
import { askFeedbackJob } from '#app/notices/ask-feedback.job.server.ts';
import { noticeListeners } from '#app/notices/listen-to-booking.server.ts';
import { remindBundlesJob } from '#app/notices/remind-bundles.job.server.ts';
import { remindCountsJob } from '#app/notices/remind-counts.job.server.ts';
import { remindParticipantsJob } from '#app/notices/remind-participants.job.server.ts';
import { remindPlacesJob } from '#app/notices/remind-places.job.server.ts';
import { remindRequestsJob } from '#app/notices/remind-requests.job.server.ts';
import { remindToursJob } from '#app/notices/remind-tours.job.server.ts';
import { tellEndingOptionsJob } from '#app/notices/tell-ending-options.job.server.ts';
import { tellExpiringCertificatesJob } from '#app/notices/tell-expiring-certificates.job.server.ts';
import { forgetContactsJob } from '#app/outreach/forget-contacts.job.server.ts';
import { deliverWaitingMail } from '#app/platform/deliver-mail.server.ts';
import type { Listener } from '#app/platform/events.server.ts';
import { defineJob, type Job } from '#app/platform/jobs.server.ts';
import { completeRunsJob } from '#app/scheduling/complete-runs.job.server.ts';
import { lapseOptionsJob } from '#app/scheduling/lapse-options.job.server.ts';
import { bookRecurringJob } from '#app/settlement/book-recurring.job.server.ts';
import { prepareSettlementJob } from '#app/settlement/prepare-settlement.job.server.ts';

/** Mail that an SMTP server did not take at once. */
const deliverMailJob = defineJob({
  name: 'deliver-waiting-mail',
  schedule: '* * * * *',
  retries: 0,
  parse: () => undefined,
  run: deliverWaitingMail,
});

export const jobs: readonly Job[] = [
  deliverMailJob,
  lapseOptionsJob,
  completeRunsJob,
  lapseRequestsJob,
  lapseOffersJob,
  lapsePlacesJob,
  settleBundlesJob,
  releaseHoursJob,
  refreshOrganisationsJob,
  forgetUploadsJob,
  remindParticipantsJob,
  remindRequestsJob,
  remindPlacesJob,
  remindBundlesJob,
  remindToursJob,
  remindCountsJob,
  forgetContactsJob,
  askFeedbackJob,
  forgetFeedbackJob,
  forgetOpenedFilesJob,
  tellExpiringCertificatesJob,
  tellEndingOptionsJob,
  bookRecurringJob,
  prepareSettlementJob,
  remindPayersJob,
];

export const listeners: readonly Listener[] = [...noticeListeners, ...invoicingListeners];
