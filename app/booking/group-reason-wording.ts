import { defineWording } from '#app/ui/i18n/wording.ts';

/** Why a class can't come as asked. Reasons of the planning have their own words. */
export const groupReasonWording = defineWording({
  'group-too-large': {
    nl: 'Dit kan met hooguit {{most}} leerlingen; jullie zijn met {{heads}}. Boek de klas in groepen, of kies een andere activiteit.',
    en: 'This takes at most {{most}} pupils; you are {{heads}}. Book the class in groups, or choose another activity.',
  },
  'group-too-young-by-law': {
    nl: 'Hier mag je pas werken vanaf {{minimumAge}} jaar; de jongste van de groep is {{youngest}}.',
    en: 'Working here is allowed from the age of {{minimumAge}}; the youngest of the group is {{youngest}}.',
  },
  'group-too-young-by-guidance': {
    nl: 'De afspraak is hier vanaf {{minimumAge}} jaar; de jongste van de groep is {{youngest}}.',
    en: 'The guidance here is from the age of {{minimumAge}}; the youngest of the group is {{youngest}}.',
  },
  'one-to-one-by-law': {
    nl: 'Onder de 18 moet hier iedere leerling een eigen begeleider hebben: {{heads}} leerlingen, {{looking}} begeleiders.',
    en: 'Under 18 every pupil needs a supervisor of their own here: {{heads}} pupils, {{looking}} supervisors.',
  },
  'one-to-one-by-guidance': {
    nl: 'De afspraak is hier één begeleider per leerling onder de 18: {{heads}} leerlingen, {{looking}} begeleiders.',
    en: 'The guidance here is one supervisor per pupil under 18: {{heads}} pupils, {{looking}} supervisors.',
  },
  'work-day-too-long': {
    nl: 'Met {{ages}} jaar mag je op een dag hooguit {{most}} werken; dit wordt {{minutes}}.',
    en: 'At the age of {{ages}} at most {{most}} a day may be worked; this comes to {{minutes}}.',
  },
  'work-week-too-long': {
    nl: 'Met {{ages}} jaar mag je in een week hooguit {{most}} werken; dit wordt {{minutes}}.',
    en: 'At the age of {{ages}} at most {{most}} a week may be worked; this comes to {{minutes}}.',
  },
  'work-outside-hours': {
    nl: 'Met {{ages}} jaar mag je alleen werken tussen {{earliest}} en {{latest}}.',
    en: 'At the age of {{ages}} work is allowed between {{earliest}} and {{latest}} only.',
  },
  'work-on-sunday': {
    nl: 'Met {{ages}} jaar mag je niet op zondag werken.',
    en: 'At the age of {{ages}} no work is allowed on Sundays.',
  },
  'school-holiday': {
    nl: 'Dan hebben jullie {{name}} ({{firstDay}} tot en met {{lastDay}}).',
    en: 'That is in your {{name}} ({{firstDay}} to {{lastDay}}).',
  },
  'hours-short': {
    nl: 'Hiervoor is {{needed}} van {{pool}} nodig, en jullie hebben nog {{left}} tegoed. Kies een andere datum, of wacht: wat op {{openFrom}} nog niet geboekt is, mag dan iedereen boeken. Het kantoor kan jullie tegoed ook bijstellen.',
    en: 'This takes {{needed}} of {{pool}}, and you have {{left}} left. Choose another date, or wait: what is not booked by {{openFrom}} may be booked by anybody from then on. The office can also adjust your hours.',
  },
  'this-pool': { nl: 'deze machines', en: 'these machines' },
  'not-allowed': {
    nl: 'Dit kan alleen een docent van de school of het kantoor.',
    en: 'Only a teacher of the school or the office can do this.',
  },
  'activity-unknown': { nl: 'Deze activiteit is er niet meer.', en: 'This activity is no longer there.' },
  'teacher-unknown': {
    nl: 'Kies een contactdocent van je school.',
    en: 'Choose a contact teacher of your school.',
  },
  'date-gone': {
    nl: '{{start}} is net bezet geraakt. Kies een andere datum.',
    en: '{{start}} has just been taken. Choose another date.',
  },
  'id-in-use': {
    nl: 'Dit formulier is al gebruikt. Open de pagina opnieuw.',
    en: 'This form was used before. Open the page again.',
  },
  'booking-unknown': { nl: 'Deze boeking is er niet.', en: 'This booking is not there.' },
  'booking-over': { nl: 'Dit bezoek is al geweest.', en: 'This visit is over.' },
  'booking-ended': { nl: 'Dit bezoek is geannuleerd.', en: 'This visit was cancelled.' },
  'booking-not-begun': {
    nl: 'Hoeveel er waren weet je vanaf {{start}}.',
    en: 'How many came is known from {{start}}.',
  },
  'count-closed': {
    nl: 'Het kwartaal van dit bezoek is afgesloten. Het aantal staat vast.',
    en: 'The quarter of this visit is closed. The count stays as it is.',
  },
  'count-invoiced': {
    nl: 'Het gebruik is gefactureerd naar hoeveel er van elke klas kwamen. Vraag de penningmeester die factuur eerst terug te nemen.',
    en: 'The use was invoiced by how many of each class came. Ask the treasurer to take that invoice back first.',
  },
  'more-than-came': { nl: 'Er waren er hooguit {{most}} geboekt.', en: 'At most {{most}} were booked.' },
  'override-reason-missing': { nl: 'Schrijf op waarom dit mag.', en: 'Write down why this is allowed.' },
  /** Under a rule. */
  source: {
    nl: '{{source}} · {{responsible}} · vastgesteld {{decidedOn}}',
    en: '{{source}} · {{responsible}} · decided {{decidedOn}}',
  },
  'other-activity': { nl: 'Kies een andere activiteit', en: 'Choose another activity' },
});
