import { defineWording } from '#app/ui/i18n/wording.ts';

/** Beside a change of a booking, before it is confirmed. */
export const hoursChangeWording = defineWording({
  title: { nl: 'Jullie tegoed', en: 'Your hours' },
  'cell-more': { nl: '{{minutes}} erbij', en: '{{minutes}} more' },
  'cell-open': { nl: '{{minutes}} erbij, deels open uren', en: '{{minutes}} more, partly open hours' },
  'cell-back': { nl: '{{minutes}} terug', en: '{{minutes}} back' },
  'cell-lost': { nl: '{{minutes}} verloren', en: '{{minutes}} lost' },
  'cell-short': { nl: '{{minutes}} te kort', en: '{{minutes}} short' },
  'cell-same': { nl: 'zelfde', en: 'the same' },
  more: {
    nl: '{{pool}}: {{more}} meer van jullie tegoed ({{before}} wordt {{after}}), daarna {{left}} over.',
    en: '{{pool}}: {{more}} more of your hours ({{before}} becomes {{after}}), then {{left}} left.',
  },
  back: {
    nl: '{{pool}}: jullie krijgen {{back}} terug ({{before}} wordt {{after}}), daarna {{left}} over.',
    en: '{{pool}}: you get {{back}} back ({{before}} becomes {{after}}), then {{left}} left.',
  },
  lost: {
    nl: '{{pool}}: jullie zijn {{lost}} kwijt. Dit bezoek is te dichtbij om uren terug te geven: een ander kan ze niet meer gebruiken. Daarna {{left}} over.',
    en: '{{pool}}: you lose {{lost}}. This visit is too near to give hours back: nobody else can use them any more. Then {{left}} left.',
  },
  open: {
    nl: '{{pool}}: {{after}} nodig in plaats van {{before}}. Jullie tegoed is niet genoeg, maar {{open}} staat open voor iedereen, dus het kan. Daarna {{left}} over.',
    en: '{{pool}}: takes {{after}} instead of {{before}}. You have too few hours left, but {{open}} are open to all, so it is possible. Then {{left}} left.',
  },
  short: {
    nl: '{{pool}}: {{after}} nodig in plaats van {{before}}, en daarvoor komen jullie {{short}} te kort. Dit kan pas vanaf {{openFrom}}, als de uren van die dag dan nog vrij zijn. Het kantoor kan jullie tegoed bijstellen.',
    en: '{{pool}}: takes {{after}} instead of {{before}}, and you are {{short}} short of that. This is possible from {{openFrom}} on, if the hours of that day are still free. The office can adjust your hours.',
  },
  same: {
    nl: '{{pool}}: {{after}} van jullie tegoed, net als nu; {{left}} over.',
    en: '{{pool}}: {{after}} of your hours, as now; {{left}} left.',
  },
  'late-kept': {
    nl: 'Dit bezoek is zo dichtbij dat afzeggen de uren kost. Verzetten kost niets, maar dat blijft zo: zeg je het daarna alsnog af, dan zijn jullie de uren kwijt, ook als de nieuwe dag nog ver weg is.',
    en: 'This visit is so near that cancelling costs the hours. Moving costs nothing, but that stays: if you cancel it afterwards you lose the hours, also when its new day is far away.',
  },
  'late-new': {
    nl: 'De nieuwe dag is zo dichtbij dat afzeggen daarna de uren kost.',
    en: 'The new day is so near that cancelling costs the hours from then on.',
  },
});
