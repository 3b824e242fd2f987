import { defineWording } from '#app/ui/i18n/wording.ts';

/** Under a date, before it is booked. */
export const dateHoursWording = defineWording({
  own: {
    nl: '{{pool}}: {{needed}} van jullie tegoed, daarna {{after}} over.',
    en: '{{pool}}: {{needed}} of your hours, then {{after}} left.',
  },
  open: {
    nl: '{{pool}}: {{needed}} nodig en nog {{left}} tegoed. De andere {{open}} staan open voor iedereen, dus je kunt boeken.',
    en: '{{pool}}: takes {{needed}}, you have {{left}} left. The other {{open}} are open to all, so you can book.',
  },
  short: {
    nl: '{{pool}}: {{needed}} nodig en nog {{left}} tegoed. Dit kan pas vanaf {{openFrom}}, als de uren van die dag dan nog vrij zijn.',
    en: '{{pool}}: takes {{needed}}, you have {{left}} left. This is possible from {{openFrom}} on, if the hours of that day are still free.',
  },
  'over-title': { nl: 'Jullie tegoed is niet genoeg', en: 'You have too few hours left' },
  'series-short': {
    nl: 'Voor {{short}} van de {{count}} datums is er te weinig tegoed. Kies een kortere reeks, of vraag het kantoor jullie tegoed bij te stellen.',
    en: 'There are too few hours left for {{short}} of the {{count}} dates. Choose a shorter series, or ask the office to adjust your hours.',
  },
  'series-own': {
    nl: 'Deze reeks gaat van jullie tegoed af; er blijft genoeg over.',
    en: 'This series is taken off your hours; enough is left.',
  },
  'series-open': {
    nl: 'Jullie tegoed is niet genoeg, maar op {{open}} van de {{count}} datums staan de uren open voor iedereen, dus je kunt boeken.',
    en: 'You have too few hours left, but on {{open}} of the {{count}} dates they are open to all, so you can book.',
  },
  'all-hours': { nl: 'Bekijk jullie tegoed', en: 'See your hours' },
});
