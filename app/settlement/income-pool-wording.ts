import { defineWording } from '#app/ui/i18n/wording.ts';
import type { IncomePoolCode } from './income-pool-input.ts';

/** Words of where invoiced money counts. */
export const incomePoolWording = defineWording({
  title: { nl: 'Inkomsten van facturen', en: 'Income of invoices' },
  lead: {
    nl: 'Wat gefactureerd wordt, telt vanzelf als inkomsten van een kostenplaats, zodat leden samen minder delen. Kies hier welke.',
    en: 'What is invoiced counts as income of a cost pool by itself, so that members share less. Choose here which.',
  },
  now: { nl: 'Nu', en: 'Now' },
  what: { nl: 'Wat gefactureerd wordt', en: 'What is invoiced' },
  'kind-fees': { nl: 'Cursusgeld van leden', en: 'Course fees of members' },
  'kind-use': { nl: 'Gebruik van leden tegen tarief', en: 'Use by members at tariff' },
  'kind-schools': { nl: 'Scholen', en: 'Schools' },
  'kind-customers': { nl: 'Klanten', en: 'Customers' },
  since: { nl: 'Voor diensten vanaf', en: 'For services from' },
  'not-chosen': { nl: 'Nog niet gekozen', en: 'Not chosen yet' },
  'pool-closed': { nl: '{{pool}} (gesloten)', en: '{{pool}} (closed)' },
  choose: { nl: 'Vastleggen', en: 'Record' },
  'choose-lead': {
    nl: 'Wat je leeg laat, blijft zoals het is. Wat al gefactureerd is, verandert niet.',
    en: 'What you leave empty stays as it is. What was invoiced does not change.',
  },
  'valid-from': { nl: 'Geldt voor diensten vanaf', en: 'Holds for services from' },
  'valid-from-hint': {
    nl: 'De laatste dag van de cursus of het gebruik telt.',
    en: 'The last day of the course or the use counts.',
  },
  save: { nl: 'Leg vast', en: 'Record' },
  recorded: { nl: 'Vastgelegd.', en: 'Recorded.' },
  history: { nl: 'Wat er is vastgelegd', en: 'What was recorded' },
  'recorded-on': { nl: 'Vastgelegd op', en: 'Recorded on' },
  'no-pools': { nl: 'Er zijn nog geen kostenplaatsen', en: 'There are no cost pools yet' },
  'no-pools-text': {
    nl: 'Zonder kostenplaatsen wordt er niets gedeeld. Facturen kunnen gewoon de deur uit.',
    en: 'Without cost pools nothing is shared. Invoices can go out all the same.',
  },
  missing: {
    nl: 'Kies eerst op welke kostenplaats gefactureerd geld telt: {{kinds}}.',
    en: 'First choose to which cost pool invoiced money counts: {{kinds}}.',
  },
});

export const incomePoolRefusalWording = defineWording({
  'not-allowed': {
    nl: 'Alleen de penningmeester en het kantoor kiezen waar gefactureerd geld telt.',
    en: 'Only the treasurer and the office choose where invoiced money counts.',
  },
  'nothing-chosen': {
    nl: 'Dit geldt op die dag al zo. Kies een andere kostenplaats of een andere dag.',
    en: 'This holds on that day already. Choose another pool or another day.',
  },
  'pool-unknown': {
    nl: 'Op deze kostenplaats kan niet worden geboekt.',
    en: 'Nothing can be booked on this pool.',
  },
}) satisfies Record<IncomePoolCode, unknown>;
