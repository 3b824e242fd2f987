import { defineWording } from '#app/ui/i18n/wording.ts';

/** The requests of a company's people, and what became of the answers. */
export const requestWording = defineWording({
  title: { nl: 'Aanvragen', en: 'Requests' },
  lead: {
    nl: 'De plek blijft drie werkdagen staan. Antwoord je niet op tijd, dan vervalt de aanvraag en komt de plek vrij.',
    en: 'The place is kept for three working days. Without an answer in time the request lapses and the place is free again.',
  },
  choose: { nl: 'Kies', en: 'Choose' },
  'choose-request': { nl: 'Kies de aanvraag van {{name}}', en: 'Choose the request of {{name}}' },
  answer: { nl: 'Antwoord op de gekozen aanvragen', en: 'Answer the chosen requests' },
  'answer-lead': {
    nl: 'Bij een akkoord wordt alles opnieuw gecontroleerd. Wat intussen niet meer kan, blijft staan met de reden erbij.',
    en: 'With an approval everything is checked again. What has become impossible stays, with the reason.',
  },
  approve: { nl: 'Akkoord', en: 'Approve' },
  decline: { nl: 'Afwijzen', en: 'Decline' },
  reason: { nl: 'Waarom wijs je af?', en: 'Why do you decline?' },
  'reason-hint': {
    nl: 'Alleen nodig bij afwijzen. Degene die aanvroeg leest dit.',
    en: 'Only needed to decline. Whoever asked reads this.',
  },
  'reason-missing': {
    nl: 'Schrijf kort waarom je afwijst.',
    en: 'Write briefly why you decline.',
  },
  'nothing-chosen': {
    nl: 'Vink eerst aan welke aanvragen je wilt beantwoorden.',
    en: 'First tick the requests that you want to answer.',
  },
  approved_one: { nl: '{{count}} aanvraag goedgekeurd.', en: '{{count}} request approved.' },
  approved_other: { nl: '{{count}} aanvragen goedgekeurd.', en: '{{count}} requests approved.' },
  declined_one: { nl: '{{count}} aanvraag afgewezen.', en: '{{count}} request declined.' },
  declined_other: { nl: '{{count}} aanvragen afgewezen.', en: '{{count}} requests declined.' },
  failed_one: { nl: '{{count}} aanvraag kon niet', en: '{{count}} request was not possible' },
  failed_other: { nl: '{{count}} aanvragen konden niet', en: '{{count}} requests were not possible' },
  'none-title': { nl: 'Er wacht niets op je akkoord', en: 'Nothing waits for your approval' },
  'none-text': {
    nl: 'Vraagt iemand van je bedrijf een plek aan die jij moet goedkeuren, dan staat die hier met de uiterste datum erbij.',
    en: 'When someone of your company asks for a place that you have to approve, it appears here with its deadline.',
  },
  'to-team': { nl: 'Naar het team', en: 'To the team' },
  settings: { nl: 'Goedkeuren of alleen horen', en: 'Approve or only be told' },
  'all-requests': { nl: 'Beantwoord ze samen', en: 'Answer them together' },
});
