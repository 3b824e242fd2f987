import { defineWording } from '#app/ui/i18n/wording.ts';

/** Who opened whose file is kept so many months. */
export const openedMonthsKept = 12;

/** The page on which people see who looked at what is kept of them. */
export const openedWording = defineWording({
  title: { nl: 'Wie je gegevens bekeek', en: 'Who looked at your file' },
  lead: {
    nl: 'Iedereen die iets van jou alleen opende: je pagina, een boeking of een scan. Lijsten waar je met anderen op staat, tellen niet mee.',
    en: 'Everybody who opened something about you alone: your page, a booking or a scan. Lists that you are on with others don’t count.',
  },
  kept: { nl: 'We bewaren dit {{months}} maanden.', en: 'We keep this for {{months}} months.' },
  caption: { nl: 'Wie er keek', en: 'Who looked' },
  who: { nl: 'Wie', en: 'Who' },
  role: { nl: 'Als', en: 'As' },
  at: { nl: 'Bij', en: 'At' },
  what: { nl: 'Wat', en: 'What' },
  when: { nl: 'Wanneer', en: 'When' },
  'part-page': {
    nl: 'je pagina met gegevens en certificaten',
    en: 'your page with details and certificates',
  },
  'part-booking': { nl: 'een boeking of bewijs', en: 'a booking or proof' },
  'part-scan': { nl: 'een scan van een certificaat', en: 'a scan of a certificate' },
  times: { nl: '{{count}} keer die dag', en: '{{count}} times that day' },
  gone: { nl: 'iemand die er niet meer is', en: 'somebody who is gone' },
  none: { nl: 'Niemand opende iets van jou', en: 'Nobody opened anything of yours' },
  'none-text': {
    nl: 'Opent je opleidingscoördinator, het kantoor of een trainer je pagina, een boeking of een scan, dan staat dat hier.',
    en: 'When your training coordinator, the office or a trainer opens your page, a booking or a scan, you see it here.',
  },
});
