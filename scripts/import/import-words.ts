/** What `npm run import` says, in the two languages of Leerbank. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const importWords = defineWording({
  usage: {
    nl: `npm run import -- <map> [--preview] [--lang nl|en]

Importeert de CSV-bestanden van een map, samen: alles of niets. Wat erin moet staan: docs/import-formats.md.

  --preview   doet hetzelfde en bewaart niets
  --lang      taal van wat hier staat: nl (gewoonlijk) of en`,
    en: `npm run import -- <folder> [--preview] [--lang nl|en]

Imports the CSV files of a folder together: all or nothing. What they hold: docs/import-formats.md.

  --preview   does the same and saves nothing
  --lang      language of what is said here: nl (as a rule) or en`,
  },
  'one-folder': { nl: 'Noem één map.', en: 'Name one folder.' },
  'no-such-folder': { nl: '{{folder}} is geen map.', en: '{{folder}} is not a folder.' },
  'no-csv-files': {
    nl: 'In {{folder}} staat geen CSV-bestand.',
    en: 'There is no CSV file in {{folder}}.',
  },
  'left-out': { nl: 'Niet gelezen, geen CSV: {{names}}', en: 'Not read, no CSV: {{names}}' },
  'no-records': {
    nl: 'Hier is nog geen database. `npm start` maakt hem.',
    en: 'There is no database here yet. `npm start` makes it.',
  },
  new: { nl: 'nieuw', en: 'new' },
  changed: { nl: 'anders', en: 'changed' },
  unchanged: { nl: 'gelijk', en: 'unchanged' },
  removed: { nl: 'eruit', en: 'removed' },
  wrong: { nl: 'fout', en: 'wrong' },
  lines_one: { nl: 'regel', en: 'line' },
  lines_other: { nl: 'regels', en: 'lines' },
  imported: { nl: 'Geïmporteerd.', en: 'Imported.' },
  'would-import': {
    nl: 'Dit kan zo geïmporteerd worden. Er is nog niets bewaard.',
    en: 'This can be imported as it is. Nothing has been saved yet.',
  },
  'nothing-new': { nl: 'Alles stond er al zo in.', en: 'Everything was there already, as it is.' },
  'not-clean_one': {
    nl: 'Er is niets geïmporteerd: er klopt {{count}} ding niet.',
    en: 'Nothing was imported: {{count}} thing is wrong.',
  },
  'not-clean_other': {
    nl: 'Er is niets geïmporteerd: er kloppen {{count}} dingen niet.',
    en: 'Nothing was imported: {{count}} things are wrong.',
  },
});
