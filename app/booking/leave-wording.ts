import { defineWording } from '#app/ui/i18n/wording.ts';

/** Somebody of the team leaves: when, and what becomes of what is booked. */
export const leaveWording = defineWording({
  title: { nl: '{{name}} gaat uit dienst', en: '{{name}} is leaving' },
  'tab-title': { nl: 'Uit dienst', en: 'Leaving' },
  lead: {
    nl: 'Vul de laatste werkdag in. Je ziet eerst wat er daarna nog geboekt staat. Certificaten blijven van de persoon zelf.',
    en: 'Enter the last working day. You first see what is booked after it. Certificates stay with the person.',
  },
  'last-day': { nl: 'Laatste werkdag', en: 'Last working day' },
  look: { nl: 'Bekijk de gevolgen', en: 'See what follows' },
  after: { nl: 'Geboekt na {{day}}', en: 'Booked after {{day}}' },
  'after-none': {
    nl: 'Na {{day}} staat er niets geboekt. Je team ziet deze persoon tot en met die dag.',
    en: 'Nothing is booked after {{day}}. Your team shows this person until that day.',
  },
  'after-lead': {
    nl: 'Wat je aanvinkt, wordt geannuleerd; de plaats komt vrij. De rest blijft staan.',
    en: 'What you tick is cancelled; the place comes free. The rest stays.',
  },
  late: { nl: 'telt als te laat geannuleerd', en: 'counts as cancelled late' },
  free: { nl: 'kosteloos te annuleren', en: 'free to cancel' },
  confirm: { nl: 'Meld uit dienst', en: 'Record leaving' },
  stays: { nl: 'Gaat toch niet weg', en: 'Stays after all' },
  'stays-lead': {
    nl: 'Nu staat er een laatste werkdag: {{day}}.',
    en: 'A last working day is recorded now: {{day}}.',
  },
  'stays-flash': { nl: '{{name}} blijft.', en: '{{name}} stays.' },
  reason: { nl: 'Uit dienst', en: 'Left the company' },
  left: { nl: '{{name}} gaat uit dienst op {{day}}.', en: '{{name}} leaves on {{day}}.' },
  'left-cancelled_one': { nl: '{{count}} boeking is geannuleerd.', en: '{{count}} booking was cancelled.' },
  'left-cancelled_other': {
    nl: '{{count}} boekingen zijn geannuleerd.',
    en: '{{count}} bookings were cancelled.',
  },
  'left-kept': {
    nl: '{{count}} kon niet geannuleerd worden en staat er nog.',
    en: '{{count}} could not be cancelled and is still there.',
  },
  'leaves-before-start': {
    nl: 'Dit is vóór de eerste werkdag.',
    en: 'This is before the first working day.',
  },
  'last-day-unlikely': { nl: 'Hooguit twee jaar vooruit.', en: 'At most two years ahead.' },
  'not-a-day': { nl: 'Vul de laatste werkdag in.', en: 'Enter the last working day.' },
  'own-leave': {
    nl: 'Jezelf meld je niet uit dienst: vraag een andere coördinator of het kantoor.',
    en: 'You cannot record your own leaving: ask another coordinator or the office.',
  },
});
