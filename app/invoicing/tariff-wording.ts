import { defineWording } from '#app/ui/i18n/wording.ts';

/** Words of the screens about use at tariff. */
export const tariffWording = defineWording({
  'use-month': { nl: 'Gebruik tegen tarief, {{month}}', en: 'Use at tariff, {{month}}' },
  'use-lead': {
    nl: 'Machines die klassen en bedrijven deze maand gebruikten en per uur betalen. Wie naar gebruik deelt in de kosten, staat hier niet bij.',
    en: 'Machines that classes and companies used this month and pay for by the hour. Who shares in the costs by use is not among them.',
  },
  'use-late': {
    nl: 'Dit had voor {{day}} gefactureerd moeten zijn.',
    en: 'This should have been invoiced before {{day}}.',
  },
  'to-invoice': {
    nl: 'Gebruik {{month}}: {{visits}} bezoeken en cursussen van {{payers}} betalers, samen {{amount}} zonder btw.',
    en: 'Use, {{month}}: {{visits}} visits and courses of {{payers}} payers, {{amount}} together without VAT.',
  },
  'only-unpriced': {
    nl: 'Gebruik {{month}}: van {{count}} bezoeken hebben de machines geen tarief.',
    en: 'Use, {{month}}: the machines of {{count}} visits have no rate.',
  },
  'also-unpriced': {
    nl: 'Bezoeken met machines zonder tarief: {{count}}.',
    en: 'Visits with machines without a rate: {{count}}.',
  },
  look: { nl: 'Bekijk {{month}}', en: 'Look at {{month}}' },
  issue: { nl: 'Factureer {{month}}', en: 'Invoice {{month}}' },
  'not-over': {
    nl: 'Deze maand is nog niet voorbij. Vanaf {{day}} kun je hem factureren.',
    en: 'This month is not over yet. You can invoice it from {{day}} on.',
  },
  'with-order': { nl: '{{payer}}, ordernummer {{order}}', en: '{{payer}}, order number {{order}}' },
  'total-of': { nl: '{{amount}} zonder btw, als één factuur', en: '{{amount}} without VAT, as one invoice' },
  what: { nl: 'Waarvoor', en: 'For what' },
  user: { nl: 'Van', en: 'Of' },
  day: { nl: 'Dag', en: 'Day' },
  machine: { nl: 'Machines', en: 'Machines' },
  'machine-count': { nl: '{{count}} × {{machine}}', en: '{{count}} × {{machine}}' },
  hours: { nl: 'Uren', en: 'Hours' },
  rate: { nl: 'Per uur', en: 'An hour' },
  part: { nl: 'Deel', en: 'Part' },
  'class-part': { nl: 'groep {{number}} van {{of}}', en: 'group {{number}} of {{of}}' },
  'part-of': { nl: '{{own}} van {{all}} leerlingen', en: '{{own}} of {{all}} pupils' },
  whole: { nl: 'alles', en: 'all' },
  vat: { nl: 'Btw-besluit', en: 'VAT decision' },
  standard: { nl: '21%, zonder besluit', en: '21%, no decision' },
  total: { nl: 'Totaal', en: 'Total' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  late: { nl: 'te laat afgezegd', en: 'cancelled too late' },
  unpriced: { nl: 'Zonder tarief', en: 'Without a rate' },
  'unpriced-lead': {
    nl: 'Voor deze machines gold die dag geen tarief, dus ze kosten niets. Hoort er een tarief bij? Lees het tarievenbestand in voordat je factureert.',
    en: 'No rate held for these machines that day, so they cost nothing. Should there be one? Import the file of rates before you invoice.',
  },
  nothing: { nl: 'Niets te factureren', en: 'Nothing to invoice' },
  'nothing-text': {
    nl: 'Wat in deze maand tegen tarief is gebruikt, staat al op een factuur, of er was niets.',
    en: 'What was used at tariff in this month is on an invoice already, or there was nothing.',
  },
  'to-invoices': { nl: 'Naar de facturen', en: 'To the invoices' },
  'own-due': { nl: 'Gebruik dat nog gefactureerd wordt', en: 'Use that is still to be invoiced' },
  'own-due-lead': {
    nl: 'Tot en met vandaag, per maand. De factuur komt na het eind van de maand.',
    en: 'Up to today, by month. The invoice comes after the end of the month.',
  },
  'own-due-one': { nl: 'Eén bezoek, {{amount}} zonder btw', en: 'One visit, {{amount}} without VAT' },
  'own-due-of': {
    nl: '{{visits}} bezoeken, {{amount}} zonder btw',
    en: '{{visits}} visits, {{amount}} without VAT',
  },
  'task-use': {
    nl: 'Het gebruik van {{month}} had al gefactureerd moeten zijn.',
    en: 'The use of {{month}} should have been invoiced already.',
  },
});
