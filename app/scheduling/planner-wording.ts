/** Words of the planning screens: the board with machines, rooms and trainers, and what its pages share. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const plannerWording = defineWording({
  title: { nl: 'Planning', en: 'Planning' },
  hint: {
    nl: 'Sleep over vrije tijd om een cursus te plannen. Sleep een blok om het te verplaatsen.',
    en: 'Drag over free time to plan a course. Drag a block to move it.',
  },
  filters: { nl: 'Filters', en: 'Filters' },
  'lead-viewer': {
    nl: 'Wanneer machines, ruimtes en trainers bezet zijn, en welke cursussen er lopen.',
    en: 'When machines, rooms and trainers are taken, and which courses are on.',
  },
  'plan-course': { nl: 'Plan een cursus', en: 'Plan a course' },
  'all-runs': { nl: 'Geplande cursussen', en: 'Planned courses' },
  print: { nl: 'Afdrukken', en: 'Print' },

  trainers: { nl: 'Trainers', en: 'Trainers' },
  busy: { nl: 'bezet', en: 'busy' },
  closed: { nl: 'gesloten', en: 'closed' },
  'out-of-order': { nl: 'storing', en: 'out of order' },
  absent: { nl: 'afwezig', en: 'away' },
  'not-in-use': { nl: 'niet in gebruik', en: 'not in use' },
  'inspection-expired': { nl: 'keuring verlopen', en: 'inspection expired' },
  'inspection-until': { nl: 'keuring tot {{day}}', en: 'inspection until {{day}}' },
  people_one: { nl: '{{count}} persoon', en: '{{count}} person' },
  people_other: { nl: '{{count}} personen', en: '{{count}} people' },
  'seats-taken': { nl: '{{taken}} van {{seats}}', en: '{{taken}} of {{seats}}' },

  search: { nl: 'Zoek', en: 'Search' },
  'search-hint': { nl: 'machine, trainer of cursus', en: 'machine, trainer or course' },
  site: { nl: 'Locatie', en: 'Site' },
  'all-sites': { nl: 'Alle locaties', en: 'All sites' },
  pool: { nl: 'Machinegroep', en: 'Machine group' },
  'all-pools': { nl: 'Alle groepen', en: 'All groups' },
  kind: { nl: 'Soort', en: 'Kind' },
  'all-kinds': { nl: 'Alles', en: 'Everything' },
  'kind-machine': { nl: 'Machines', en: 'Machines' },
  'kind-room': { nl: 'Ruimtes', en: 'Rooms' },
  'kind-trainer': { nl: 'Trainers', en: 'Trainers' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  'all-trainers': { nl: 'Alle trainers', en: 'All trainers' },
  concepts: { nl: 'Concepten', en: 'Concepts' },
  'concepts-yes': { nl: 'Tonen', en: 'Show' },
  'concepts-no': { nl: 'Verbergen', en: 'Hide' },

  'nothing-shown': { nl: 'Niets gevonden', en: 'Nothing found' },
  'nothing-shown-text': {
    nl: 'Geen machine, ruimte of trainer past bij deze filters.',
    en: 'No machine, room or trainer matches these filters.',
  },
  'clear-filters': { nl: 'Wis filters', en: 'Clear filters' },
  updated: {
    nl: 'Er is iets gewijzigd. Je ziet nu de nieuwste planning.',
    en: 'Something changed. You now see the latest planning.',
  },
});
