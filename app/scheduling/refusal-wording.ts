import { defineWording } from '#app/ui/i18n/wording.ts';

/** Around the reasons themselves (wording.ts). */
export const refusalWording = defineWording({
  'on-sessions_one': { nl: 'Lesdag {{sessions}}', en: 'Session {{sessions}}' },
  'on-sessions_other': { nl: 'Lesdag {{sessions}}', en: 'Sessions {{sessions}}' },
  'the-office': { nl: 'het kantoor', en: 'the office' },
  'a-planner': { nl: 'een trainer of het kantoor', en: 'a trainer or the office' },
});
