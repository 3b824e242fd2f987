/** The pages on which the office hands in files, looks at what they would do, and imports them. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const uploadWording = defineWording({
  title: { nl: 'Gegevens importeren', en: 'Import data' },
  lead: {
    nl: 'Kies je CSV-bestanden. Eerst zie je wat er verandert; er gaat pas iets in als alles klopt en jij ja zegt.',
    en: 'Choose your CSV files. First you see what changes; nothing goes in until all is right and you say yes.',
  },
  files: { nl: 'CSV-bestanden', en: 'CSV files' },
  'files-hint': {
    nl: 'Kies ze allemaal tegelijk: samen hooguit {{totalSize}}. De naam zegt wat erin staat, zoals {{example}}.',
    en: 'Choose them all at once: together up to {{totalSize}}. The name tells what is in it, such as {{example}}.',
  },
  look: { nl: 'Bekijk wat er verandert', en: 'See what changes' },
  'look-again': { nl: 'Bekijk opnieuw', en: 'Look again' },
  'choose-again': { nl: 'Kies de verbeterde bestanden', en: 'Choose the corrected files' },
  'to-again': { nl: 'Kies ze opnieuw', en: 'Choose them again' },
  chosen_one: { nl: '{{count}} bestand, {{size}}', en: '{{count}} file, {{size}}' },
  chosen_other: { nl: '{{count}} bestanden, samen {{size}}', en: '{{count}} files, together {{size}}' },
  checking: {
    nl: 'We lezen de bestanden en proberen ze uit. Bij duizenden regels duurt dat een paar tellen.',
    en: 'Reading the files and trying them out. With thousands of rows this takes a few seconds.',
  },
  importing: {
    nl: 'We slaan alles op. Bij duizenden regels duurt dat een paar tellen.',
    en: 'Saving everything. With thousands of rows this takes a few seconds.',
  },

  'no-files': { nl: 'Kies minstens één bestand.', en: 'Choose at least one file.' },
  'too-many-files': {
    nl: 'Dat zijn te veel bestanden. Kies er hooguit {{max}}.',
    en: 'Those are too many files. Choose up to {{max}}.',
  },
  'too-large': {
    nl: 'Dit is samen groter dan {{max}}. Kies minder bestanden, of splits ze.',
    en: 'Together this is larger than {{max}}. Choose fewer files, or split them.',
  },
  'not-a-form': {
    nl: 'Dit konden we niet lezen. Kies de bestanden opnieuw.',
    en: 'This could not be read. Choose the files again.',
  },

  'kinds-title': { nl: 'Wat je kunt importeren', en: 'What you can import' },
  'kinds-lead': {
    nl: 'Achter elke soort staan de kolommen, en een voorbeeldbestand om mee te beginnen.',
    en: 'Each kind leads to its columns, and to an example file to begin with.',
  },
  'how-to': { nl: 'Zo maak je een bestand', en: 'How to make a file' },
  example: { nl: 'Voorbeeld', en: 'Example' },
  'example-of': { nl: 'Voorbeeld van {{title}}', en: 'Example of {{title}}' },
  'group-parties': { nl: 'Wie meedoet', en: 'Who takes part' },
  'group-centre': { nl: 'Het centrum', en: 'The centre' },
  'group-courses': { nl: 'Wat er te leren is', en: 'What there is to learn' },
  'group-people': { nl: 'Mensen', en: 'People' },
  'group-planning': { nl: 'Planning', en: 'Planning' },
  'group-books': { nl: 'Financiën', en: 'Finance' },

  'preview-title': { nl: 'Dit verandert er', en: 'What changes' },
  'preview-lead': {
    nl: 'Alles klopt. Er is nog niets opgeslagen.',
    en: 'All is right. Nothing has been saved yet.',
  },
  'kept-until': {
    nl: 'We bewaren je bestanden tot {{time}}, alleen voor jou.',
    en: 'Your files are kept until {{time}}, only for you.',
  },
  import: { nl: 'Importeer', en: 'Import' },
  discard: { nl: 'Niet doen', en: 'Never mind' },
  discarded: {
    nl: 'Je bestanden zijn weggegooid. Er is niets veranderd.',
    en: 'Your files are thrown away. Nothing changed.',
  },

  'same-title': { nl: 'Er verandert niets', en: 'Nothing changes' },
  'same-lead': {
    nl: 'Alles wat in deze bestanden staat, staat al precies zo in Leerbank.',
    en: 'All that is in these files is in Leerbank already, exactly so.',
  },
  'other-files': { nl: 'Andere bestanden kiezen', en: 'Choose other files' },

  'imported-title': { nl: 'Geïmporteerd', en: 'Imported' },
  'imported-lead': { nl: 'Alles staat erin sinds {{time}}.', en: 'All of it is in since {{time}}.' },
  'import-more': { nl: 'Meer importeren', en: 'Import more' },
  'to-today': { nl: 'Naar vandaag', en: 'To today' },

  'wrong-title': { nl: 'Hier klopt iets nog niet', en: 'Something isn’t right yet' },
  'wrong-lead': {
    nl: 'Er is niets opgeslagen. Verbeter de bestanden en kies ze dan allemaal opnieuw.',
    en: 'Nothing has been saved. Correct the files, then choose all of them again.',
  },
  'wrong-since': {
    nl: 'Sinds je keek is er iets veranderd. Er is niets opgeslagen; dit klopt nu niet meer.',
    en: 'Something changed since you looked. Nothing has been saved; this is no longer right.',
  },
  'gone-title': { nl: 'Dit overzicht is er niet meer', en: 'This overview is gone' },
  'gone-lead': {
    nl: 'Bestanden bewaren we hooguit {{hours}} uur, en alleen voor wie ze koos. Kies ze opnieuw.',
    en: 'Files are kept for {{hours}} hours at most, and only for whoever chose them. Choose them again.',
  },

  'files-caption': { nl: 'Per bestand', en: 'By file' },
  file: { nl: 'Bestand', en: 'File' },
  kind: { nl: 'Soort', en: 'Kind' },
  new: { nl: 'Nieuw', en: 'New' },
  changed: { nl: 'Anders', en: 'Changed' },
  unchanged: { nl: 'Gelijk', en: 'Unchanged' },
  removed: { nl: 'Vervalt', en: 'Goes' },
  'removed-note': { nl: 'staat niet meer in het bestand', en: 'no longer in the file' },
  wrong: { nl: 'Fout', en: 'Wrong' },
  'missing-title_one': {
    nl: '{{number}} van je mensen staat niet in het bestand',
    en: '{{number}} of your people is not in the file',
  },
  'missing-title_other': {
    nl: '{{number}} van je mensen staan niet in het bestand',
    en: '{{number}} of your people are not in the file',
  },
  'missing-lead': {
    nl: 'Er gebeurt niets met hen. Is iemand weg? Open dan de pagina en kies daar de laatste dag.',
    en: 'Nothing happens to them. Has somebody left? Open the page and choose the last day there.',
  },
  person: { nl: 'Naam', en: 'Name' },
  number: { nl: 'Personeelsnummer', en: 'Personnel number' },
  'people-title': { nl: 'Mensen importeren', en: 'Import people' },
  'people-lead': {
    nl: 'Kies het bestand met je medewerkers. Eerst zie je wie nieuw is, wat er anders wordt en wie ontbreekt; er gaat pas iets in als jij ja zegt. Er wordt nooit iemand gewist.',
    en: 'Choose the file with your people. First you see who is new, what changes and who is missing; nothing goes in until you say yes. Nobody is ever deleted.',
  },
  'people-columns': { nl: 'Wat er in het bestand staat', en: 'What is in the file' },
  'people-columns-lead': {
    nl: 'Elke regel is iemand van je eigen organisatie, herkend aan het personeelsnummer. Een kolom die je weglaat, blijft zoals hij is.',
    en: 'Every row is somebody of your own organisation, known by the personnel number. A column that you leave out stays as it is.',
  },
  'costs-title': { nl: 'Kosten importeren', en: 'Import costs' },
  'costs-lead': {
    nl: 'Kies het bestand uit je boekhouding. Eerst zie je wat het per kostenplaats en per kwartaal is; er gaat pas iets in als jij ja zegt.',
    en: 'Choose the file from your bookkeeping. First you see what it comes to per pool and per quarter; nothing goes in until you say yes.',
  },
  'costs-kinds-lead': {
    nl: 'Begin je net, kies dan alle bestanden tegelijk. Achter elke soort staan de kolommen; met het voorbeeld kun je meteen beginnen.',
    en: 'Just starting? Choose all files at once. Each kind leads to its columns; the example is there to begin with.',
  },
  'booked-title': { nl: 'Dit wordt geboekt', en: 'What is booked' },
  'booked-done': { nl: 'Dit is geboekt', en: 'What was booked' },
  'booked-lead': {
    nl: 'Vergelijk dit met je boekhouding.',
    en: 'Compare this with your bookkeeping.',
  },
  'booked-known': {
    nl: 'Wat er al in staat, telt hier niet mee: {{number}}, samen {{amount}}.',
    en: 'What is in already doesn’t count here: {{number}}, together {{amount}}.',
  },
  entries_one: { nl: '{{number}} post', en: '{{number}} entry' },
  entries_other: { nl: '{{number}} posten', en: '{{number}} entries' },
  'booked-estimates': {
    nl: 'Schattingen: {{number}}. Per kwartaal tellen ze mee waar ze vallen, en weer af waar ze zichzelf terugdraaien.',
    en: 'Estimates: {{number}}. By quarter they count where they fall, and are taken off where they take themselves back.',
  },
  'by-pool': { nl: 'Per kostenplaats', en: 'By pool' },
  'by-quarter': { nl: 'Per kwartaal', en: 'By quarter' },
  'entry-count': { nl: 'Posten', en: 'Entries' },
  'costs-net': { nl: 'Kosten zonder btw', en: 'Costs without VAT' },
  'booked-costs': { nl: 'Kosten', en: 'Costs' },
  'booked-vat': { nl: 'Btw', en: 'VAT' },
  'booked-deducted': { nl: 'Waarvan afgetrokken', en: 'Of which deducted' },
  'booked-income': { nl: 'Inkomsten', en: 'Income' },
  'booked-counts': { nl: 'Telt mee', en: 'Counts' },
  'kind-unknown': { nl: 'onbekend', en: 'unknown' },
  total: { nl: 'Samen', en: 'Together' },

  'problems-title_one': { nl: '{{count}} ding klopt niet', en: '{{count}} thing isn’t right' },
  'problems-title_other': { nl: '{{number}} dingen kloppen niet', en: '{{number}} things aren’t right' },
  'problems-lead': {
    nl: 'Regelnummers zijn die van het bestand; de kop is regel 1. Wat op veel regels hetzelfde is, staat er één keer.',
    en: 'Line numbers are those of the file; the header is line 1. What is the same on many lines is told once.',
  },
  'problems-of': { nl: 'Alleen {{file}}', en: 'Only {{file}}' },
  'problems-of-all': { nl: 'Toon alle bestanden', en: 'Show all files' },
  'problems-kept': {
    nl: 'Het zijn er zoveel dat we de eerste {{kept}} laten zien.',
    en: 'There are so many that the first {{kept}} are shown.',
  },
  'all-problems': { nl: 'Bekijk alles wat niet klopt', en: 'See all that isn’t right' },
  line: { nl: 'Regel', en: 'Line' },
  column: { nl: 'Kolom', en: 'Column' },
  value: { nl: 'Er staat', en: 'It says' },
  reason: { nl: 'Wat er niet klopt', en: 'What isn’t right' },
  'problems-file': { nl: 'niet-gelukt', en: 'not-right' },

  'changes-title_one': { nl: '{{count}} regel wordt anders', en: '{{count}} row changes' },
  'changes-title_other': { nl: '{{number}} regels worden anders', en: '{{number}} rows change' },
  'changed-title_one': { nl: '{{count}} regel werd anders', en: '{{count}} row changed' },
  'changed-title_other': { nl: '{{number}} regels werden anders', en: '{{number}} rows changed' },
  'changes-first': { nl: 'De eerste {{number}} staan hier.', en: 'The first {{number}} are shown here.' },
  record: { nl: 'Sleutel', en: 'Key' },
  change: { nl: 'Verandering', en: 'Change' },
  becomes: { nl: 'wordt', en: 'becomes' },
  differs: { nl: 'anders', en: 'differs' },
  empty: { nl: 'leeg', en: 'empty' },

  'formats-title': { nl: 'Zo maak je een bestand', en: 'How to make a file' },
  'formats-lead': {
    nl: 'Wat voor elk bestand geldt, en welke soorten er zijn.',
    en: 'What goes for every file, and which kinds there are.',
  },
  'every-file': { nl: 'Voor elk bestand', en: 'Every file' },
  'columns-title': { nl: 'Kolommen', en: 'Columns' },
  'columns-caption': { nl: 'Kolommen van {{file}}', en: 'Columns of {{file}}' },
  'also-called': { nl: 'Mag ook heten', en: 'Also called' },
  holds: { nl: 'Wat erin staat', en: 'What it holds' },
  required: { nl: 'verplicht', en: 'required' },
  'known-by': { nl: 'Sleutel', en: 'Known by' },
  'known-by-row': { nl: 'de hele regel', en: 'the whole row' },
  'file-name': { nl: 'Bestandsnaam', en: 'File name' },
  'order-number': { nl: 'Volgorde', en: 'Order' },
  'order-of': { nl: '{{at}} van {{count}}', en: '{{at}} of {{count}}' },
  'example-title': { nl: 'Voorbeeld', en: 'Example' },
  'download-example': { nl: 'Download {{file}}', en: 'Download {{file}}' },
  'example-lead': {
    nl: 'Zo opent het in een spreadsheet. Alle voorbeelden samen vormen een klein centrum dat je kunt importeren.',
    en: 'This is how it opens in a spreadsheet. All examples together make a small centre that can be imported.',
  },
});
