/** Words of the day: what waits for the office, a trainer's own day, the day sheet. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const dayWording = defineWording({
  today: { nl: 'Vandaag', en: 'Today' },
  'day-sheet': { nl: 'Dagstaat', en: 'Day sheet' },
  'report-absence': { nl: 'Trainer afwezig', en: 'Trainer away' },
  'report-outage': { nl: 'Storing', en: 'Outage' },
  planning: { nl: 'Naar de planning', en: 'To the planning' },

  // What waits for the office
  'waits-for-you_one': { nl: '{{count}} ding wacht op jou', en: '{{count}} thing is waiting for you' },
  'waits-for-you_other': {
    nl: '{{count}} dingen wachten op jou',
    en: '{{count}} things are waiting for you',
  },
  'nothing-waits': { nl: 'Niets wacht op jou', en: 'Nothing is waiting for you' },
  'nothing-waits-text': {
    nl: 'Hier komen zieke trainers, storingen, opties die vervallen, cursussen met te weinig deelnemers en aanvragen waar niemand op antwoordt.',
    en: 'Trainers who are ill, outages, options that lapse, runs with too few people and requests nobody answers come here.',
  },
  waiting: { nl: 'Wat op jou wacht', en: 'What is waiting for you' },
  what: { nl: 'Wat', en: 'What' },
  'until-when': { nl: 'Tot wanneer', en: 'Until when' },
  'to-do': { nl: 'Wat je kunt doen', en: 'What you can do' },
  begins: { nl: 'begint {{day}}', en: 'begins {{day}}' },
  expired: { nl: 'verlopen', en: 'expired' },
  late: { nl: 'te laat', en: 'late' },

  'absence-what': { nl: '{{name}} is afwezig', en: '{{name}} is away' },
  'absence-detail_one': { nl: '{{count}} lesdag zonder trainer', en: '{{count}} session without a trainer' },
  'absence-detail_other': {
    nl: '{{count}} lesdagen zonder trainer',
    en: '{{count}} sessions without a trainer',
  },
  'absence-do': { nl: 'Regel vervanging', en: 'Find replacements' },
  'outage-what': { nl: 'Storing: {{name}}', en: 'Out of order: {{name}}' },
  'outage-detail_one': {
    nl: '{{count}} lesdag staat er nog op',
    en: '{{count}} session is still on it',
  },
  'outage-detail_other': {
    nl: '{{count}} lesdagen staan er nog op',
    en: '{{count}} sessions are still on it',
  },
  'outage-do': { nl: 'Zoek een andere machine', en: 'Find another machine' },
  'clash-what_one': {
    nl: '{{count}} deelnemer kan niet bij {{title}}',
    en: '{{count}} participant can’t come to {{title}}',
  },
  'clash-what_other': {
    nl: '{{count}} deelnemers kunnen niet bij {{title}}',
    en: '{{count}} participants can’t come to {{title}}',
  },
  'clash-detail': {
    nl: 'Verplaatst naar een tijd waarop ze iets anders hebben',
    en: 'Moved to a time at which they have something else',
  },
  'clash-do': { nl: 'Bekijk de lesdag', en: 'See the session' },
  'option-what': { nl: 'Optie vervalt: {{title}}', en: 'Option lapses: {{title}}' },
  'option-detail': {
    nl: 'Daarna zijn machines, ruimte en trainer weer vrij',
    en: 'After that machines, room and trainer are free again',
  },
  'option-do': { nl: 'Vastleggen of laten gaan', en: 'Fix it or let it go' },
  'minimum-what': { nl: 'Te weinig deelnemers: {{title}}', en: 'Too few people: {{title}}' },
  'minimum-detail': {
    nl: '{{enrolled}} van minstens {{minimum}} deelnemers',
    en: '{{enrolled}} of at least {{minimum}} people',
  },
  'minimum-do': { nl: 'Beslis of het doorgaat', en: 'Decide whether it goes ahead' },
  'confirm-what': { nl: 'Genoeg deelnemers: {{title}}', en: 'Enough people: {{title}}' },
  'confirm-detail': {
    nl: '{{enrolled}} deelnemers, minstens {{minimum}} nodig; nog niet bevestigd',
    en: '{{enrolled}} people, at least {{minimum}} needed; not confirmed yet',
  },
  'confirm-do': { nl: 'Laat het doorgaan', en: 'Let it go ahead' },
  'places-what_one': { nl: '{{count}} plaats vrij: {{title}}', en: '{{count}} place free: {{title}}' },
  'places-what_other': { nl: '{{count}} plaatsen vrij: {{title}}', en: '{{count}} places free: {{title}}' },
  'places-detail_one': { nl: '{{count}} wacht op een plaats', en: '{{count}} waits for a place' },
  'places-detail_other': { nl: '{{count}} wachten op een plaats', en: '{{count}} wait for a place' },
  'places-do': { nl: 'Geef de plaats', en: 'Give the place' },
  'request-what': { nl: 'Aanvraag zonder antwoord: {{title}}', en: 'Request without an answer: {{title}}' },
  'request-do': { nl: 'Bekijk de aanvraag', en: 'See the request' },
  'inspection-past': { nl: 'Keuring verlopen: {{name}}', en: 'Inspection expired: {{name}}' },
  'inspection-soon': { nl: 'Keuring verloopt: {{name}}', en: 'Inspection expires: {{name}}' },
  'inspection-detail_one': {
    nl: 'Daarna staat er nog {{count}} lesdag op',
    en: '{{count}} session is on it after that',
  },
  'inspection-detail_other': {
    nl: 'Daarna staan er nog {{count}} lesdagen op',
    en: '{{count}} sessions are on it after that',
  },
  'inspection-none': { nl: 'Er staat daarna niets op', en: 'Nothing is on it after that' },
  'inspection-do': { nl: 'Bekijk in de planning', en: 'See it in the planning' },
  'mail-what_one': { nl: '{{count}} mail is niet aangekomen', en: '{{count}} mail did not arrive' },
  'mail-what_other': { nl: '{{count}} mails zijn niet aangekomen', en: '{{count}} mails did not arrive' },
  'mail-detail': { nl: 'De mailserver weigerde ze', en: 'The mail server refused them' },
  'mail-do': { nl: 'Bekijk uitgaande post', en: 'See outgoing mail' },

  // This week
  'this-week': { nl: 'Deze week', en: 'This week' },
  sessions: { nl: 'Lesdagen', en: 'Sessions' },
  participants: { nl: 'Deelnemers', en: 'Participants' },
  pupils: { nl: 'Leerlingen', en: 'Pupils' },
  'pool-use': { nl: 'Bezetting', en: 'Occupancy' },
  'pool-use-text': { nl: '{{used}} van {{open}} ({{share}})', en: '{{used}} of {{open}} ({{share}})' },
});
