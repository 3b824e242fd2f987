/** Words for a trainer who is away and a machine that is out: what it hits, what can be done, who is called. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const absenceWording = defineWording({
  'absence-title': { nl: 'Trainer afwezig', en: 'Trainer away' },
  'outage-title': { nl: 'Storing melden', en: 'Report an outage' },
});
