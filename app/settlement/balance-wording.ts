import { defineWording } from '#app/ui/i18n/wording.ts';

/** Words of the whole of a party's quarter: its share, what it is charged and what it supplied. */
export const balanceWording = defineWording({
  share: { nl: 'Aandeel in de kosten', en: 'Share in the costs' },
  charges: { nl: 'Cursussen en gebruik', en: 'Courses and use' },
  credits: { nl: 'Vergoeding voor inbreng', en: 'Credit for what was supplied' },
  'credits-short': { nl: 'Vergoeding', en: 'Credit' },
  balance: { nl: 'Saldo', en: 'Balance' },
  'without-vat': { nl: 'zonder btw', en: 'without VAT' },
  'balance-lead': {
    nl: 'Aandeel plus cursussen en gebruik, min de vergoeding. Facturen en verrekening gaan elk apart.',
    en: 'Share plus courses and use, less credit. Invoices and settlement each go their own way.',
  },
  'on-invoices': { nl: 'Staat al op facturen', en: 'On invoices already' },
  'still-to-invoice': { nl: 'Nog te factureren', en: 'Still to be invoiced' },
  'to-settle': { nl: 'Vergoeding, nog te verrekenen', en: 'Credit, still to be settled' },
  'share-invoices': { nl: 'Facturen van het aandeel', en: 'Invoices of the share' },
  'credits-lead': {
    nl: 'Uren van eigen trainers elders en meewerkdagen op de eigen vloer, maal het tarief in de overeenkomst. Dit staat niet op een factuur van het praktijkcentrum; de factuur op naam van het bedrijf komt apart.',
    en: 'Hours of own trainers elsewhere and on-the-job days on the own floor, times the rate of the agreement. This is on no invoice of the practice centre; the invoice in the name of the company comes separately.',
  },
  'no-credits': {
    nl: 'Geen trainers uitgeleend en geen meewerkdagen ontvangen.',
    en: 'No trainers lent and no on-the-job days hosted.',
  },
  'kind-trainer': { nl: 'Trainer uitgeleend', en: 'Trainer lent' },
  'kind-host': { nl: 'Meewerkdag ontvangen', en: 'On-the-job day hosted' },
  'supply-costs': { nl: 'Vergoedingen', en: 'Credits' },
  'supply-costs-lead': {
    nl: 'Wat leden inbrachten: trainers die zij uitleenden en meewerkdagen op hun vloer. Als kosten tellen ze pas mee als je ze boekt, na het afsluiten, op de kostenplaats waar ze bij horen.',
    en: 'What members supplied: trainers they lent and on-the-job days on their floor. As costs they only count once you book them, after closing, on the pool they belong to.',
  },
  party: { nl: 'Partij', en: 'Party' },
  'booked-as': { nl: 'Als kosten geboekt', en: 'Booked as a cost' },
  'not-booked': { nl: 'nog niet', en: 'not yet' },
  'book-cost': { nl: 'Boek', en: 'Book' },
  'cost-for': { nl: 'Vergoeding voor inbreng, {{quarter}}', en: 'Credit for what was supplied, {{quarter}}' },
  kind: { nl: 'Soort', en: 'Kind' },
  session: { nl: 'Lesdag', en: 'Session' },
  when: { nl: 'Wanneer', en: 'When' },
  hours: { nl: 'Uren', en: 'Hours' },
  rate: { nl: 'Per uur', en: 'An hour' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  total: { nl: 'Totaal', en: 'Total' },
});
