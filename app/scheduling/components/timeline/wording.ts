import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { BlockKind, BlockState } from './timeline-model.ts';
import type { Problem } from './timeline-problems.ts';

export const kindWording = defineWording({
  course: { nl: 'cursus', en: 'course' },
  school: { nl: 'schoolgroep', en: 'school group' },
  'on-the-job': { nl: 'praktijkdag bij een lid', en: 'on-the-job day' },
  'open-practice': { nl: 'vrij oefenen', en: 'open practice' },
  tour: { nl: 'rondleiding', en: 'tour' },
  'knowledge-circle': { nl: 'kenniskring', en: 'knowledge circle' },
  maintenance: { nl: 'onderhoud', en: 'maintenance' },
  other: { nl: 'anders', en: 'other' },
} satisfies Record<BlockKind, Words>);

export const stateWording = defineWording({
  concept: { nl: 'concept', en: 'concept' },
  option: { nl: 'optie', en: 'option' },
  open: { nl: 'open', en: 'open' },
  confirmed: { nl: 'gaat door', en: 'going ahead' },
  completed: { nl: 'geweest', en: 'held' },
  cancelled: { nl: 'gaat niet door', en: 'cancelled' },
  busy: { nl: 'bezet', en: 'busy' },
} satisfies Record<BlockState, Words>);

export const problemWording = defineWording({
  'no-row': {
    nl: 'Hier kun je niets neerzetten.',
    en: 'Nothing can be put here.',
  },
  'row-locked': {
    nl: 'Op {{row}} mag je niet plannen.',
    en: 'You may not plan on {{row}}.',
  },
  'other-kind': {
    nl: '{{row}} is van een andere soort: een machine gaat naar een machine, een ruimte naar een ruimte, een trainer naar een trainer.',
    en: '{{row}} is of another kind: move a machine to a machine, a room to a room, a trainer to a trainer.',
  },
  'held-twice': {
    nl: '{{row}} doet op deze lesdag al mee.',
    en: '{{row}} is already part of this session.',
  },
  taken: {
    nl: '{{row}} is bezet van {{time}}{{by}}.',
    en: '{{row}} is busy {{time}}{{by}}.',
  },
  closed: {
    nl: 'Dan niet open: {{rows}}.',
    en: 'Not open then: {{rows}}.',
  },
  'off-duty': {
    nl: 'Werkt dan niet: {{rows}}.',
    en: 'Not at work then: {{rows}}.',
  },
  closure: {
    nl: 'Gesloten ({{title}}): {{rows}}.',
    en: 'Closed ({{title}}): {{rows}}.',
  },
  outage: {
    nl: 'Buiten gebruik ({{title}}): {{rows}}.',
    en: 'Out of order ({{title}}): {{rows}}.',
  },
  absence: {
    nl: 'Afwezig ({{title}}): {{rows}}.',
    en: 'Away ({{title}}): {{rows}}.',
  },
} as const satisfies Record<Problem['code'], Words>);

export const wording = defineWording({
  rows: { nl: 'Machine, ruimte of trainer', en: 'Machine, room or trainer' },
  timeline: { nl: 'Tijdlijn', en: 'Timeline' },
  sessions: { nl: 'Lesdagen en reserveringen', en: 'Sessions and reservations' },
  skip: { nl: 'Sla de tijdlijn over', en: 'Skip the timeline' },
  loading: { nl: 'Tijdlijn laden …', en: 'Loading the timeline …' },
  fold: { nl: '{{group}} inklappen', en: 'Collapse {{group}}' },
  unfold: { nl: '{{group}} uitklappen', en: 'Expand {{group}}' },
  occupied: { nl: '{{count}} van {{of}} bezet', en: '{{count}} of {{of}} busy' },
  'with-buffers': { nl: 'met opbouwen en opruimen {{time}}', en: 'with set-up and clean-up {{time}}' },
  conflict: { nl: 'let op: botst met iets anders', en: 'attention: clashes with something else' },

  'verdict-fine': { nl: 'Kan', en: 'Possible' },
  'verdict-warn': { nl: 'Let op', en: 'Attention' },
  'verdict-block': { nl: 'Kan niet', en: 'Not possible' },
  'all-rows': { nl: 'alles', en: 'everything' },
  'and-more': { nl: '{{rows}} en nog {{count}}', en: '{{rows}} and {{count}} more' },
  'taken-concept': { nl: 'Als concept kan het wel.', en: 'As a concept it can be there.' },

  day: { nl: 'Dag', en: 'Day' },
  week: { nl: 'Week', en: 'Week' },
  month: { nl: 'Maand', en: 'Month' },
  'week-number': { nl: 'week {{week}}', en: 'week {{week}}' },
  today: { nl: 'Vandaag', en: 'Today' },
  'previous-day': { nl: 'Vorige dag', en: 'Previous day' },
  'previous-week': { nl: 'Vorige week', en: 'Previous week' },
  'previous-month': { nl: 'Vorige maand', en: 'Previous month' },
  'next-day': { nl: 'Volgende dag', en: 'Next day' },
  'next-week': { nl: 'Volgende week', en: 'Next week' },
  'next-month': { nl: 'Volgende maand', en: 'Next month' },
  period: { nl: 'Periode', en: 'Period' },
  shown: { nl: 'Weergave', en: 'Show as' },
  'as-timeline': { nl: 'Tijdlijn', en: 'Timeline' },
  'list-by-day': { nl: 'Lijst per dag', en: 'List by day' },
  'list-by-row': { nl: 'Lijst per machine', en: 'List by machine' },

  'list-day': { nl: 'Dag', en: 'Day' },
  time: { nl: 'Tijd', en: 'Time' },
  what: { nl: 'Wat', en: 'What' },
  where: { nl: 'Waar en wie', en: 'Where and who' },
  kind: { nl: 'Soort', en: 'Kind' },
  state: { nl: 'Stand', en: 'State' },
  seats: { nl: 'Plaatsen', en: 'Seats' },
  'nothing-on-day': { nl: 'Niets gepland.', en: 'Nothing planned.' },
  'nothing-on-row': { nl: 'Vrij in deze periode.', en: 'Free in this period.' },
  'no-rows': {
    nl: 'Geen machines, ruimtes of trainers in deze selectie. Kies een ruimer filter.',
    en: 'No machines, rooms or trainers in this selection. Choose a wider filter.',
  },
  legend: { nl: 'Legenda', en: 'Legend' },
  buffer: { nl: 'opbouwen en opruimen', en: 'set-up and clean-up' },
  'closed-time': { nl: 'niet open', en: 'not open' },
});
