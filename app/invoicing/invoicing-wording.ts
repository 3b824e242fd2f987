import { defineWording } from '#app/ui/i18n/wording.ts';
import type { InvoicingCode } from './invoicing-reasons.ts';

/** Words of the screens about invoices. */
export const invoicingWording = defineWording({
  invoices: { nl: 'Facturen', en: 'Invoices' },
  'invoices-lead': {
    nl: 'Wat gefactureerd is, wat nog open staat en wat nog gefactureerd moet worden.',
    en: 'What was invoiced, what is still open and what is still to be invoiced.',
  },
  'own-lead': {
    nl: 'De facturen van het praktijkcentrum aan jullie, met wat nog open staat.',
    en: 'Invoices of the practice centre to you, with what is still open.',
  },
  'no-own': { nl: 'Nog geen facturen', en: 'No invoices yet' },
  'no-own-text': {
    nl: 'Zodra het praktijkcentrum jullie een factuur stuurt, staat die hier als pdf.',
    en: 'Once the practice centre sends you an invoice, it shows here as a PDF.',
  },
  'to-invoice': { nl: 'Nog te factureren', en: 'Still to be invoiced' },
  'to-invoice-quarter': {
    nl: '{{quarter}}: {{count}} specificaties, samen {{amount}} zonder btw.',
    en: '{{quarter}}: {{count}} statements, {{amount}} together without VAT.',
  },
  'issue-quarter': { nl: 'Factureer het {{quarter}}', en: 'Invoice the {{quarter}}' },
  issued: { nl: 'Gefactureerd: {{first}} tot en met {{last}}.', en: 'Invoiced: {{first}} to {{last}}.' },
  'issued-one': { nl: 'Gefactureerd: {{code}}.', en: 'Invoiced: {{code}}.' },
  'issued-none': { nl: 'Er is niets gefactureerd.', en: 'Nothing was invoiced.' },
  refused: { nl: 'Niet gefactureerd', en: 'Not invoiced' },
  'terms-needed': {
    nl: 'Leg eerst vast op welke rekening er betaald wordt en binnen hoeveel dagen.',
    en: 'First record the account to pay into and within how many days.',
  },
  details: { nl: 'Factuurgegevens', en: 'Invoice details' },
  'fill-in': { nl: 'Los dit op', en: 'Resolve this' },
  'vat-decisions': { nl: 'Btw-besluiten', en: 'VAT decisions' },
  terms: { nl: 'Rekening en termijnen', en: 'Account and terms' },
  'terms-lead': {
    nl: 'Dit staat op elke factuur vanaf nu. Wat al verstuurd is, verandert niet.',
    en: 'This stands on every invoice from now on. What was sent does not change.',
  },
  'terms-recorded': { nl: 'Vastgelegd.', en: 'Recorded.' },
  iban: { nl: 'Rekeningnummer (IBAN)', en: 'Account number (IBAN)' },
  bic: { nl: 'BIC', en: 'BIC' },
  'vat-number': { nl: 'Btw-id van het praktijkcentrum', en: 'VAT number of the practice centre' },
  'vat-number-hint': { nl: 'Zoals NL000099998B57.', en: 'Such as NL000099998B57.' },
  'term-days': { nl: 'Betalen binnen', en: 'Pay within' },
  'first-reminder': { nl: 'Eerste herinnering', en: 'First reminder' },
  'second-reminder': { nl: 'Tweede herinnering', en: 'Second reminder' },
  'after-due': {
    nl: 'Zoveel dagen na de uiterste dag.',
    en: 'So many days after the due date.',
  },
  'fees-from': { nl: 'Cursusgeld en gebruik factureren vanaf', en: 'Invoice course fees and use from' },
  'fees-from-hint': {
    nl: 'Cursussen die voor deze dag eindigden, en gebruik van voor deze dag, zijn elders gefactureerd.',
    en: 'Courses that ended before this day, and use from before it, were invoiced elsewhere.',
  },
  'to-invoice-fees': {
    nl: 'Cursusgeld {{month}}: {{bookings}} boekingen van {{payers}} betalers, samen {{amount}} zonder btw.',
    en: 'Course fees, {{month}}: {{bookings}} bookings of {{payers}} payers, {{amount}} together without VAT.',
  },
  'no-payer': { nl: 'Nog geen betaler', en: 'No payer yet' },
  'no-payer-lead': {
    nl: 'Deelnemers zonder organisatie. Noem wie er betaalt; daarna gaat het met het cursusgeld van die maand mee.',
    en: 'Participants without an organisation. Name who pays; it then goes along with the course fees of that month.',
  },
  booking: { nl: 'Boeking', en: 'Booking' },
  course: { nl: 'Cursus', en: 'Course' },
  days: { nl: 'dagen', en: 'days' },
  when: { nl: 'Wanneer', en: 'When' },
  'name-payer': { nl: 'Noem betaler', en: 'Name payer' },
  'fees-late': {
    nl: 'Dit had voor {{day}} gefactureerd moeten zijn.',
    en: 'This should have been invoiced before {{day}}.',
  },
  'issue-fees': { nl: 'Factureer cursusgeld {{month}}', en: 'Invoice course fees, {{month}}' },
  'after-second': {
    nl: 'Daarna gaat er niets meer vanzelf.',
    en: 'Nothing goes out by itself after it.',
  },
  save: { nl: 'Leg vast', en: 'Record' },
  'iban-wrong': {
    nl: 'Dit rekeningnummer klopt niet. Kijk de cijfers na.',
    en: 'This account number is not right. Please check its digits.',
  },
  'bic-wrong': { nl: 'Een BIC heeft 8 of 11 tekens.', en: 'A BIC has 8 or 11 characters.' },
  'vat-number-wrong': {
    nl: 'Een btw-id begint met NL en heeft negen cijfers, een B en twee cijfers.',
    en: 'A VAT number starts with NL and has nine digits, a B and two digits.',
  },
  number: { nl: 'Nummer', en: 'Number' },
  payer: { nl: 'Aan', en: 'To' },
  subject: { nl: 'Waarvoor', en: 'For what' },
  date: { nl: 'Datum', en: 'Date' },
  due: { nl: 'Betalen uiterlijk', en: 'Due by' },
  total: { nl: 'Totaal', en: 'Total' },
  open: { nl: 'Open', en: 'Open' },
  state: { nl: 'Stand', en: 'State' },
  show: { nl: 'Toon', en: 'Show' },
  'show-open': { nl: 'Wat open staat', en: 'What is open' },
  'show-overdue': { nl: 'Te laat', en: 'Overdue' },
  'show-all': { nl: 'Alles', en: 'Everything' },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  'state-paid': { nl: 'Betaald', en: 'Paid' },
  'state-open': { nl: 'Open', en: 'Open' },
  'state-overdue': { nl: 'Te\u00a0laat', en: 'Overdue' },
  'state-credited': { nl: 'Teruggenomen', en: 'Taken back' },
  'state-refund': { nl: 'Terug te betalen', en: 'To be paid back' },
  'state-credit-note': { nl: 'Creditnota', en: 'Credit note' },
  'nothing-open': { nl: 'Er staat niets open', en: 'Nothing is open' },
  'nothing-open-text': {
    nl: 'Alles wat hierbij hoort is betaald. Kies Alles om ook betaalde facturen te zien.',
    en: 'Everything that belongs here was paid. Choose Everything to see paid invoices too.',
  },
  'no-invoices': { nl: 'Nog geen facturen', en: 'No invoices yet' },
  'no-invoices-text': {
    nl: 'Sluit een kwartaal af en factureer het; dan staan de facturen hier.',
    en: 'Close a quarter and invoice it; its invoices show here.',
  },
  numbers: { nl: 'Nummers', en: 'Numbers' },
  'numbers-lead': {
    nl: 'Per reeks en jaar de nummers die uitgegeven zijn. Ze volgen op elkaar; er mag er geen ontbreken.',
    en: 'Per series and year the numbers that were given out. They follow each other; none may be missing.',
  },
  series: { nl: 'Reeks', en: 'Series' },
  'series-F': { nl: 'Facturen', en: 'Invoices' },
  'series-C': { nl: 'Creditnota’s', en: 'Credit notes' },
  year: { nl: 'Jaar', en: 'Year' },
  first: { nl: 'Eerste', en: 'First' },
  last: { nl: 'Laatste', en: 'Last' },
  count: { nl: 'Aantal', en: 'Count' },
  missing: { nl: 'Ontbreekt', en: 'Missing' },
  none: { nl: 'geen', en: 'none' },
  pdf: { nl: 'Open de pdf', en: 'Open the PDF' },
  trail: { nl: 'Herkomst', en: 'Trail' },
  'trail-title': { nl: 'Herkomst van {{code}}', en: 'Trail of {{code}}' },
  'trail-lead': {
    nl: 'Van elke cent op deze factuur naar de kosten, inkomsten, boekingen en bezoeken waar hij vandaan komt.',
    en: 'From each cent on this invoice to the costs, income, bookings and visits it comes from.',
  },
  'trail-lines': { nl: 'Hoe elke regel verdeeld is', en: 'How each line was shared' },
  'trail-lines-lead': {
    nl: 'Wat de kostenplaats verdeelde × wat deze partij weegt ÷ wat allen wegen, in hele centen.',
    en: 'What the pool shared × what this party weighs ÷ what all weigh, in whole cents.',
  },
  'trail-sources': { nl: 'Wat erachter zit', en: 'What is behind it' },
  'trail-income': { nl: 'Inkomsten van kostenplaatsen', en: 'Income of cost pools' },
  'trail-income-lead': {
    nl: 'Wat elke regel opbrengt, zonder btw. Dat verlaagt wat de leden in dat kwartaal samen delen.',
    en: 'What each line brings, without VAT. It lowers what the members share in that quarter.',
  },
  'settled-in': { nl: 'Verrekend in', en: 'Settled in' },
  line: { nl: 'Regel', en: 'Line' },
  'pool-shared': { nl: 'Verdeeld', en: 'Shared' },
  key: { nl: 'Sleutel', en: 'Key' },
  weighs: { nl: 'Weegt', en: 'Weighs' },
  'weighs-of': { nl: '{{own}} van {{all}}', en: '{{own}} of {{all}}' },
  kind: { nl: 'Soort', en: 'Kind' },
  'kind-cost': { nl: 'Kosten', en: 'Cost' },
  'kind-income': { nl: 'Inkomsten', en: 'Income' },
  'kind-booking': { nl: 'Boeking', en: 'Booking' },
  'kind-visit': { nl: 'Bezoek', en: 'Visit' },
  'kind-run': { nl: 'Cursus', en: 'Course' },
  supplier: { nl: 'Van wie', en: 'Whose' },
  period: { nl: 'Voor de dagen', en: 'For the days' },
  counts: { nl: 'Telt mee', en: 'Counts' },
  'check-line': { nl: 'Controle: regels min totaal zonder btw', en: 'Check: lines less total without VAT' },
  'invoiced-on': { nl: 'Gefactureerd op', en: 'Invoiced on' },
  lowers: { nl: 'Verlaagde de facturen', en: 'Lowered the invoices' },
  'to-statement': { nl: 'Naar de specificatie', en: 'To the statement' },
  lines: { nl: 'Regels', en: 'Lines' },
  description: { nl: 'Omschrijving', en: 'Description' },
  quantity: { nl: 'Aantal', en: 'Quantity' },
  unit: { nl: 'Prijs', en: 'Price' },
  vat: { nl: 'Btw', en: 'VAT' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  net: { nl: 'Zonder btw', en: 'Without VAT' },
  supply: { nl: 'Geleverd', en: 'Supplied' },
  order: { nl: 'Ordernummer', en: 'Order number' },
  reference: { nl: 'Betalingskenmerk', en: 'Payment reference' },
  credits: { nl: 'Neemt terug', en: 'Takes back' },
  'credited-by': { nl: 'Teruggenomen door', en: 'Taken back by' },
  reason: { nl: 'Reden', en: 'Reason' },
  payments: { nl: 'Betalingen', en: 'Payments' },
  'no-payments': { nl: 'Nog niets ontvangen.', en: 'Nothing received yet.' },
  'received-on': { nl: 'Ontvangen op', en: 'Received on' },
  'paid-back-on': { nl: 'Terugbetaald op', en: 'Paid back on' },
  note: { nl: 'Aantekening', en: 'Note' },
  'note-hint': { nl: 'Zoals het nummer van het afschrift.', en: 'Such as the number of the bank statement.' },
  'book-payment': { nl: 'Boek betaling', en: 'Book payment' },
  'book-refund': { nl: 'Boek terugbetaling', en: 'Book refund' },
  'payment-booked': {
    nl: 'Betaling geboekt. Nog open: {{amount}}.',
    en: 'Payment booked. Still open: {{amount}}.',
  },
  'payment-all': {
    nl: 'Betaling geboekt. De factuur is betaald.',
    en: 'Payment booked. The invoice is paid.',
  },
  'take-back': { nl: 'Draai terug', en: 'Take back' },
  'take-back-question': {
    nl: 'Wil je de betaling van {{amount}} terugdraaien?',
    en: 'Do you want to take back the payment of {{amount}}?',
  },
  'take-back-text': {
    nl: 'Er komt een tegenboeking bij. De factuur staat daarna weer voor dit bedrag open.',
    en: 'A counter entry is added. The invoice is open for this amount again.',
  },
  'taken-back': { nl: 'De betaling is teruggedraaid.', en: 'The payment was taken back.' },
  'is-taken-back': { nl: 'Teruggedraaid', en: 'Taken back' },
  'is-counter': { nl: 'Tegenboeking', en: 'Counter entry' },
  credit: { nl: 'Maak een creditnota', en: 'Make a credit note' },
  'credit-title': { nl: 'Neem {{code}} terug', en: 'Take back {{code}}' },
  'credit-text': {
    nl: 'Een factuur wordt nooit gewijzigd of gewist; een creditnota neemt hem terug, helemaal of voor een deel. Wat helemaal is teruggenomen, kan opnieuw gefactureerd worden.',
    en: 'An invoice is never changed or deleted; a credit note takes it back, as a whole or in part. What was taken back as a whole can be invoiced anew.',
  },
  'credit-extent': { nl: 'Wat neem je terug?', en: 'What do you take back?' },
  'credit-whole': {
    nl: 'Alles wat er nog van staat: {{amount}} zonder btw',
    en: 'All that is left: {{amount}} without VAT',
  },
  'credit-lines': {
    nl: 'Alleen de regels die ik hieronder invul',
    en: 'Only the lines that I fill in below',
  },
  'credit-lines-title': { nl: 'Regels', en: 'Lines' },
  'credit-lines-lead': {
    nl: 'Bedragen zonder btw. Wat je leeg laat, blijft staan.',
    en: 'Amounts without VAT. What you leave empty stays.',
  },
  'credit-left': { nl: 'Hiervan staat nog {{amount}}.', en: '{{amount}} of this is left.' },
  'credit-quantity': { nl: 'Of een aantal', en: 'Or a quantity' },
  'credit-unit': {
    nl: '{{amount}} per stuk. Laat het bedrag dan leeg.',
    en: '{{amount}} each. Leave the amount empty then.',
  },
  'credit-confirm': { nl: 'Maak creditnota', en: 'Make credit note' },
  credited: { nl: 'Creditnota {{code}} is gemaakt.', en: 'Credit note {{code}} was made.' },
  reminders: { nl: 'Herinneringen', en: 'Reminders' },
  'reminder-auto': { nl: '{{number}}e, vanzelf verstuurd', en: 'No. {{number}}, sent by itself' },
  'reminder-hand': { nl: '{{number}}e, door iemand verstuurd', en: 'No. {{number}}, sent by somebody' },
  remind: { nl: 'Stuur nu een herinnering', en: 'Send a reminder now' },
  reminded: { nl: 'De herinnering gaat nu de deur uit.', en: 'The reminder is on its way.' },
  'task-overdue': {
    nl: '{{count}} facturen zijn te laat, met samen {{amount}} open.',
    en: '{{count}} invoices are overdue, with {{amount}} open together.',
  },
  'task-overdue-one': {
    nl: 'Een factuur is te laat, met {{amount}} open.',
    en: 'An invoice is overdue, with {{amount}} open.',
  },
  'task-statements': {
    nl: 'Het {{quarter}} is afgesloten maar nog niet helemaal gefactureerd.',
    en: 'The {{quarter}} is closed but not invoiced entirely.',
  },
  'task-fees': {
    nl: 'Het cursusgeld van {{month}} had al gefactureerd moeten zijn.',
    en: 'The course fees of {{month}} should have been invoiced already.',
  },
  'task-no-payer': {
    nl: 'Van {{count}} boekingen uit {{month}} is nog niet bekend wie betaalt.',
    en: 'Of {{count}} bookings of {{month}} nobody knows yet who pays.',
  },
  'task-no-payer-one': {
    nl: 'Van een boeking uit {{month}} is nog niet bekend wie betaalt.',
    en: 'Of a booking of {{month}} nobody knows yet who pays.',
  },
  'task-after-second': {
    nl: '{{code}} ({{payer}}) is na twee herinneringen nog niet betaald. Beslis zelf hoe het verder gaat.',
    en: '{{code}} ({{payer}}) is still unpaid after two reminders. Decide yourself what comes next.',
  },
});

export const invoicingRefusalWording = defineWording({
  'not-allowed': {
    nl: 'Alleen de penningmeester en het kantoor factureren en boeken betalingen.',
    en: 'Only the treasurer and the office invoice and book payments.',
  },
  'document-unknown': { nl: 'Deze factuur is er niet.', en: 'There is no such invoice.' },
  'quarter-not-closed': { nl: 'Dit kwartaal is nog niet afgesloten.', en: 'This quarter is not closed yet.' },
  'nothing-to-invoice': {
    nl: 'Hier is niets meer te factureren.',
    en: 'There is nothing left to invoice here.',
  },
  'month-not-over': {
    nl: 'Deze maand is nog niet voorbij.',
    en: 'This month is not over yet.',
  },
  'terms-missing': {
    nl: 'Leg eerst rekening, btw-id en termijn vast bij Rekening en termijnen.',
    en: 'First record account, VAT number and term under Account and terms.',
  },
  'seller-incomplete': {
    nl: 'Van het praktijkcentrum ontbreekt nog: {{missing}}.',
    en: 'Of the practice centre this is missing: {{missing}}.',
  },
  'buyer-incomplete': {
    nl: 'Van {{party}} ontbreekt nog: {{missing}}.',
    en: 'Of {{party}} this is missing: {{missing}}.',
  },
  'order-number-missing': {
    nl: '{{party}} wil een ordernummer op elke factuur, en dat is er nog niet.',
    en: '{{party}} wants an order number on every invoice, and there is none yet.',
  },
  'buyer-unknown': { nl: 'Deze organisatie is er niet.', en: 'There is no such organisation.' },
  'booking-unknown': { nl: 'Deze boeking is er niet.', en: 'There is no such booking.' },
  'payer-known': {
    nl: 'Voor deze boeking is al een betaler bekend.',
    en: 'Somebody pays for this booking already.',
  },
  'payer-unknown': { nl: 'Kies wie er betaalt.', en: 'Choose who pays.' },
  'vat-not-valid': {
    nl: 'Het btw-besluit {{decision}} geldt niet op {{day}}. Leg vast wat er dan geldt.',
    en: 'The VAT decision {{decision}} does not hold on {{day}}. Record what holds then.',
  },
  'cost-sharing-fails': {
    nl: '{{pool}} kan niet buiten de btw volgens besluit {{decision}}: {{flaw}} Vraag de adviseur wat er dan geldt.',
    en: '{{pool}} cannot lie outside VAT by decision {{decision}}: {{flaw}} Ask the adviser what holds then.',
  },
  'use-outside-vat': {
    nl: 'Het btw-besluit {{decision}} van een tarief legt gebruik buiten de btw. Dat kan alleen voor een vast aandeel in de kosten. Kies een ander besluit bij het tarief.',
    en: 'The VAT decision {{decision}} of a rate puts use outside VAT. That is only for a fixed share in the costs. Choose another decision for the rate.',
  },
  'below-zero': {
    nl: '{{party}} krijgt {{amount}} terug. Betaal dat uit; er komt geen factuur.',
    en: '{{party}} gets {{amount}} back. Pay it out; no invoice is made.',
  },
  'income-pool-missing': {
    nl: 'Er is nog niet gekozen op welke kostenplaats dit telt: {{kind}}, geleverd tot en met {{day}}. Kies dat bij Inkomsten van facturen.',
    en: 'Nobody chose yet to which cost pool this counts: {{kind}}, supplied until {{day}}. Choose it under Income of invoices.',
  },
  'income-pool-closed': {
    nl: 'De kostenplaats {{pool}}, waarop dit telt, is gesloten: {{kind}}. Kies een andere bij Inkomsten van facturen.',
    en: 'The cost pool {{pool}} to which this counts is closed: {{kind}}. Choose another under Income of invoices.',
  },
  'already-invoiced': { nl: 'Dit is al gefactureerd.', en: 'This was invoiced already.' },
  'already-credited': { nl: 'Deze factuur is al teruggenomen.', en: 'This invoice was taken back already.' },
  'credit-nothing': {
    nl: 'Vul bij minstens één regel in wat je terugneemt.',
    en: 'Fill in for one line at least what you take back.',
  },
  'credit-whole-or-lines': {
    nl: 'Je vulde ook regels in. Kies alleen die regels, of maak ze leeg.',
    en: 'You filled in lines too. Choose only those lines, or empty them.',
  },
  'credit-above-left': {
    nl: 'Van deze regel staat nog {{amount}}.',
    en: '{{amount}} of this line is left.',
  },
  'credit-both': {
    nl: 'Vul een aantal of een bedrag in, niet allebei.',
    en: 'Fill in a quantity or an amount, not both.',
  },
  'credit-above-total': {
    nl: 'Zo neem je meer terug dan de factuur vraagt. Neem ook de regels onder nul terug.',
    en: 'This takes back more than the invoice asks. Take the lines below zero back too.',
  },
  'date-before-last': {
    nl: 'De vorige draagt al de datum {{day}}. Een volgend nummer kan geen eerdere datum hebben; kijk of de klok van de server goed staat.',
    en: 'The one before bears the date {{day}} already. The next number cannot have an earlier date; check the clock of the server.',
  },
  'not-an-invoice': {
    nl: 'Dit is een creditnota. Boek op de factuur die hij terugneemt.',
    en: 'This is a credit note. Book on the invoice that it takes back.',
  },
  'nothing-open': { nl: 'Van deze factuur staat niets meer open.', en: 'Nothing of this invoice is open.' },
  'above-open': {
    nl: 'Er staat {{amount}} open. Boek de rest op een andere factuur of betaal het terug.',
    en: '{{amount}} is open. Book the rest on another invoice or pay it back.',
  },
  'received-in-future': { nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' },
  'received-before-issue': {
    nl: 'Deze dag ligt voor de datum van de factuur.',
    en: 'This day is before the date of the invoice.',
  },
  'payment-unknown': { nl: 'Deze betaling is er niet.', en: 'There is no such payment.' },
  'payment-taken-back': {
    nl: 'Deze betaling is al teruggedraaid.',
    en: 'This payment was taken back already.',
  },
  'not-due': {
    nl: 'De uiterste dag is nog niet voorbij.',
    en: 'The due date has not passed yet.',
  },
  'reminded-today': {
    nl: 'Vandaag is er al een herinnering verstuurd.',
    en: 'A reminder was sent today already.',
  },
  'reminders-out-of-order': {
    nl: 'De tweede herinnering komt na de eerste.',
    en: 'The second reminder comes after the first.',
  },
}) satisfies Record<InvoicingCode, unknown>;

/** Which condition for cost sharing outside VAT fails. */
export const costSharingWording = defineWording({
  unnamed: {
    nl: 'het besluit noemt niet wie de rekeningen betaalt en welk deel die zelf draagt.',
    en: 'the decision does not name who pays the bills and which share that party bears itself.',
  },
  estimate: {
    nl: 'er zit een schatting in, en alleen wat het werkelijk kostte mag gedeeld worden.',
    en: 'there is an estimate in it, and only what it actually cost may be shared.',
  },
  'mark-up': {
    nl: 'er is iets anders verdeeld dan de kosten min de inkomsten.',
    en: 'what was shared is not the costs minus the income.',
  },
  'key-floats': {
    nl: 'het is niet met een vaste sleutel verdeeld.',
    en: 'it was not shared by a fixed key.',
  },
  'key-not-signed': {
    nl: 'de sleutel was niet getekend voordat de kosten kwamen.',
    en: 'the key was not signed before the costs came.',
  },
  'not-signed': {
    nl: 'de overeenkomst van {{party}} was niet getekend voordat de kosten kwamen.',
    en: 'the agreement of {{party}} was not signed before the costs came.',
  },
  changed: {
    nl: 'een aandeel of de sleutel veranderde op {{day}} zonder dat er iemand bij kwam of wegging.',
    en: 'a share or the key changed on {{day}} while nobody joined or left.',
  },
  risk: {
    nl: '{{party}} heeft een aandeel in de kosten maar deelt hier niet in mee.',
    en: '{{party}} has a share in the costs but takes no part in these.',
  },
  'risk-rest': {
    nl: 'niet alles is met deze sleutel verdeeld.',
    en: 'not all of it was shared by this key.',
  },
  'bears-none': {
    nl: '{{party}} betaalt de rekeningen maar draagt zelf niets.',
    en: '{{party}} pays the bills but bears nothing itself.',
  },
  'share-differs': {
    nl: '{{party}} draagt zelf {{actual}}, en het besluit zegt {{named}}.',
    en: '{{party}} bears {{actual}} itself, and the decision says {{named}}.',
  },
});

export const missingWording = defineWording({
  street: { nl: 'straat en huisnummer', en: 'street and number' },
  postcode: { nl: 'postcode', en: 'postcode' },
  city: { nl: 'plaats', en: 'city' },
  'chamber-number': { nl: 'KvK-nummer', en: 'number at the chamber of commerce' },
  'vat-number': { nl: 'btw-id', en: 'VAT number' },
});
