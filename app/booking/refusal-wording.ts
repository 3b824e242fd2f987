import { defineWording } from '#app/ui/i18n/wording.ts';

/** Around the reasons: who may set one aside, and the days that share one. */
export const refusalWording = defineWording({
  'the-office': { nl: 'het kantoor', en: 'the office' },
  'trainer-or-office': { nl: 'de trainer of het kantoor', en: 'the trainer or the office' },
  'coordinator-or-office': {
    nl: 'je coördinator of het kantoor',
    en: 'your coordinator or the office',
  },
  'also-on': { nl: 'Ook op {{days}}', en: 'Also on {{days}}' },
  or: { nl: 'of', en: 'or' },
});
