import { defineWording } from '#app/ui/i18n/wording.ts';

/** Enrolling several people from the team at once. */
export const teamEnrolWording = defineWording({
  title: { nl: 'Mensen inschrijven', en: 'Enrol people' },
  lead_one: { nl: '{{count}} medewerker gekozen.', en: '{{count}} employee chosen.' },
  lead_other: { nl: '{{count}} medewerkers gekozen.', en: '{{count}} employees chosen.' },
  'lead-certificate_one': {
    nl: '{{count}} medewerker gekozen, voor {{certificate}}.',
    en: '{{count}} employee chosen, for {{certificate}}.',
  },
  'lead-certificate_other': {
    nl: '{{count}} medewerkers gekozen, voor {{certificate}}.',
    en: '{{count}} employees chosen, for {{certificate}}.',
  },
  team: { nl: 'Team', en: 'Team' },
  // in the grid
  'choose-person': { nl: 'Kies {{name}}', en: 'Choose {{name}}' },
  'choose-people': { nl: 'Schrijf gekozen mensen in', en: 'Enrol the chosen people' },
  'choose-lead': {
    nl: 'Vink mensen aan. Daarna kies je een startdatum en zie je per persoon of het kan.',
    en: 'Tick people. You then choose a date and see per person whether it is possible.',
  },
  'choose-lead-certificate': {
    nl: 'Aangevinkt zijn de mensen voor wie {{certificate}} te regelen is.',
    en: 'Ticked are the people for whom {{certificate}} is to be arranged.',
  },
  // nobody
  'nobody-title': { nl: 'Nog niemand gekozen', en: 'Nobody chosen yet' },
  'nobody-text': {
    nl: 'Vink in je team aan wie je wilt inschrijven. Filter je op een certificaat, dan staan de mensen voor wie het te regelen is al aangevinkt.',
    en: 'Tick in your team whom you want to enrol. With a filter on a certificate, the people for whom it is to be arranged are ticked already.',
  },
  'to-team': { nl: 'Kies mensen', en: 'Choose people' },
  'other-people': { nl: 'Kies andere mensen', en: 'Choose other people' },
  // the date
  date: { nl: 'Startdatum', en: 'Date' },
  'date-label': { nl: 'Cursus en startdatum', en: 'Course and date' },
  'date-option_one': { nl: '{{day}} · nog {{count}} plek', en: '{{day}} · {{count}} place left' },
  'date-option_other': { nl: '{{day}} · nog {{count}} plekken', en: '{{day}} · {{count}} places left' },
  'date-full': { nl: '{{day}} · vol', en: '{{day}} · full' },
  'date-button': { nl: 'Kijk wie mee kan', en: 'See who can join' },
  'no-date': {
    nl: 'Er staat nu geen cursus open die {{certificate}} oplevert. Vraag het kantoor er een te plannen, of kies een andere cursus.',
    en: 'No open course grants {{certificate}} now. Ask the office to plan one, or choose another course.',
  },
  'date-gone': {
    nl: 'Deze startdatum is er niet meer. Kies een andere.',
    en: 'This date is no longer there. Choose another one.',
  },
  'no-dates': {
    nl: 'Er staat nu geen enkele startdatum open.',
    en: 'No date is open at the moment.',
  },
  // per person
  who: { nl: 'Wie kan mee: {{course}}, {{day}}', en: 'Who can join: {{course}}, {{day}}' },
  can: { nl: 'Kan mee', en: 'Can join' },
  booked: { nl: 'Staat al ingeschreven', en: 'Enrolled already' },
  full: { nl: 'Vol: kan op de wachtlijst', en: 'Full: can wait for a place' },
  'apart-title': { nl: '{{name}} kan mee als jij zegt waarom', en: '{{name}} can join if you say why' },
  'cannot-title': { nl: '{{name}} kan nog niet mee', en: '{{name}} cannot join yet' },
  apart: { nl: 'Regel dit apart voor {{name}}', en: 'Arrange this apart for {{name}}' },
  'to-booking': { nl: 'Bekijk de inschrijving', en: 'View the booking' },
  // saving
  price: {
    nl: '{{price}} per persoon, betaald door {{payer}}.',
    en: '{{price}} per person, paid by {{payer}}.',
  },
  'price-order': {
    nl: '{{price}} per persoon, betaald door {{payer}} (inkoopnummer {{order}}).',
    en: '{{price}} per person, paid by {{payer}} (order number {{order}}).',
  },
  'price-alone': { nl: '{{price}} per persoon.', en: '{{price}} per person.' },
  'price-none': { nl: 'Er zijn geen kosten.', en: 'There is no charge.' },
  wait: {
    nl: 'Wie geen plek meer krijgt, komt op de wachtlijst',
    en: 'Whoever gets no place any more, joins the waiting list',
  },
  'wait-hint': {
    nl: 'In deze volgorde. Komt er een plek vrij, dan bieden we die aan.',
    en: 'In this order. When a place comes free, it is offered.',
  },
  enrol: { nl: 'Schrijf de aangevinkte mensen in', en: 'Enrol the ticked people' },
  'enrol-lead': {
    nl: 'Iedereen wordt apart gecontroleerd: wie niet mee kan, houdt een ander niet tegen. Hun plek is meteen zeker, en ze krijgen een bevestiging per mail.',
    en: 'Everybody is checked separately: who cannot join, keeps nobody else from it. Their place is certain at once, and they get a confirmation by mail.',
  },
  'nobody-can': {
    nl: 'Van deze mensen kan nu niemand mee op deze datum. Bij ieder staat waarom, en wat je eraan kunt doen. Of kies een andere startdatum.',
    en: 'None of these people can join on this date now. With each you see why, and what you can do. Or choose another date.',
  },
  // answers
  'nobody-ticked': {
    nl: 'Vink eerst aan wie je wilt inschrijven. Er is niets opgeslagen.',
    en: 'First tick whom you want to enrol. Nothing was saved.',
  },
  stale: {
    nl: 'Dit formulier klopt niet meer, en er is niets opgeslagen. Kies opnieuw.',
    en: 'This form is out of date, and nothing was saved. Please choose again.',
  },
  enrolled_one: { nl: '{{count}} medewerker ingeschreven', en: '{{count}} employee enrolled' },
  enrolled_other: { nl: '{{count}} medewerkers ingeschreven', en: '{{count}} employees enrolled' },
  requested_one: { nl: '{{count}} plek aangevraagd', en: '{{count}} place requested' },
  requested_other: { nl: '{{count}} plekken aangevraagd', en: '{{count}} places requested' },
  waiting_one: { nl: '{{count}} medewerker op de wachtlijst', en: '{{count}} employee on the waiting list' },
  waiting_other: {
    nl: '{{count}} medewerkers op de wachtlijst',
    en: '{{count}} employees on the waiting list',
  },
  refused_one: { nl: '{{count}} medewerker niet ingeschreven', en: '{{count}} employee not enrolled' },
  refused_other: { nl: '{{count}} medewerkers niet ingeschreven', en: '{{count}} employees not enrolled' },
  'refused-text': {
    nl: 'Voor hen is niets opgeslagen. Hieronder staat waarom.',
    en: 'Nothing was saved for them. See below why.',
  },
});
