import { defineWording } from '#app/ui/i18n/wording.ts';

/** Calendar links: what they show, and the page on which people look after them. */
export const feedWording = defineWording({
  'own-agenda': { nl: 'Mijn lesdagen', en: 'My sessions' },
  'teaching-prefix': { nl: 'Lesgeven: {{title}}', en: 'Teaching: {{title}}' },
  'requested-prefix': { nl: 'Aangevraagd: {{title}}', en: 'Requested: {{title}}' },
  busy: { nl: 'Bezet: {{name}}', en: 'Taken: {{name}}' },
  'group-of': { nl: '{{name}} ({{count}} leerlingen)', en: '{{name}} ({{count}} pupils)' },
  'people-coming_one': { nl: '{{title}} ({{count}} collega)', en: '{{title}} ({{count}} colleague)' },
  'people-coming_other': { nl: '{{title}} ({{count}} collega’s)', en: '{{title}} ({{count}} colleagues)' },

  title: { nl: 'Agenda op je telefoon of in Outlook', en: 'Agenda on your phone or in Outlook' },
  lead: {
    nl: 'Met een agendalink staan je lesdagen in je eigen agenda. Verzetten en afzeggen lopen vanzelf mee.',
    en: 'With a calendar link your sessions are in your own calendar. Moves and cancellations follow by themselves.',
  },
  caption: { nl: 'Agendalinks', en: 'Calendar links' },
  what: { nl: 'Wat erin staat', en: 'What it shows' },
  state: { nl: 'Link', en: 'Link' },
  actions: { nl: 'Link maken of uitzetten', en: 'Make or switch off the link' },
  off: { nl: 'uit', en: 'off' },
  on: { nl: 'aan sinds {{day}}', en: 'on since {{day}}' },
  'last-read': { nl: 'opgehaald {{moment}}', en: 'fetched {{moment}}' },
  'never-read': { nl: 'nog niet opgehaald', en: 'not fetched yet' },
  'kind-own': { nl: 'Mijn lesdagen', en: 'My sessions' },
  'kind-own-text': { nl: 'Wat je volgt en wat je geeft.', en: 'What you attend and what you teach.' },
  'kind-organisation': { nl: 'Boekingen van {{name}}', en: 'Bookings of {{name}}' },
  'kind-organisation-text': {
    nl: 'De lesdagen van je eigen mensen of klassen, met namen.',
    en: 'The sessions of your own people or classes, with names.',
  },
  'kind-resource-text': { nl: 'Wanneer hij bezet is, zonder namen.', en: 'When it is taken, without names.' },
  make: { nl: 'Maak link', en: 'Make link' },
  'make-of': { nl: 'Maak link: {{name}}', en: 'Make link: {{name}}' },
  rotate: { nl: 'Maak nieuwe link', en: 'Make a new link' },
  'rotate-question': { nl: 'Een nieuwe link maken voor {{name}}?', en: 'Make a new link for {{name}}?' },
  'rotate-text': {
    nl: 'De oude link werkt dan niet meer. Zet de nieuwe in elke agenda waar je de oude gebruikte.',
    en: 'The old link stops working. Put the new one in every calendar in which you used the old one.',
  },
  'switch-off': { nl: 'Zet uit', en: 'Switch off' },
  'switch-off-question': {
    nl: 'De link voor {{name}} uitzetten?',
    en: 'Switch off the link for {{name}}?',
  },
  'switch-off-text': {
    nl: 'Agenda’s die hem gebruiken, krijgen niets nieuws meer.',
    en: 'Calendars that use it get nothing new any more.',
  },
  'switched-off': { nl: 'De link is uitgezet.', en: 'The link was switched off.' },
  'made-title': { nl: 'Kopieer je link nu', en: 'Copy your link now' },
  'made-text': {
    nl: 'Je ziet hem maar één keer. Wie de link heeft, kan de agenda lezen: deel hem met niemand.',
    en: 'You see it only once. Whoever has the link can read the agenda: share it with nobody.',
  },
  link: { nl: 'Agendalink voor {{name}}', en: 'Calendar link for {{name}}' },
  copy: { nl: 'Kopieer', en: 'Copy' },
  copied: { nl: 'Gekopieerd', en: 'Copied' },
  'open-calendar': { nl: 'Open in de agenda op dit apparaat', en: 'Open in the calendar on this device' },
  'how-title': { nl: 'Zo zet je hem in je agenda', en: 'How to put it in your calendar' },
  'how-outlook': {
    nl: 'Outlook: Agenda toevoegen, Abonneren vanaf internet, en plak de link.',
    en: 'Outlook: Add calendar, Subscribe from web, and paste the link.',
  },
  'how-google': {
    nl: 'Google Agenda (op de computer): Andere agenda’s, Via URL, en plak de link.',
    en: 'Google Calendar (on a computer): Other calendars, From URL, and paste the link.',
  },
  'how-apple': {
    nl: 'iPhone en Mac: open de link op het apparaat zelf.',
    en: 'iPhone and Mac: open the link on the device itself.',
  },
  'how-slow': {
    nl: 'Outlook en Google kijken een paar keer per dag. Een wijziging op het laatste moment krijg je daarom ook per mail.',
    en: 'Outlook and Google look a few times a day. That is why a late change reaches you by mail too.',
  },
  'resource-title': { nl: 'Machine of ruimte', en: 'Machine or room' },
  'resource-field': { nl: 'Machine of ruimte', en: 'Machine or room' },
  'make-resource': { nl: 'Maak link', en: 'Make link' },
  'put-in-calendar': { nl: 'Zet in je eigen agenda', en: 'Put it in your own calendar' },
});
