import { defineWording } from '#app/ui/i18n/wording.ts';

/** Words of what a party is charged at price and at tariff. */
export const chargeWording = defineWording({
  charges: { nl: 'Cursussen en gebruik', en: 'Courses and use' },
  'charges-lead': {
    nl: 'Cursusgeld en gebruik tegen tarief, in het kwartaal waarin het eindigde, zonder btw. Wat door een creditnota is teruggenomen, staat er als aftrek bij.',
    en: 'Course fees and use at tariff, in the quarter in which it ended, without VAT. What a credit note took back shows as a deduction.',
  },
  'no-charges': { nl: 'Niets in dit kwartaal.', en: 'Nothing in this quarter.' },
  lines: { nl: '{{count}} regels, samen {{amount}}', en: '{{count}} lines, together {{amount}}' },
  what: { nl: 'Waarvoor', en: 'For what' },
  detail: { nl: 'Boeking of bezoek', en: 'Booking or visit' },
  invoice: { nl: 'Factuur', en: 'Invoice' },
  'to-invoice': { nl: 'nog te factureren', en: 'still to be invoiced' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  total: { nl: 'Totaal', en: 'Total' },
});
