import { defineWording } from '#app/ui/i18n/wording.ts';

/** Somebody of the team. */
export const personWording = defineWording({
  asked: { nl: 'Gevraagd voor {{profile}}', en: 'Asked for {{profile}}' },
  held: { nl: 'Certificaten', en: 'Certificates' },
  'none-held': {
    nl: 'Er staan nog geen certificaten die jouw bedrijf mag zien.',
    en: 'There are no certificates yet that your company may see.',
  },
  coming: { nl: 'Komende cursussen', en: 'Coming courses' },
  'nothing-coming': { nl: 'Nu nergens voor ingeschreven.', en: 'Not enrolled in anything now.' },
  past: { nl: 'Eerdere cursussen', en: 'Earlier courses' },
  'find-course': { nl: 'Zoek een cursus', en: 'Find a course' },
});
