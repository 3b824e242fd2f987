import { defineWording } from '#app/ui/i18n/wording.ts';

/** The page of the one search box. */
export const searchWording = defineWording({
  title: { nl: 'Zoeken', en: 'Search' },
  label: {
    nl: 'Zoek mensen, bedrijven, cursussen en machines',
    en: 'Search people, companies, courses and machines',
  },
  hint: { nl: 'Naam, code of een deel ervan', en: 'Name, code or a part of it' },
  button: { nl: 'Zoek', en: 'Search' },
  'begin-title': { nl: 'Eén vak voor alles', en: 'One box for everything' },
  'begin-text': {
    nl: 'Zoek op naam of code. Je vindt mensen met hun boekingen, bedrijven en scholen, cursussen en geplande cursussen, machines, ruimtes en locaties. Accenten en hoofdletters maken niet uit.',
    en: 'Search by name or code. You find people with their bookings, companies and schools, courses and planned courses, machines, rooms and sites. Accents and capitals don’t matter.',
  },
  'too-short': { nl: 'Typ ten minste twee letters.', en: 'Type at least two letters.' },
  'nothing-title': { nl: 'Niets gevonden', en: 'Nothing found' },
  'nothing-text': {
    nl: 'Probeer een deel van de naam of code, of minder woorden.',
    en: 'Try a part of the name or code, or fewer words.',
  },
  found_one: { nl: '{{count}} gevonden', en: '{{count}} found' },
  found_other: { nl: '{{count}} gevonden', en: '{{count}} found' },
  people: { nl: 'Mensen', en: 'People' },
  bookings: { nl: 'Boekingen die nog komen', en: 'Bookings to come' },
  'no-bookings': { nl: 'geen boekingen die nog komen', en: 'no bookings to come' },
  organisations: { nl: 'Bedrijven en scholen', en: 'Companies and schools' },
  courses: { nl: 'Cursussen', en: 'Courses' },
  runs: { nl: 'Geplande cursussen', en: 'Planned courses' },
  'all-runs': { nl: 'Alle {{count}} in de lijst', en: 'All {{count}} in the list' },
  resources: { nl: 'Machines en ruimtes', en: 'Machines and rooms' },
  sites: { nl: 'Locaties', en: 'Sites' },
  'more-than': {
    nl: 'De eerste {{count}}. Typ meer om preciezer te zoeken.',
    en: 'The first {{count}}. Type more to be more precise.',
  },
  centre: { nl: 'praktijkcentrum', en: 'practice centre' },
  company: { nl: 'bedrijf', en: 'company' },
  school: { nl: 'school', en: 'school' },
  customer: { nl: 'klant', en: 'customer' },
  machine: { nl: 'machine', en: 'machine' },
  bay: { nl: 'werkplek', en: 'bay' },
  booth: { nl: 'cabine', en: 'booth' },
  bench: { nl: 'werkbank', en: 'bench' },
  room: { nl: 'ruimte', en: 'room' },
});
