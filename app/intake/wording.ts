/** The words of the import: every reason why a file or row doesn't come in, and its page. */
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { ImportCode } from './import-reasons.ts';

/** One sentence per reason; file, line and column stand before it, the cell's text too where it helps. */
export const reasonWording = defineWording({
  'file-empty': { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  'file-too-large': {
    nl: 'Dit bestand is groter dan {{max}}. Splits het in kleinere bestanden.',
    en: 'This file is larger than {{max}}. Split it into smaller files.',
  },
  'file-not-csv': {
    nl: 'Dit is geen CSV-bestand, het lijkt op {{looksLike}}. Kies in je spreadsheet ‘Opslaan als’ en dan ‘CSV UTF-8’.',
    en: 'This is not a CSV file, it looks like {{looksLike}}. In your spreadsheet choose ‘Save as’ and then ‘CSV UTF-8’.',
  },
  'file-kind-unknown': {
    nl: 'De naam van dit bestand zegt niet wat erin staat. Noem het bijvoorbeeld {{examples}}.',
    en: 'The name of this file does not say what is in it. Call it {{examples}}, for instance.',
  },
  'file-twice': {
    nl: 'Hier staat hetzelfde soort gegevens in als in {{other}}. Voeg ze samen of lees ze na elkaar in.',
    en: 'This holds the same kind of data as {{other}}. Join them, or import them one after the other.',
  },
  'file-goes-with': {
    nl: 'Dit bestand kan niet zonder {{other}}. Lees ze samen in.',
    en: 'This file can’t do without {{other}}. Import them together.',
  },
  'file-by-office': {
    nl: 'Dit soort gegevens importeert alleen het kantoor van het praktijkcentrum. Wat jij importeert, heet {{own}}.',
    en: 'Only the office of the practice centre imports this kind of data. What you import is called {{own}}.',
  },
  'too-many-rows': {
    nl: 'Dit bestand heeft meer dan {{max}} regels. Splits het in kleinere bestanden.',
    en: 'This file has more than {{max}} rows. Split it into smaller files.',
  },
  'quote-not-closed': {
    nl: 'Hier begint een tekst met een aanhalingsteken (") dat nergens sluit.',
    en: 'A text begins here with a quotation mark (") that never closes.',
  },
  'quote-misplaced': {
    nl: 'Hier staat een aanhalingsteken (") midden in een cel. Zet de hele cel tussen aanhalingstekens en schrijf het dubbel ("").',
    en: 'There is a quotation mark (") in the middle of a cell here. Put the whole cell in quotation marks and write it twice ("").',
  },
  'delimiter-unknown': {
    nl: 'De kolommen zijn niet te onderscheiden. Scheid ze met een puntkomma of een komma.',
    en: 'The columns can’t be told apart. Separate them with a semicolon or a comma.',
  },
  'column-missing': { nl: 'De kolom ‘{{column}}’ ontbreekt.', en: 'The column ‘{{column}}’ is missing.' },
  'column-unknown': {
    nl: 'De kolom ‘{{column}}’ hoort niet in dit bestand. Verwijder hem of verbeter de naam.',
    en: 'The column ‘{{column}}’ does not belong in this file. Remove it or correct its name.',
  },
  'column-twice': {
    nl: 'De kolom ‘{{column}}’ staat er twee keer.',
    en: 'The column ‘{{column}}’ is there twice.',
  },
  'column-national-number': {
    nl: 'Een burgerservicenummer bewaren we niet. Verwijder de kolom ‘{{column}}’ uit het bestand.',
    en: 'We don’t keep national numbers (BSN). Remove the column ‘{{column}}’ from the file.',
  },

  'row-too-long': {
    nl: 'Cellen in deze regel: {{found}}, in de kop: {{expected}}. Zet tekst met een scheidingsteken tussen aanhalingstekens.',
    en: 'Cells in this row: {{found}}, in the header: {{expected}}. Put text with a delimiter in quotation marks.',
  },
  'row-too-short': {
    nl: 'Cellen in deze regel: {{found}}, in de kop: {{expected}}. Staat er een losse regelovergang in een tekst?',
    en: 'Cells in this row: {{found}}, in the header: {{expected}}. Is there a stray line break in a text?',
  },
  'row-twice': {
    nl: 'Dit staat ook op regel {{line}}. Laat één van de twee staan.',
    en: 'This is also on line {{line}}. Keep one of the two.',
  },

  'cell-required': { nl: 'Deze cel mag niet leeg zijn.', en: 'This cell can’t be empty.' },
  'cell-is-formula': {
    nl: 'Dit is een formule. Zet de uitkomst ervan in de cel.',
    en: 'This is a formula. Put its outcome in the cell.',
  },
  'cell-has-control-characters': {
    nl: 'Hier staan tekens in die we niet kunnen lezen. Bewaar het bestand als ‘CSV UTF-8’.',
    en: 'This has characters that we can’t read. Save the file as ‘CSV UTF-8’.',
  },
  'cell-malformed-code': {
    nl: 'Een code bestaat uit letters zonder accent en cijfers, met een punt, streepje of laag streepje ertussen, en is hooguit 60 tekens lang.',
    en: 'A code has letters without accents and digits, with points, hyphens or underscores in between, and at most 60 characters.',
  },
  'not-one-of': { nl: 'Kies uit: {{allowed}}.', en: 'Choose one of: {{allowed}}.' },
  'not-yes-or-no': { nl: 'Schrijf ‘ja’ of ‘nee’.', en: 'Write ‘yes’ or ‘no’.' },
  'weekday-unreadable': {
    nl: 'Schrijf een weekdag als ‘maandag’, ‘ma’ of 1.',
    en: 'Write a weekday as ‘Monday’, ‘Mon’ or 1.',
  },
  'quarter-unreadable': {
    nl: 'Dit is geen kwartaal. Schrijf bijvoorbeeld 2026-Q3.',
    en: 'This is not a quarter. Write for instance 2026-Q3.',
  },
  'number-unreadable': { nl: 'Dit is geen getal.', en: 'This is not a number.' },
  'number-ambiguous': {
    nl: 'Dit getal is op twee manieren te lezen. Schrijf duizend als 1000 en anderhalf als 1,5.',
    en: 'This number can be read in two ways. Write a thousand as 1000 and one and a half as 1.5.',
  },
  'number-too-precise': {
    nl: 'Dit getal heeft te veel cijfers achter de komma; {{decimals}} kan hier.',
    en: 'This number has too many decimals; {{decimals}} fit here.',
  },
  'number-too-large': { nl: 'Dit getal is te groot.', en: 'This number is too large.' },
  'amount-unreadable': {
    nl: 'Dit is geen bedrag. Schrijf bijvoorbeeld 1450,00.',
    en: 'This is not an amount. Write for instance 1450.00.',
  },
  'amount-ambiguous': {
    nl: 'Dit bedrag is op twee manieren te lezen. Schrijf 1450 of 1450,00.',
    en: 'This amount can be read in two ways. Write 1450 or 1450.00.',
  },
  'amount-too-precise': {
    nl: 'Een bedrag heeft hooguit {{decimals}} cijfers achter de komma.',
    en: 'An amount has at most {{decimals}} decimals.',
  },
  'amount-too-large': {
    nl: 'Dit bedrag is te groot; {{largest}} is het meeste.',
    en: 'This amount is too large; {{largest}} is the most.',
  },
  'date-unreadable': {
    nl: 'Dit is geen datum. Schrijf bijvoorbeeld 23-11-2026 of 2026-11-23.',
    en: 'This is not a date. Write for instance 23-11-2026 or 2026-11-23 (day first).',
  },
  'date-does-not-exist': { nl: 'Deze dag bestaat niet.', en: 'This day does not exist.' },
  'date-out-of-range': {
    nl: 'Het jaar moet tussen {{firstYear}} en {{lastYear}} liggen.',
    en: 'The year has to lie between {{firstYear}} and {{lastYear}}.',
  },
  'time-unreadable': {
    nl: 'Dit is geen tijd. Schrijf bijvoorbeeld 8:30 of 17:00.',
    en: 'This is not a time. Write for instance 8:30 or 17:00.',
  },

  'time-skipped': {
    nl: 'Deze tijd bestaat die dag niet: de klok gaat dan een uur vooruit.',
    en: 'This time doesn’t exist that day: the clock goes forward an hour.',
  },

  'text-too-long': {
    nl: 'Deze tekst is te lang; er passen {{max}} tekens.',
    en: 'This text is too long; {{max}} characters fit.',
  },
  'list-too-long': {
    nl: 'Dit zijn er te veel; {{max}} is het meeste.',
    en: 'Too many; {{max}} is the most.',
  },
  'below-minimum': { nl: '{{min}} is het minste.', en: '{{min}} is the least.' },
  'above-maximum': { nl: '{{max}} is het meeste.', en: '{{max}} is the most.' },
  'value-malformed': { nl: 'Dit kan hier niet staan.', en: 'This can’t be here.' },
  'email-malformed': { nl: 'Dit is geen e-mailadres.', en: 'This is not an e-mail address.' },
  'website-malformed': {
    nl: 'Dit is geen webadres. Begin met https://.',
    en: 'This is not a web address. Begin with https://.',
  },
  'time-zone-unknown': {
    nl: 'Deze tijdzone bestaat niet. Schrijf bijvoorbeeld Europe/Amsterdam.',
    en: 'This time zone does not exist. Write for instance Europe/Amsterdam.',
  },
  'closes-before-opening': {
    nl: 'De sluitingstijd ligt niet na de openingstijd.',
    en: 'Closing is not after opening.',
  },
  'ends-before-start': { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' },
  'minimum-above-seats': {
    nl: 'Het minimum is hoger dan het aantal plaatsen.',
    en: 'The minimum is above the number of seats.',
  },
  'amount-too-low': {
    nl: 'Een bedrag is boven nul. Wat terugkomt, boek je als inkomsten, of je draait de post terug.',
    en: 'An amount is above zero. Book what comes back as income, or take the entry back.',
  },
  'income-kind-of-cost': {
    nl: 'Dit is een soort inkomsten, en de regel is kosten. Zet ‘inkomsten’ in de kolom {{side}}.',
    en: 'This is a kind of income, and the row is a cost. Put ‘income’ in the column {{side}}.',
  },
  'one-target': {
    nl: 'Vul precies één van deze kolommen in: {{fields}}.',
    en: 'Fill in exactly one of these columns: {{fields}}.',
  },

  'unknown-reference': {
    nl: '{{noun}} ‘{{value}}’ bestaat niet. Zet hem eerst in {{file}}, of verbeter de code.',
    en: 'There is no {{noun}} ‘{{value}}’. Put it in {{file}} first, or correct the code.',
  },
  'reference-elsewhere': {
    nl: '{{noun}} ‘{{value}}’ hoort ergens anders bij.',
    en: 'The {{noun}} ‘{{value}}’ belongs somewhere else.',
  },
  'days-overlap': {
    nl: 'Deze dagen overlappen die van {{other}}.',
    en: 'These days overlap those of {{other}}.',
  },
  'hours-overlap': {
    nl: 'Deze tijden overlappen een andere regel van dezelfde dag.',
    en: 'These hours overlap another row of the same day.',
  },
  'email-taken': {
    nl: 'Dit adres is al van iemand met een andere naam.',
    en: 'This address belongs to someone with another name already.',
  },
  'cannot-change': {
    nl: 'Dit kan niet meer veranderen; het was ‘{{value}}’.',
    en: 'This can’t change any more; it was ‘{{value}}’.',
  },
  'role-unfit': {
    nl: 'De rol ‘{{value}}’ past niet bij dit soort organisatie.',
    en: 'The role ‘{{value}}’ does not fit this kind of organisation.',
  },

  'row-elsewhere': {
    nl: 'Deze regel is van een andere organisatie. Importeer alleen je eigen mensen.',
    en: 'This row is of another organisation. Import your own people only.',
  },
  'role-by-office': {
    nl: 'De rol ‘{{value}}’ geeft het kantoor van het praktijkcentrum. Laat de cel leeg.',
    en: 'The role ‘{{value}}’ is given by the office of the practice centre. Leave the cell empty.',
  },
  'last-day-by-form': {
    nl: 'De laatste dag wijzig je op de pagina van deze persoon, omdat er cursussen aan vast kunnen zitten. Laat de kolom weg.',
    en: 'The last day is changed on this person’s own page, because courses may depend on it. Leave the column out.',
  },
  'person-refused': { nl: '{{reason}}', en: '{{reason}}' },

  'run-without-sessions': {
    nl: 'Deze geplande cursus heeft geen lesdagen. Zet ze in {{file}}.',
    en: 'This run has no sessions. Put them in {{file}}.',
  },
  'session-of-no-run': {
    nl: 'De geplande cursus ‘{{value}}’ staat niet in {{file}}.',
    en: 'The run ‘{{value}}’ is not in {{file}}.',
  },
  'run-planned-otherwise': {
    nl: 'Deze cursus staat al in de planning, met andere gegevens ({{fields}}). Wijzig hem daar, of haal hem uit het bestand.',
    en: 'This run is planned already, and differently ({{fields}}). Change it in the planning, or take it out of the file.',
  },
  'plan-refused': { nl: '{{reason}}', en: '{{reason}}' },

  'entry-refused': { nl: '{{reason}}', en: '{{reason}}' },
  'key-refused': { nl: '{{reason}}', en: '{{reason}}' },
  'recurring-refused': { nl: '{{reason}}', en: '{{reason}}' },
  'entry-booked-otherwise': {
    nl: 'Dit nummer is al geboekt als {{entry}}, met andere gegevens ({{fields}}). Draai die post terug en geef de verbeterde regel een nieuw nummer.',
    en: 'This number is booked already as {{entry}}, and differently ({{fields}}). Take that entry back and give the corrected row a new number.',
  },
  'key-recorded-otherwise': {
    nl: 'Deze kostenplaats heeft vanaf dit kwartaal al een sleutel, met andere gegevens ({{fields}}). Kies een later kwartaal.',
    en: 'This pool has a key from this quarter on already, and a different one ({{fields}}). Choose a later quarter.',
  },
  'recurring-recorded-otherwise': {
    nl: 'Deze terugkerende kosten staan er al, met andere gegevens ({{fields}}). Stop ze op hun eigen pagina en leg ze vanaf een latere maand opnieuw vast.',
    en: 'This recurring cost is there already, and differently ({{fields}}). End it on its own page and record it anew from a later month.',
  },
} satisfies Record<ImportCode, Words>);

/** What a file that isn't CSV looks like, and the nouns that codes name. */
export const wording = defineWording({
  'looks-excel': { nl: 'een Excel-werkmap', en: 'an Excel workbook' },
  'looks-zip': { nl: 'een zip-bestand', en: 'a zip file' },
  'looks-pdf': { nl: 'een pdf', en: 'a PDF' },
  'looks-html': { nl: 'een webpagina', en: 'a web page' },
  'looks-xml': { nl: 'een XML-bestand', en: 'an XML file' },
  'looks-json': { nl: 'een JSON-bestand', en: 'a JSON file' },
  'looks-image': { nl: 'een afbeelding', en: 'an image' },
  'looks-binary': {
    nl: 'een programma of ander bestand zonder tekst',
    en: 'a program or another file without text',
  },

  'noun-organisation': { nl: 'Organisatie', en: 'organisation' },
  'noun-school': { nl: 'School', en: 'school' },
  'noun-site': { nl: 'Locatie', en: 'site' },
  'noun-pool': { nl: 'Machinegroep', en: 'pool' },
  'noun-resource': { nl: 'Machine of ruimte', en: 'resource' },
  'noun-certificate-type': { nl: 'Certificaatsoort', en: 'certificate type' },
  'noun-course-category': { nl: 'Categorie', en: 'course category' },
  'noun-course': { nl: 'Cursus', en: 'course' },
  'noun-function-profile': { nl: 'Functieprofiel', en: 'function profile' },
  'noun-vat-treatment': { nl: 'Btw-behandeling', en: 'VAT treatment' },
  'noun-trainer': { nl: 'Trainer', en: 'trainer' },
  'noun-person': { nl: 'Personeelsnummer', en: 'personnel number' },
  'noun-cost-pool': { nl: 'Kostenplaats', en: 'cost pool' },
  'noun-run': { nl: 'Geplande cursus', en: 'run' },

  'place-file': { nl: '{{file}}', en: '{{file}}' },
  'place-line': { nl: '{{file}}, regel {{line}}', en: '{{file}}, line {{line}}' },
  'place-column': { nl: '{{file}}, kolom {{column}}', en: '{{file}}, column {{column}}' },
  'place-cell': {
    nl: '{{file}}, regel {{line}}, kolom {{column}}',
    en: '{{file}}, line {{line}}, column {{column}}',
  },
  quoted: { nl: '‘{{value}}’: {{sentence}}', en: '‘{{value}}’: {{sentence}}' },
  'lines-and-more': { nl: '{{lines}} en nog {{count}}', en: '{{lines}} and {{count}} more' },
});
