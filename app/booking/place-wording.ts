import { defineWording } from '#app/ui/i18n/wording.ts';

/** The page on which the office gives somebody a place on a run. */
export const placeWording = defineWording({
  title: { nl: 'Schrijf iemand in', en: 'Enrol somebody' },
  runs: { nl: 'Geplande cursussen', en: 'Planned courses' },
  whom: { nl: 'Wie', en: 'Who' },
  'whom-hint': {
    nl: 'Zoek op naam of bedrijf. Wie bij twee bedrijven werkt, staat er twee keer.',
    en: 'Search by name or company. Whoever works at two companies is listed twice.',
  },
  course: { nl: 'Niveau', en: 'Level' },
  sessions: { nl: 'Lesdagen', en: 'Sessions' },
  'sessions-hint': {
    nl: 'Laat alles aangevinkt voor de hele cursus. Vink lesdagen uit voor wie later begint, of laat er één staan om een les in te halen.',
    en: 'Leave everything ticked for the whole course. Untick sessions for somebody who starts later, or leave one to catch up a lesson.',
  },
  'session-free_one': { nl: '{{count}} plek vrij', en: '{{count}} place free' },
  'session-free_other': { nl: '{{count}} plekken vrij', en: '{{count}} places free' },
  'session-full': { nl: 'vol', en: 'full' },
  enrol: { nl: 'Schrijf in', en: 'Enrol' },
  'enrol-anyway': { nl: 'Schrijf toch in', en: 'Enrol anyway' },
  'nobody-chosen': { nl: 'Kies wie je inschrijft.', en: 'Choose whom to enrol.' },
  'no-session-chosen': { nl: 'Kies ten minste één lesdag.', en: 'Choose at least one session.' },
  'nothing-left': { nl: 'Hier kan niemand meer bij', en: 'Nobody can join any more' },
  'nothing-left-text': {
    nl: 'Deze cursus is geweest, gaat niet door of staat nog niet open voor inschrijving.',
    en: 'This course is over, cancelled, or not open for enrolment yet.',
  },
  'back-to-run': { nl: 'Naar de cursus', en: 'To the course' },
});
