import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { BookingStage } from './booking-stage.ts';

/** Where a booking stands, as a mark beside its name. */
export const stageWording = defineWording({
  requested: { nl: 'wacht op akkoord', en: 'awaiting approval' },
  enrolled: { nl: 'ingeschreven', en: 'enrolled' },
  going: { nl: 'gaat door', en: 'goes ahead' },
  over: { nl: 'geweest', en: 'over' },
  declined: { nl: 'afgewezen', en: 'declined' },
  cancelled: { nl: 'geannuleerd', en: 'cancelled' },
  'called-off': { nl: 'gaat niet door', en: 'called off' },
} satisfies Record<BookingStage, Words>);

/** The page of one booking, and the steps one can take there. */
export const bookingWording = defineWording({
  'booking-of': { nl: 'Inschrijving van {{name}}', en: 'Booking of {{name}}' },
  // the sentence under the title
  'lead-next': {
    nl: 'De volgende lesdag is {{away}}: {{when}}.',
    en: 'The next session is {{away}}: {{when}}.',
  },
  'lead-first': { nl: 'Het begint {{away}}: {{when}}.', en: 'It starts {{away}}: {{when}}.' },
  'lead-running': {
    nl: 'De les is nu bezig, tot {{time}}.',
    en: 'The session is under way, until {{time}}.',
  },
  'lead-requested': {
    nl: '{{organisation}} moet nog akkoord geven. Je plek blijft voor je staan tot {{until}}.',
    en: '{{organisation}} still has to approve. Your place is kept for you until {{until}}.',
  },
  'lead-requested-other': {
    nl: '{{organisation}} moet nog akkoord geven. De plek blijft staan tot {{until}}.',
    en: '{{organisation}} still has to approve. The place is kept until {{until}}.',
  },
  'lead-over': { nl: 'Deze cursus is geweest.', en: 'This course is over.' },
  'lead-declined': {
    nl: '{{organisation}} heeft deze aanvraag niet goedgekeurd.',
    en: '{{organisation}} has not approved this request.',
  },
  'lead-lapsed': {
    nl: 'Er kwam op tijd geen akkoord, dus de plek is weer vrijgegeven.',
    en: 'No approval came in time, so the place was released.',
  },
  'lead-cancelled': { nl: 'Deze inschrijving is geannuleerd.', en: 'This booking was cancelled.' },
  'lead-called-off': {
    nl: 'Het praktijkcentrum laat deze cursus niet doorgaan. Je betaalt er niets voor.',
    en: 'The practice centre has called this course off. Nothing is charged.',
  },
  'reason-given': { nl: 'Reden: {{reason}}', en: 'Reason: {{reason}}' },
  'cancelled-late': {
    nl: 'Dit was te laat om kosteloos te annuleren. De afspraken van {{organisation}} zeggen wat het kost.',
    en: 'This was too late to cancel free of charge. What it costs follows from the terms of {{organisation}}.',
  },
  conflict: {
    nl: 'Een lesdag valt nu samen met iets anders',
    en: 'A session now coincides with something else',
  },
  'conflict-text': {
    nl: 'De lesdag van {{days}} is verplaatst naar een moment waarop je al iets hebt. Je houdt je plek; overleg met het praktijkcentrum hoe je deze dag inhaalt.',
    en: 'The session of {{days}} was moved to a time at which you have something else. You keep your place; ask the practice centre how to catch up.',
  },
  'conflict-mark': { nl: 'je hebt dan al iets', en: 'you have something else then' },
  agenda: { nl: 'Agenda', en: 'Agenda' },
  // sections
  when: { nl: 'Wanneer', en: 'When' },
  where: { nl: 'Waar', en: 'Where' },
  bring: { nl: 'Neem mee', en: 'Bring along' },
  details: { nl: 'Gegevens', en: 'Details' },
  sessions: { nl: 'Lesdagen', en: 'Sessions' },
  trainer_one: { nl: 'Trainer', en: 'Trainer' },
  trainer_other: { nl: 'Trainers', en: 'Trainers' },
  course: { nl: 'Cursus', en: 'Course' },
  code: { nl: 'Nummer', en: 'Number' },
  price: { nl: 'Prijs', en: 'Price' },
  free: { nl: 'Geen kosten', en: 'Free of charge' },
  payer: { nl: 'Wordt betaald door', en: 'Paid by' },
  'order-number': { nl: 'Inkoopnummer', en: 'Order number' },
  'on-behalf-of': { nl: 'Namens', en: 'On behalf of' },
  // steps
  'add-to-calendar': { nl: 'Zet in je agenda', en: 'Add to your calendar' },
  'to-course': { nl: 'Naar de cursus', en: 'To the course' },
  'other-dates': { nl: 'Kies een andere datum', en: 'Choose another date' },
  cancel: { nl: 'Annuleer inschrijving', en: 'Cancel booking' },
  'cancel-question': {
    nl: 'Wil je de inschrijving voor {{course}} annuleren?',
    en: 'Do you want to cancel the booking for {{course}}?',
  },
  'cancel-in-time': {
    nl: 'Dat kan nog kosteloos, tot en met {{day}}. De plek gaat naar iemand anders.',
    en: 'It is free of charge until {{day}} inclusive. The place goes to somebody else.',
  },
  'cancel-late': {
    nl: 'Let op: dit is later dan {{days}} dagen van tevoren. Het telt als te laat annuleren, en wat dat kost staat in de afspraken van {{organisation}}.',
    en: 'Please note: this is later than {{days}} days beforehand. It counts as a late cancellation; what that costs is in the terms of {{organisation}}.',
  },
  'cancel-request': {
    nl: 'Zolang er geen akkoord is, kost het niets. De plek komt weer vrij.',
    en: 'It has not been approved yet, so it costs nothing. The place is released.',
  },
  'cancel-why': { nl: 'Waarom annuleer je?', en: 'Why are you cancelling?' },
  'cancel-why-hint': {
    nl: 'Eén zin is genoeg. Je coördinator en het praktijkcentrum lezen dit.',
    en: 'One sentence is enough. Your coordinator and the practice centre read this.',
  },
  'cancel-why-short': { nl: 'Schrijf kort waarom.', en: 'Say briefly why.' },
  'cancel-why-missing': {
    nl: 'Schrijf kort waarom je annuleert. Er is nog niets gewijzigd.',
    en: 'Say briefly why you are cancelling. Nothing has changed yet.',
  },
  'cancelled-flash': {
    nl: 'De inschrijving voor {{course}} is geannuleerd.',
    en: 'The booking for {{course}} was cancelled.',
  },
  approve: { nl: 'Akkoord', en: 'Approve' },
  'approve-own': {
    nl: 'Je mag over je eigen aanvraag zelf beslissen.',
    en: 'You may decide on your own request.',
  },
  'approve-lead': {
    nl: '{{name}} wil meedoen. Wat zeg je?',
    en: '{{name}} would like to take part. What do you say?',
  },
  decline: { nl: 'Wijs af', en: 'Decline' },
  'decline-question': { nl: 'Wil je deze aanvraag afwijzen?', en: 'Do you want to decline this request?' },
  'decline-why': { nl: 'Waarom niet?', en: 'Why not?' },
  'decline-why-hint': { nl: '{{name}} leest dit.', en: '{{name}} reads this.' },
  'decline-why-missing': {
    nl: 'Schrijf kort waarom je afwijst. Er is nog niets gewijzigd.',
    en: 'Say briefly why you decline. Nothing has changed yet.',
  },
  'approved-flash': { nl: 'Akkoord gegeven voor {{name}}.', en: 'Approved for {{name}}.' },
  'declined-flash': {
    nl: 'De aanvraag van {{name}} is afgewezen.',
    en: 'The request of {{name}} was declined.',
  },
  'your-organisation': { nl: 'je organisatie', en: 'your organisation' },
  'no-name': { nl: 'Plek zonder naam', en: 'Place without a name' },
  somebody: { nl: 'je collega', en: 'your colleague' },
  // afterwards
  afterwards: { nl: 'Hoe het ging', en: 'How it went' },
  presence: { nl: 'Aanwezigheid', en: 'Attendance' },
  'presence-all': { nl: 'Alle {{count}} lesdagen', en: 'All {{count}} sessions' },
  'presence-one': { nl: 'Aanwezig', en: 'Present' },
  'presence-some': { nl: '{{attended}} van {{count}} lesdagen', en: '{{attended}} of {{count}} sessions' },
  'presence-none': { nl: 'Niet aanwezig', en: 'Not present' },
  'presence-unmarked': { nl: 'Nog niet ingevuld', en: 'Not filled in yet' },
  result: { nl: 'Resultaat', en: 'Result' },
  'result-pending': { nl: 'Nog niet bekend', en: 'Not known yet' },
  'result-on': { nl: '{{result}}, {{day}}', en: '{{result}}, {{day}}' },
  proof: { nl: 'Bewijs van deelname', en: 'Proof of attendance' },
  'to-certificates': { nl: 'Naar je certificaten', en: 'To your certificates' },
  attended: { nl: 'Aanwezig', en: 'Present' },
});
