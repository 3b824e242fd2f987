import { defineWording } from '#app/ui/i18n/wording.ts';

/** Words of moving one session. */
export const moveWording = defineWording({
  title: { nl: 'Verplaats lesdag {{number}}', en: 'Move session {{number}}' },
  'title-plain': { nl: 'Verplaats {{title}}', en: 'Move {{title}}' },
  planning: { nl: 'Planning', en: 'Planning' },
  'see-visit': { nl: 'Naar het bezoek', en: 'To the visit' },
  'see-tour': { nl: 'Naar de rondleiding', en: 'To the tour' },
  now: { nl: 'Nu: {{when}}', en: 'Now: {{when}}' },
  'to-where': { nl: 'Waar naartoe', en: 'Where to' },
  consequences: { nl: 'Wat dit betekent', en: 'What this means' },
  same: { nl: 'Er verandert nog niets.', en: 'Nothing changes yet.' },
  free: { nl: 'Dit kan', en: 'This is possible' },
  'free-text': {
    nl: 'Machines, ruimte en trainer zijn dan vrij.',
    en: 'Machines, room and trainer are free then.',
  },
  'all-can_one': { nl: 'De ene deelnemer kan ook dan.', en: 'The one participant can come then too.' },
  'all-can_other': {
    nl: 'Alle {{count}} deelnemers kunnen ook dan.',
    en: 'All {{count}} participants can come then too.',
  },
  'nobody-yet': { nl: 'Er is nog niemand ingeschreven.', en: 'Nobody is enrolled yet.' },
  'some-cant': {
    nl: '{{cant}} van de {{count}} deelnemers hebben dan iets anders',
    en: '{{cant}} of the {{count}} participants have something else then',
  },
  'one-cant': {
    nl: '1 van de {{count}} deelnemers heeft dan iets anders',
    en: '1 of the {{count}} participants has something else then',
  },
  'cant-text': {
    nl: 'Ze houden hun plaats en krijgen altijd bericht, net als hun opleidingscoördinator.',
    en: 'They keep their place and are always told, as is their coordinator.',
  },
  tell: { nl: 'Vertel het de deelnemers?', en: 'Tell the participants?' },
  'tell-yes': { nl: 'Ja, vertel het nu', en: 'Yes, tell them now' },
  'tell-yes-hint': {
    nl: 'Deelnemers en hun opleidingscoördinatoren krijgen de nieuwe tijd, ook in hun agenda.',
    en: 'Participants and their coordinators get the new time, in their calendar too.',
  },
  'tell-no': { nl: 'Nog niet', en: 'Not yet' },
  'tell-no-hint': {
    nl: 'Alleen wie dan niet kan, krijgt bericht.',
    en: 'Only those who can’t come then are told.',
  },
  move: { nl: 'Verplaats', en: 'Move' },
  'move-visit': { nl: 'Verplaats het hele bezoek', en: 'Move the whole visit' },
  check: { nl: 'Controleer', en: 'Check' },
  back: { nl: 'Niet verplaatsen', en: 'Don’t move it' },
  checking: { nl: 'Even kijken …', en: 'Checking …' },
  unreadable: { nl: 'Vul dag en tijden in.', en: 'Fill in day and times.' },

  // a session outside a run
  'session-when': { nl: 'Wanneer', en: 'When' },
  'session-where': { nl: 'Machines en ruimtes', en: 'Machines and rooms' },
  'session-trainers': { nl: 'Trainers', en: 'Trainers' },
  'session-kind': { nl: 'Soort', en: 'Kind' },
  'session-move': { nl: 'Verplaats', en: 'Move' },
  nothing: { nl: 'geen', en: 'none' },
});
