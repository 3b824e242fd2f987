import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { TeamStatus } from './team-filter.ts';

export const teamStatusWording = defineWording({
  action: { nl: 'er is iets te regelen', en: 'something to arrange' },
  expired: { nl: 'verlopen', en: 'expired' },
  missing: { nl: 'ontbreekt', en: 'missing' },
  expiring: { nl: 'verloopt binnenkort', en: 'expires soon' },
  planned: { nl: 'cursus ingepland', en: 'course booked' },
  held: { nl: 'geldig', en: 'valid' },
} satisfies Record<TeamStatus, Words>);

/** The first page of a coordinator. */
export const teamWording = defineWording({
  title: { nl: 'Team', en: 'Team' },
  lead: {
    nl: 'Wat je mensen hebben, wat hun functie vraagt en wat er al geregeld is. {{organisation}}, {{day}}.',
    en: 'What your people hold, what their job asks and what is arranged already. {{organisation}}, {{day}}.',
  },
  grid: { nl: 'Mensen en certificaten', en: 'People and certificates' },
  found_one: { nl: '{{count}} medewerker', en: '{{count}} employee' },
  found_other: { nl: '{{count}} medewerkers', en: '{{count}} employees' },
  person: { nl: 'Medewerker', en: 'Employee' },
  search: { nl: 'Zoek', en: 'Search' },
  'search-hint': { nl: 'Naam of nummer', en: 'Name or number' },
  profile: { nl: 'Functieprofiel', en: 'Function profile' },
  'all-profiles': { nl: 'Alle functies', en: 'All functions' },
  'no-profile': { nl: 'geen functieprofiel', en: 'no function profile' },
  certificate: { nl: 'Certificaat', en: 'Certificate' },
  'all-certificates': { nl: 'Alle certificaten', en: 'All certificates' },
  status: { nl: 'Status', en: 'Status' },
  'all-statuses': { nl: 'Alles', en: 'Everything' },
  'total-expired': { nl: 'Verlopen', en: 'Expired' },
  'total-missing': { nl: 'Ontbreekt', en: 'Missing' },
  'total-expiring': { nl: 'Verloopt binnen 90 dagen', en: 'Expires within 90 days' },
  'total-planned': { nl: 'Al ingepland', en: 'Booked already' },
  'total-people': { nl: 'Mensen om iets voor te regelen', en: 'People to arrange something for' },
  'of-people': { nl: 'van {{count}}', en: 'of {{count}}' },
  requested: { nl: 'aangevraagd', en: 'requested' },
  'was-until': { nl: 'tot {{day}}', en: 'until {{day}}' },
  'nothing-to-do': { nl: 'Niets te regelen', en: 'Nothing to arrange' },
  'all-good': { nl: 'alles geldig', en: 'all valid' },
  'empty-title': { nl: 'Er staan nog geen medewerkers', en: 'No employees yet' },
  'empty-text': {
    nl: 'Zodra het kantoor van het praktijkcentrum je mensen heeft ingelezen, zie je hier per persoon welke certificaten geldig zijn, verlopen of nog ontbreken.',
    en: 'As soon as the office of the practice centre has imported your people, you see here per person which certificates are valid, have expired or are missing.',
  },
  'nothing-found': { nl: 'Niemand gevonden', en: 'Nobody found' },
  'nothing-found-text': {
    nl: 'Niemand past bij deze filters. Wis ze om het hele team te zien.',
    en: 'Nobody matches these filters. Clear them to see the whole team.',
  },
  'clear-filters': { nl: 'Wis filters', en: 'Clear filters' },
  'find-course': { nl: 'Bekijk de cursussen', en: 'See the courses' },
  'add-someone': { nl: 'Voeg iemand toe', en: 'Add someone' },
  'enrol-someone': { nl: 'Schrijf iemand in', en: 'Enrol someone' },
  'csv-number': { nl: 'personeelsnummer', en: 'personnel number' },
  'csv-department': { nl: 'afdeling', en: 'department' },
});
