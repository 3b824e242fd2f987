/** Words of the list of runs, of fixing many at once and of copying. */
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { RunFlag } from './run-list-filter.ts';

export const runsWording = defineWording({
  title: { nl: 'Geplande cursussen', en: 'Planned courses' },
  plan: { nl: 'Plan een cursus', en: 'Plan a course' },
  copy: { nl: 'Kopieer een periode', en: 'Copy a period' },
  board: { nl: 'Tijdlijn', en: 'Timeline' },

  search: { nl: 'Zoek', en: 'Search' },
  'search-hint': { nl: 'cursus, code of trainer', en: 'course, code or trainer' },
  state: { nl: 'Stand', en: 'State' },
  'all-states': { nl: 'Alle', en: 'All' },
  course: { nl: 'Cursus', en: 'Course' },
  'all-courses': { nl: 'Alle cursussen', en: 'All courses' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  'all-trainers': { nl: 'Alle trainers', en: 'All trainers' },
  site: { nl: 'Locatie', en: 'Site' },
  'all-sites': { nl: 'Alle locaties', en: 'All sites' },
  from: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Tot en met', en: 'Until' },
  flag: { nl: 'Vraagt aandacht', en: 'Needs attention' },
  'any-flag': { nl: 'Maakt niet uit', en: 'Any' },

  found_one: { nl: '{{count}} geplande cursus', en: '{{count}} planned course' },
  found_other: { nl: '{{count}} geplande cursussen', en: '{{count}} planned courses' },
  when: { nl: 'Wanneer', en: 'When' },
  'no-dates': { nl: 'geen lesdagen', en: 'no sessions' },
  days_one: { nl: '{{count}} lesdag', en: '{{count}} session' },
  days_other: { nl: '{{count}} lesdagen, t/m {{until}}', en: '{{count}} sessions, until {{until}}' },
  seats: { nl: 'Bezet', en: 'Taken' },
  'seats-of': { nl: '{{taken}} van {{seats}}', en: '{{taken}} of {{seats}}' },
  minimum: { nl: 'minimum {{minimum}}', en: 'minimum {{minimum}}' },
  'option-until': { nl: 'tot {{moment}}', en: 'until {{moment}}' },
  'decide-by': { nl: 'beslis uiterlijk {{day}}', en: 'decide by {{day}}' },
  nobody: { nl: 'nog geen trainer', en: 'no trainer yet' },
  choose: { nl: 'Kies', en: 'Choose' },
  'choose-run': { nl: 'Kies {{code}}', en: 'Choose {{code}}' },
  'choose-all': {
    nl: 'Kies alle concepten en opties op deze pagina',
    en: 'Choose all concepts and options on this page',
  },

  'nothing-planned': { nl: 'Nog niets gepland', en: 'Nothing planned yet' },
  'nothing-planned-text': {
    nl: 'Hier komen alle geplande cursussen, van concept tot afgerond.',
    en: 'All planned courses appear here, from concept to completed.',
  },
  'nothing-found': { nl: 'Niets gevonden', en: 'Nothing found' },
  'nothing-found-text': {
    nl: 'Geen geplande cursus past bij deze filters.',
    en: 'No planned course matches these filters.',
  },
  'clear-filters': { nl: 'Wis filters', en: 'Clear filters' },

  fix: { nl: 'Aangevinkte vastzetten', en: 'Fix the chosen ones' },
  'fix-hint': {
    nl: 'Alles wordt opnieuw gecontroleerd. Wat niet kan, blijft staan zoals het was, met de reden erbij.',
    en: 'Everything is checked again. What isn’t possible stays as it was, with the reason.',
  },
  'fix-option': { nl: 'Maak optie', en: 'Make options' },
  'fix-open': { nl: 'Zet open voor inschrijving', en: 'Open for enrolment' },
  'option-holds': { nl: 'Optie geldt tot en met', en: 'Option holds until' },
  'nothing-chosen': { nl: 'Vink eerst aan welke je wilt vastzetten.', en: 'First choose which ones to fix.' },
  fixed_one: { nl: '{{count}} vastgezet', en: '{{count}} fixed' },
  fixed_other: { nl: '{{count}} vastgezet', en: '{{count}} fixed' },
  failed_one: { nl: '{{count}} kon niet', en: '{{count}} was not possible' },
  failed_other: { nl: '{{count}} konden niet', en: '{{count}} were not possible' },

  // the file
  code: { nl: 'code', en: 'code' },
  'csv-title': { nl: 'cursus', en: 'course' },
  'csv-start': { nl: 'eerste lesdag', en: 'first session' },
  'csv-end': { nl: 'laatste lesdag', en: 'last session' },
  'csv-days': { nl: 'lesdagen', en: 'sessions' },
  'csv-taken': { nl: 'bezet', en: 'taken' },
  'csv-seats': { nl: 'plaatsen', en: 'seats' },
  'csv-minimum': { nl: 'minimum', en: 'minimum' },
});

export const runFlagWording = defineWording({
  'below-minimum': { nl: 'onder het minimum', en: 'below the minimum' },
  'option-ends': { nl: 'optie loopt af', en: 'option about to lapse' },
  clash: { nl: 'botst met iets', en: 'clashes with something' },
} satisfies Record<RunFlag, Words>);
