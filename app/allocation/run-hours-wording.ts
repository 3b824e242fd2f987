import { defineWording } from '#app/ui/i18n/wording.ts';

/** Beside a plan for one company or school alone, before it is saved. */
export const runHoursWording = defineWording({
  title: { nl: 'Gaat van het tegoed van {{party}} af', en: 'Taken off the hours of {{party}}' },
  'title-over': { nl: 'Boven het tegoed van {{party}}', en: 'Beyond the hours of {{party}}' },
  within: {
    nl: '{{pool}}: {{after}}, daarna heeft {{party}} nog {{left}} over.',
    en: '{{pool}}: {{after}}, then {{party}} has {{left}} left.',
  },
  none: {
    nl: '{{pool}}: niets meer; {{party}} houdt {{left}} over.',
    en: '{{pool}}: nothing any more; {{party}} has {{left}} left.',
  },
  over: {
    nl: '{{pool}}: {{after}} nodig, {{open}} meer dan {{party}} heeft.',
    en: '{{pool}}: takes {{after}}, {{open}} more than {{party}} has.',
  },
  'office-decides': {
    nl: 'Jij beslist of dit kan. Spreek het eerst met {{party}} af; je kunt het tegoed bijstellen met een reden. Plan je het zo, dan telt wat erboven gaat als vrije uren, en leest {{party}} dat in het eigen urenoverzicht.',
    en: 'You decide whether this is possible. Agree on it with {{party}} first; you can adjust the hours with a reason. If you plan it so, what goes beyond counts as open hours, and {{party}} reads that in its own ledger.',
  },
  'ask-office': {
    nl: 'Het kantoor beslist of dit kan en kan het tegoed bijstellen; leg het daar eerst voor. Plan je het zo, dan telt wat erboven gaat als vrije uren, en leest {{party}} dat in het eigen urenoverzicht.',
    en: 'The office decides whether this is possible and can adjust the hours; ask there first. If you plan it so, what goes beyond counts as open hours, and {{party}} reads that in its own ledger.',
  },
  division: { nl: 'Naar de verdeling van uren', en: 'To the division of hours' },
});
