/** What mail answers to: one listener per kind of thing that happens, so that one that fails is tried again alone. */
import '#app/booking/booking-events.ts';
import '#app/outreach/tour-events.ts';
import { settleCompletedRun } from '#app/booking/complete-run.server.ts';
import { listener } from '#app/platform/events.server.ts';
import { tellAskEnded, tellAsked } from './tell-about-bundle.server.ts';
import { tellDocument, tellReminder } from './tell-about-document.server.ts';
import { tellCancelled, tellConfirmed, tellDeclined, tellRequested } from './tell-about-enrolment.server.ts';
import { tellGroup, tellGroupElsewhere, tellGroupMoved } from './tell-about-group.server.ts';
import { tellInterest } from './tell-about-interest.server.ts';
import { tellOffer, tellOfferLapsed } from './tell-about-offer.server.ts';
import {
  tellPlacesBooked,
  tellPlacesLapsed,
  tellPlacesMoved,
  tellPlacesOff,
} from './tell-about-places.server.ts';
import { tellOptionLapsed, tellRunCancelled, tellRunConfirmed } from './tell-about-run.server.ts';
import { tellMoved, tellTrainerReplaced } from './tell-about-session.server.ts';
import {
  tellGuideChanged,
  tellHostsAsked,
  tellStopDeclined,
  tellStopsWithdrawn,
  tellTourCancelled,
  tellTourLink,
  tellTourPlanned,
  tellTourRequested,
} from './tell-about-tour.server.ts';
import { tellPlaceFree, tellWaiting } from './tell-about-waiting.server.ts';

export const noticeListeners = [
  listener('mail-enrolment-confirmed', ['enrolment-confirmed'], (ctx, { id, payload }) =>
    tellConfirmed(ctx, id, payload.enrolmentId),
  ),
  listener('mail-enrolment-requested', ['enrolment-requested'], (ctx, { id, payload }) =>
    tellRequested(ctx, id, payload.enrolmentId),
  ),
  listener('mail-enrolment-declined', ['enrolment-declined'], (ctx, { id, payload }) =>
    tellDeclined(ctx, id, payload.enrolmentId),
  ),
  listener('mail-enrolment-cancelled', ['enrolment-cancelled'], (ctx, { id, payload }) =>
    tellCancelled(ctx, id, payload.enrolmentId),
  ),
  listener('mail-session-moved', ['session-moved'], (ctx, { id, payload }) => tellMoved(ctx, id, payload)),
  listener('mail-group-booked', ['group-booked'], (ctx, { id, payload }) =>
    tellGroup(ctx, id, 'booked', payload.groupBookingId),
  ),
  listener('mail-group-changed', ['group-changed'], (ctx, { id, payload }) =>
    tellGroup(ctx, id, 'changed', payload.groupBookingId),
  ),
  listener('mail-group-cancelled', ['group-cancelled'], (ctx, { id, payload }) =>
    tellGroup(ctx, id, 'cancelled', payload.groupBookingId),
  ),
  listener('mail-group-elsewhere', ['group-moved'], (ctx, { id, payload }) =>
    tellGroupElsewhere(ctx, id, payload),
  ),
  listener('mail-group-moved', ['session-moved'], (ctx, { id, payload }) => tellGroupMoved(ctx, id, payload)),
  listener('mail-trainer-replaced', ['trainer-replaced'], (ctx, { id, payload }) =>
    tellTrainerReplaced(ctx, id, payload),
  ),
  listener('mail-run-cancelled', ['run-cancelled'], (ctx, { id, payload }) =>
    tellRunCancelled(ctx, id, payload),
  ),
  listener('mail-run-confirmed', ['run-confirmed'], (ctx, { id, payload }) =>
    tellRunConfirmed(ctx, id, payload.runId),
  ),
  listener('mail-waiting-list-joined', ['waiting-list-joined'], (ctx, { id, payload }) =>
    tellWaiting(ctx, id, payload.waitingEntryId),
  ),
  listener('mail-place-offered', ['place-offered'], (ctx, { id, payload }) =>
    tellOffer(ctx, id, payload.offerId),
  ),
  listener('mail-offer-lapsed', ['offer-lapsed'], (ctx, { id, payload }) =>
    tellOfferLapsed(ctx, id, payload.offerId),
  ),
  listener('mail-places-booked', ['places-booked'], (ctx, { id, payload }) =>
    tellPlacesBooked(ctx, id, payload.placeBookingId),
  ),
  listener('mail-places-lapsed', ['places-lapsed'], (ctx, { id, payload }) =>
    tellPlacesLapsed(ctx, id, payload.placeBookingId),
  ),
  listener('mail-places-moved', ['session-moved'], (ctx, { id, payload }) =>
    tellPlacesMoved(ctx, id, payload),
  ),
  listener('mail-places-off', ['run-cancelled'], (ctx, { id, payload }) => tellPlacesOff(ctx, id, payload)),
  listener('mail-place-came-free', ['place-came-free'], (ctx, { payload }) =>
    tellPlaceFree(ctx, payload.runId),
  ),
  listener('mail-bundle-asked', ['bundle-asked'], (ctx, { id, payload }) =>
    tellAsked(ctx, id, payload.askId),
  ),
  listener('mail-bundle-ask-ended', ['bundle-ask-ended'], (ctx, { id, payload }) =>
    tellAskEnded(ctx, id, payload.askId),
  ),
  listener('mail-option-lapsed', ['option-lapsed'], (ctx, { id, payload }) =>
    tellOptionLapsed(ctx, id, payload),
  ),
  listener('mail-interest-sent', ['interest-sent'], (ctx, { id, payload }) =>
    tellInterest(ctx, id, payload.interestId),
  ),
  listener('mail-tour-requested', ['tour-requested'], (ctx, { id, payload }) =>
    tellTourRequested(ctx, id, payload.tourId),
  ),
  listener('mail-tour-contact', ['tour-contact-changed'], (ctx, { id, payload }) =>
    tellTourLink(ctx, id, payload.tourId),
  ),
  listener('mail-tour-hosts', ['tour-hosts-asked'], (ctx, { id, payload }) =>
    tellHostsAsked(ctx, id, payload),
  ),
  listener('mail-tour-declined', ['tour-stop-declined'], (ctx, { id, payload }) =>
    tellStopDeclined(ctx, id, payload),
  ),
  listener('mail-tour-guide', ['tour-guide-changed'], (ctx, { id, payload }) =>
    tellGuideChanged(ctx, id, payload),
  ),
  listener('mail-tour-planned', ['tour-planned'], (ctx, { id, payload }) =>
    tellTourPlanned(ctx, id, payload.tourId),
  ),
  listener('mail-tour-withdrawn', ['tour-stops-withdrawn'], (ctx, { id, payload }) =>
    tellStopsWithdrawn(ctx, id, payload),
  ),
  listener('mail-tour-cancelled', ['tour-cancelled'], (ctx, { id, payload }) =>
    tellTourCancelled(ctx, id, payload),
  ),
  listener('mail-document-issued', ['document-issued'], (ctx, { id, payload }) =>
    tellDocument(ctx, id, payload.documentId),
  ),
  listener('mail-document-reminded', ['document-reminded'], (ctx, { id, payload }) =>
    tellReminder(ctx, id, payload),
  ),
  listener('settle-completed-run', ['run-completed'], (ctx, { payload }) =>
    settleCompletedRun(ctx, payload.runId),
  ),
];
