/** What mail about invoices says to who pays. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const documentMailWording = defineWording({
  hello: { nl: 'Dag {{name}},', en: 'Hello {{name}},' },
  'invoice-subject': { nl: 'Factuur {{code}} van {{seller}}', en: 'Invoice {{code}} from {{seller}}' },
  'invoice-lead': {
    nl: 'Bij deze mail zit de factuur als pdf. Wil je die uiterlijk {{due}} betalen?',
    en: 'The invoice comes with this mail as a PDF. Please pay it by {{due}}.',
  },
  'credit-subject': { nl: 'Creditnota {{code}} van {{seller}}', en: 'Credit note {{code}} from {{seller}}' },
  'credit-text': {
    nl: 'Bij deze mail zit een creditnota als pdf. Hij neemt factuur {{invoice}} helemaal terug.',
    en: 'A credit note comes with this mail as a PDF. It takes back invoice {{invoice}} as a whole.',
  },
  'credit-part-text': {
    nl: 'Bij deze mail zit een creditnota als pdf. Hij neemt factuur {{invoice}} voor een deel terug; daarvan blijft {{left}} staan.',
    en: 'A credit note comes with this mail as a PDF. It takes back part of invoice {{invoice}}, of which {{left}} remains.',
  },
  'credit-rest-text': {
    nl: 'Bij deze mail zit een creditnota als pdf. Hij neemt terug wat er van factuur {{invoice}} nog stond.',
    en: 'A credit note comes with this mail as a PDF. It takes back what was left of invoice {{invoice}}.',
  },
  'reminder-subject': {
    nl: 'Herinnering: factuur {{code}} van {{seller}}',
    en: 'Reminder: invoice {{code}} from {{seller}}',
  },
  'second-subject': {
    nl: 'Tweede herinnering: factuur {{code}} van {{seller}}',
    en: 'Second reminder: invoice {{code}} from {{seller}}',
  },
  'reminder-lead': {
    nl: 'Van deze factuur hebben we nog niet alles ontvangen. Hij had uiterlijk {{due}} betaald moeten zijn. Is de betaling al onderweg, dan hoef je niets te doen.',
    en: 'We have not received all of this invoice yet. It was due on {{due}}. If the payment is on its way, you need do nothing.',
  },
  number: { nl: 'Nummer', en: 'Number' },
  subject: { nl: 'Waarvoor', en: 'For what' },
  total: { nl: 'Totaal', en: 'Total' },
  open: { nl: 'Nog te betalen', en: 'Still to be paid' },
  account: { nl: 'Rekening', en: 'Account' },
  reference: { nl: 'Betalingskenmerk', en: 'Payment reference' },
  order: { nl: 'Jullie ordernummer', en: 'Your order number' },
  reason: { nl: 'Reden', en: 'Reason' },
  question: {
    nl: 'Klopt er iets niet? Antwoord op deze mail of bel het kantoor.',
    en: 'Is anything wrong? Answer this mail or call the office.',
  },
  sender: { nl: 'Verstuurd door {{seller}} met Leerbank.', en: 'Sent by {{seller}} with Leerbank.' },
  why: {
    nl: 'Je krijgt dit omdat facturen aan {{buyer}} naar dit adres gaan.',
    en: 'You get this because invoices to {{buyer}} go to this address.',
  },
});
