/** Words of the day: what waits for the office, a trainer's own day, the day sheet. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const dayWording = defineWording({
  today: { nl: 'Vandaag', en: 'Today' },
  'day-sheet': { nl: 'Dagstaat', en: 'Day sheet' },
});
