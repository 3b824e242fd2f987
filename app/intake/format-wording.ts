/** Words that explain the formats: what cells hold, and what goes for every file. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const formatWording = defineWording({
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },

  'holds-text': { nl: 'Tekst', en: 'Text' },
  'holds-text-up-to': { nl: 'Tekst, hooguit {{max}} tekens', en: 'Text, up to {{max}} characters' },
  'holds-email': { nl: 'E-mailadres', en: 'E-mail address' },
  'holds-website': { nl: 'Webadres', en: 'Web address' },
  'holds-code': { nl: 'Code', en: 'Code' },
  'own-organisation': {
    nl: 'De code van je organisatie: {{code}}',
    en: 'The code of your organisation: {{code}}',
  },
  'holds-code-of': { nl: 'Code uit {{file}}', en: 'Code from {{file}}' },
  'holds-whole': { nl: 'Heel getal', en: 'Whole number' },
  'holds-whole-between': {
    nl: 'Heel getal, {{min}} tot en met {{max}}',
    en: 'Whole number, {{min}} to {{max}}',
  },
  'holds-decimal': { nl: 'Getal, hooguit {{decimals}} decimalen', en: 'Number, up to {{decimals}} decimals' },
  'holds-cents': { nl: 'Bedrag in euro', en: 'Amount in euros' },
  'holds-percent': { nl: 'Percentage', en: 'Percentage' },
  'holds-date': { nl: 'Datum', en: 'Date' },
  'holds-time': { nl: 'Tijd', en: 'Time' },
  'holds-yes-no': { nl: 'ja of nee', en: 'yes or no' },
  'holds-quarter': { nl: 'Kwartaal, zoals 2026-Q3', en: 'Quarter, such as 2026-Q3' },
  'holds-weekday': { nl: 'Weekdag', en: 'Weekday' },
  'holds-one-of': { nl: 'Eén van: {{values}}', en: 'One of: {{values}}' },
  list: { nl: '{{of}}; meer met | ertussen', en: '{{of}}; several with | in between' },
  'list-up-to': {
    nl: '{{of}}; meer met | ertussen, hooguit {{max}}',
    en: '{{of}}; several with | in between, up to {{max}}',
  },
  'empty-is': { nl: 'Leeg: {{value}}.', en: 'Empty: {{value}}.' },
});

/** What goes for every kind of file, in the order in which it is told. */
export const fileRuleWording = defineWording({
  'names-title': { nl: 'Naam van het bestand', en: 'Name of the file' },
  names: {
    nl: 'Aan de naam zien we wat erin staat: medewerkers.csv, people.csv. Er mag iets bij: 07-people.csv, medewerkers_nov-2026.csv, people (2).csv.',
    en: 'The name tells what is in it: people.csv, medewerkers.csv. More may be added: 07-people.csv, people_nov-2026.csv, people (2).csv.',
  },
  'encoding-title': { nl: 'Tekens', en: 'Characters' },
  encoding: {
    nl: 'UTF-8 met of zonder BOM, UTF-16 met BOM, en Windows-1252 zoals oudere spreadsheets het bewaren. Accenten blijven heel.',
    en: 'UTF-8 with or without BOM, UTF-16 with BOM, and Windows-1252 as older spreadsheets save it. Accents stay whole.',
  },
  'delimiter-title': { nl: 'Scheidingsteken', en: 'Delimiter' },
  delimiter: {
    nl: 'Puntkomma, komma of tab; we zien het aan de eerste regel. Tekst met een scheidingsteken of regelovergang staat tussen aanhalingstekens ("), en een aanhalingsteken daarin dubbel ("").',
    en: 'Semicolon, comma or tab; the first line tells. Text with a delimiter or line break is in quotation marks ("), and a quotation mark inside it is doubled ("").',
  },
  'header-title': { nl: 'Eerste regel', en: 'First line' },
  header: {
    nl: 'De namen van de kolommen, in elke volgorde. Hoofdletters, accenten, spaties en streepjes maken niet uit. Een kolom die we niet kennen, melden we.',
    en: 'The names of the columns, in any order. Capitals, accents, spaces and hyphens don’t matter. A column that we don’t know is reported.',
  },
  'empty-title': { nl: 'Weglaten of leeg', en: 'Left out or empty' },
  empty: {
    nl: 'Een kolom die je weglaat, verandert niets aan wat er staat. Een lege cel maakt leeg, of is wat er bij de kolom staat.',
    en: 'A column that you leave out changes nothing of what is there. An empty cell empties, or is what the column says.',
  },
  'dates-title': { nl: 'Datums en tijden', en: 'Dates and times' },
  dates: {
    nl: 'Dag eerst: 23-11-2026, 23/11/2026 of 23.11.2026; of 2026-11-23. Tijden als 8:30, 08.30 of 24:00, op de klok van de locatie.',
    en: 'Day first: 23-11-2026, 23/11/2026 or 23.11.2026; or 2026-11-23. Times as 8:30, 08.30 or 24:00, on the clock of the site.',
  },
  'numbers-title': { nl: 'Getallen en bedragen', en: 'Numbers and amounts' },
  numbers: {
    nl: 'Met een komma of een punt: 12,5 of 12.5. Bedragen als 1450, 1450,00, € 1.450,00 of 1.450,-. Wat op twee manieren te lezen is (1.250), vragen we na.',
    en: 'With a comma or a point: 12,5 or 12.5. Amounts as 1450, 1450.00, € 1.450,00 or 1.450,-. What can be read in two ways (1.250) is asked about.',
  },
  'words-title': { nl: 'Ja, nee en weekdagen', en: 'Yes, no and weekdays' },
  words: {
    nl: 'ja, j, yes, waar, x of 1; nee, n, no, onwaar, - of 0. Weekdagen voluit, afgekort (ma) of als 1 tot en met 7, maandag eerst.',
    en: 'yes, y, ja, true, x or 1; no, n, nee, false, - or 0. Weekdays in full, short (mon) or as 1 to 7, Monday first.',
  },
  'codes-title': { nl: 'Codes', en: 'Codes' },
  codes: {
    nl: 'Alles heeft een code die je zelf kiest, en waaraan andere bestanden het herkennen: letters zonder accent en cijfers, met . _ - ertussen, hooguit 60 tekens. Hoofdletters tellen.',
    en: 'Everything has a code of your choice, by which other files know it: letters without accents and digits, with . _ - in between, up to 60 characters. Capitals count.',
  },
  'order-title': { nl: 'Samen, in volgorde', en: 'Together, in order' },
  order: {
    nl: 'Kies alle bestanden tegelijk. We lezen ze in de volgorde van deze lijst, zodat een bestand mag noemen wat in een ander staat. Van elk soort één bestand.',
    en: 'Choose all files at once. They are read in the order of this list, so that one file may name what is in another. One file of each kind.',
  },
  'whole-title': { nl: 'Alles of niets', en: 'All or nothing' },
  whole: {
    nl: 'Zolang er iets niet klopt, gaat er niets in. Je ziet alles wat niet klopt, met bestand, regel en kolom.',
    en: 'As long as something is wrong, nothing goes in. You see all that is wrong, with file, line and column.',
  },
  'twice-title': { nl: 'Twee keer hetzelfde bestand', en: 'The same file twice' },
  twice: {
    nl: 'Verandert niets. Wat er al is, herkennen we aan zijn sleutel en passen we aan; wat niet in het bestand staat, blijft. Alleen openingstijden, werktijden, cursussen van trainers en wat een cursus nodig heeft, zijn steeds het geheel.',
    en: 'Changes nothing. What is there already is known by its key and adjusted; what is not in the file stays. Only opening hours, hours and courses of trainers and what a course needs are the whole each time.',
  },
  'limits-title': { nl: 'Grenzen', en: 'Limits' },
  limits: {
    nl: 'Per bestand hooguit {{fileSize}} en {{rows}} regels, samen hooguit {{totalSize}} en {{files}} bestanden.',
    en: 'Per file up to {{fileSize}} and {{rows}} rows, together up to {{totalSize}} and {{files}} files.',
  },
  'safety-title': { nl: 'Veilig', en: 'Safe' },
  safety: {
    nl: 'Formules komen er niet in. Een burgerservicenummer (BSN) bewaren we nooit: een bestand met die kolom weigeren we. Geüploade bestanden bewaren we hooguit {{hours}} uur, alleen voor wie ze koos.',
    en: 'Formulas don’t come in. National numbers (BSN) are never kept: a file with that column is refused. Uploaded files are kept for {{hours}} hours at most, only for whoever chose them.',
  },
});
