import { defineWording } from '#app/ui/i18n/wording.ts';

/** The page of a date: what it takes and taking a place. */
export const enrolWording = defineWording({
  'goes-ahead': { nl: 'gaat door', en: 'goes ahead' },
  'lead-many': {
    nl: '{{count}} lesdagen, de eerste op {{when}}',
    en: '{{count}} sessions, the first on {{when}}',
  },
  'for-course': { nl: 'Je kiest hier: {{course}}', en: 'You choose here: {{course}}' },
  sessions: { nl: 'Lesdagen', en: 'Sessions' },
  when: { nl: 'Wanneer', en: 'When' },
  where: { nl: 'Waar', en: 'Where' },
  bring: { nl: 'Neem mee', en: 'Bring along' },
  places: { nl: 'Plekken', en: 'Places' },
  'places-left_one': { nl: 'nog {{count}} van {{seats}}', en: '{{count}} of {{seats}} left' },
  'places-left_other': { nl: 'nog {{count}} van {{seats}}', en: '{{count}} of {{seats}} left' },
  'places-none': { nl: 'vol ({{seats}} plekken)', en: 'full ({{seats}} places)' },
  waiting: { nl: '{{count}} op de wachtlijst', en: '{{count}} on the waiting list' },
  'this-date': { nl: 'Deze startdatum', en: 'This date' },
  'goes-ahead-if': { nl: 'Gaat door bij', en: 'Goes ahead with' },
  'goes-ahead-when_one': { nl: '{{count}} deelnemer', en: '{{count}} participant' },
  'goes-ahead-when_other': { nl: '{{count}} deelnemers', en: '{{count}} participants' },
  'decide-by': { nl: 'Zeker vanaf', en: 'Certain from' },
  trainer_one: { nl: 'Trainer', en: 'Trainer' },
  trainer_other: { nl: 'Trainers', en: 'Trainers' },
  enrol: { nl: 'Inschrijven', en: 'Enrol' },
  // for guests
  'guest-text': {
    nl: 'Log in om je in te schrijven. Je ziet dan meteen of je mee kunt doen, en komt hier terug.',
    en: 'Sign in to enrol. You see at once whether you can join, and come back here.',
  },
  'sign-in': { nl: 'Log in', en: 'Sign in' },
  // taking the place
  'you-can': {
    nl: 'Je kunt meedoen. Je plek is meteen zeker.',
    en: 'You can join. Your place is certain at once.',
  },
  'you-can-ask': {
    nl: 'Je kunt meedoen, als je bedrijf akkoord geeft.',
    en: 'You can join, once your company approves.',
  },
  'they-can': {
    nl: '{{name}} kan meedoen. De plek is meteen zeker.',
    en: '{{name}} can join. The place is certain at once.',
  },
  'they-can-ask': {
    nl: '{{name}} kan meedoen, als het bedrijf akkoord geeft.',
    en: '{{name}} can join, once the company approves.',
  },
  cost: { nl: '{{price}}, betaald door {{payer}}.', en: '{{price}}, paid by {{payer}}.' },
  'cost-order': {
    nl: '{{price}}, betaald door {{payer}} (inkoopnummer {{order}}).',
    en: '{{price}}, paid by {{payer}} (order number {{order}}).',
  },
  'cost-own': { nl: '{{price}}.', en: '{{price}}.' },
  'cost-none': { nl: 'Er zijn geen kosten.', en: 'There is no charge.' },
  'enrol-me': { nl: 'Schrijf me in', en: 'Enrol me' },
  'enrol-them': { nl: 'Schrijf {{name}} in', en: 'Enrol {{name}}' },
  'ask-me': { nl: 'Vraag mijn plek aan', en: 'Request my place' },
  'ask-them': { nl: 'Vraag een plek aan voor {{name}}', en: 'Request a place for {{name}}' },
  'set-aside': { nl: 'Schrijf toch in', en: 'Enrol anyway' },
  'wait-title': { nl: 'Deze startdatum is vol', en: 'This date is full' },
  'wait-text': {
    nl: 'Zet je op de wachtlijst. Een plek die vrijkomt, bieden we in eerlijke volgorde aan en houden we vast tot je antwoordt.',
    en: 'Join the waiting list. When a place comes free, it is offered in a fair order and held for you until you answer.',
  },
  'wait-ahead_one': { nl: 'Er wacht nu {{count}} persoon.', en: '{{count}} person is waiting now.' },
  'wait-ahead_other': { nl: 'Er wachten nu {{count}} mensen.', en: '{{count}} people are waiting now.' },
  'wait-me': { nl: 'Zet me op de wachtlijst', en: 'Put me on the waiting list' },
  'wait-them': { nl: 'Zet {{name}} op de wachtlijst', en: 'Put {{name}} on the waiting list' },
  'other-dates': { nl: 'Kies een andere datum', en: 'Choose another date' },
  'refused-title': { nl: 'Je kunt nog niet meedoen', en: 'You cannot join yet' },
  'refused-title-them': { nl: '{{name}} kan nog niet meedoen', en: '{{name}} cannot join yet' },
  'booked-me': { nl: 'Je staat al ingeschreven', en: 'You are enrolled already' },
  'booked-them': { nl: '{{name}} staat al ingeschreven', en: '{{name}} is enrolled already' },
  'to-booking': { nl: 'Bekijk de inschrijving', en: 'View the booking' },
  'on-list': {
    nl: 'Je staat op de wachtlijst, op plaats {{position}}',
    en: 'You are on the waiting list, at number {{position}}',
  },
  'to-list': { nl: 'Bekijk je plaats', en: 'View your place' },
  // choosing whom
  'who-label': { nl: 'Wie schrijf je in?', en: 'Whom do you enrol?' },
  'who-hint': {
    nl: 'Daarna zie je of het kan, en zo niet, waarom.',
    en: 'You then see whether it is possible, and if not, why.',
  },
  'who-empty': { nl: 'Kies een medewerker', en: 'Choose an employee' },
  'who-button': { nl: 'Kijk of het kan', en: 'See whether it can be done' },
  'who-search': { nl: 'Zoek', en: 'Search' },
  'who-search-hint': {
    nl: 'Typ een deel van de naam of het bedrijf. Kies iemand, dan zie je of het kan.',
    en: 'Type a part of the name or the company. Choose somebody to see whether it is possible.',
  },
  'who-nobody': { nl: 'Niemand gevonden die zo heet.', en: 'Nobody of that name was found.' },
  'who-more_one': {
    nl: 'Nog {{count}} ander. Typ verder om te kiezen.',
    en: '{{count}} other. Type more to choose.',
  },
  'who-more_other': {
    nl: 'Nog {{count}} anderen. Typ verder om te kiezen.',
    en: '{{count}} others. Type more to choose.',
  },
  // answers
  'enrolled-flash': {
    nl: 'Je bent ingeschreven. De bevestiging komt ook per mail.',
    en: 'You are enrolled. A confirmation comes by mail too.',
  },
  'requested-flash': {
    nl: 'Je aanvraag is verstuurd. Je hoort het zodra er akkoord is.',
    en: 'Your request was sent. You hear from us once it is approved.',
  },
  'enrolled-them-flash': { nl: '{{name}} is ingeschreven.', en: '{{name}} is enrolled.' },
  'requested-them-flash': {
    nl: 'De plek voor {{name}} is aangevraagd.',
    en: 'The place for {{name}} was requested.',
  },
  'waiting-flash': {
    nl: 'Je staat op de wachtlijst, op plaats {{position}}.',
    en: 'You are on the waiting list, at number {{position}}.',
  },
  'waiting-them-flash': {
    nl: '{{name}} staat op de wachtlijst, op plaats {{position}}.',
    en: '{{name}} is on the waiting list, at number {{position}}.',
  },
  'not-taken': {
    nl: 'Dit formulier klopt niet meer. Probeer het opnieuw.',
    en: 'This form is out of date. Please try again.',
  },
  // a date that is gone
  'gone-title': { nl: 'Deze startdatum is er niet meer', en: 'This date is no longer there' },
  'gone-text': {
    nl: 'Misschien is hij verplaatst of gaat hij niet door. Hieronder staan de startdata die er wel zijn.',
    en: 'It may have been moved or called off. These are the dates that are there.',
  },
  'gone-text-none': {
    nl: 'Misschien is hij verplaatst of gaat hij niet door. Er staat nu geen andere datum open.',
    en: 'It may have been moved or called off. No other date is open now.',
  },
});
