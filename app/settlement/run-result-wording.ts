import { defineWording } from '#app/ui/i18n/wording.ts';

/** Words of what a run brought. */
export const runResultWording = defineWording({
  title: { nl: 'Resultaat per cursus', en: 'Result by run' },
  lead: {
    nl: 'Cursusgeld min de kosten die voor die cursus alleen zijn gemaakt. Gedeelde kosten, zoals huur, tellen hier niet mee.',
    en: 'Course fees less the costs that were made for that run alone. Shared costs, such as rent, are no part of it.',
  },
  run: { nl: 'Geplande cursus', en: 'Run' },
  days: { nl: 'Lesdagen', en: 'Days' },
  'paid-seats': { nl: 'Betaalde plaatsen', en: 'Paid seats' },
  'of-seats': { nl: '{{paid}} van {{seats}}', en: '{{paid}} of {{seats}}' },
  'break-even': { nl: 'Uit de kosten bij', en: 'Breaks even at' },
  never: { nl: 'nooit: gratis', en: 'never: free' },
  fees: { nl: 'Cursusgeld', en: 'Course fees' },
  direct: { nl: 'Eigen kosten', en: 'Own costs' },
  result: { nl: 'Resultaat', en: 'Result' },
  'no-costs': { nl: 'Nog geen kosten geboekt', en: 'No costs booked yet' },
  'not-over': { nl: 'tot nu toe', en: 'so far' },
  'this-quarter': { nl: 'Dit kwartaal', en: 'This quarter' },
  search: { nl: 'Zoek', en: 'Search' },
  'search-hint': { nl: 'Naam of code', en: 'Name or code' },
  'none-found': { nl: 'Geen cursus gevonden', en: 'No run found' },
  'none-found-text': {
    nl: 'Kies een ander kwartaal, of zoek met minder woorden.',
    en: 'Choose another quarter, or search with fewer words.',
  },
  cancelled: { nl: 'Ging niet door', en: 'Called off' },
  book: { nl: 'Kosten boeken', en: 'Book costs' },
  'book-short': { nl: 'Boek', en: 'Book' },
  'book-for': { nl: 'Boek kosten voor {{title}}', en: 'Book costs for {{title}}' },
  none: { nl: 'Geen cursussen in dit kwartaal', en: 'No runs in this quarter' },
  'none-text': {
    nl: 'Een cursus staat in het kwartaal van zijn laatste lesdag.',
    en: 'A run stands in the quarter of its last day.',
  },
});
