/** Words of the day sheet. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const daySheetWording = defineWording({
  title: { nl: 'Dagstaat', en: 'Day sheet' },
  lead: {
    nl: 'Wie waar is, wat er klaar moet staan en hoeveel mensen er komen.',
    en: 'Who is where, what has to be ready and how many people come.',
  },
  print: { nl: 'Druk af', en: 'Print' },
  day: { nl: 'Dag', en: 'Day' },
  show: { nl: 'Toon', en: 'Show' },
  previous: { nl: 'Vorige dag', en: 'Previous day' },
  next: { nl: 'Volgende dag', en: 'Next day' },
  today: { nl: 'Vandaag', en: 'Today' },
  nothing: { nl: 'Op deze dag is er niets gepland', en: 'Nothing is planned on this day' },
  'nothing-text': {
    nl: 'Hier komt te staan wie waar is, met welke machines en hoeveel mensen er komen.',
    en: 'Who is where, with which machines and how many people come will be here.',
  },
  planning: { nl: 'Naar de planning', en: 'To the planning' },
  'by-time': { nl: 'Op volgorde van tijd', en: 'In order of time' },
  'by-resource': { nl: 'Per machine en ruimte', en: 'By machine and room' },
  time: { nl: 'Tijd', en: 'Time' },
  what: { nl: 'Wat', en: 'What' },
  where: { nl: 'Waar', en: 'Where' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  expected: { nl: 'Verwacht', en: 'Expected' },
  resource: { nl: 'Machine of ruimte', en: 'Machine or room' },
  held: { nl: 'Bezet, met ombouwen en opruimen', en: 'Held, with set-up and clean-up' },
  'day-of': { nl: 'lesdag {{number}} van {{count}}', en: 'session {{number}} of {{count}}' },
  option: { nl: 'optie', en: 'option' },
  bring: { nl: 'Meenemen: {{what}}', en: 'To bring: {{what}}' },
  'set-up-from': { nl: 'ombouwen vanaf {{time}}', en: 'set-up from {{time}}' },
  'clean-until': { nl: 'opruimen tot {{time}}', en: 'clean-up until {{time}}' },
  'is-out': { nl: 'storing: {{name}}', en: 'out of order: {{name}}' },
  'is-away': { nl: 'afwezig', en: 'away' },
  taken: { nl: 'bezet', en: 'taken' },
});
