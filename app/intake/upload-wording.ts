import { defineWording } from '#app/ui/i18n/wording.ts';

/** The page on which the office hands in files. */
export const uploadWording = defineWording({
  title: { nl: 'Gegevens importeren', en: 'Import data' },
});
