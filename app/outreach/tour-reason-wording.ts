import { defineWording } from '#app/ui/i18n/wording.ts';

/** Why something about a company tour can't be, and what to do about it. */
export const tourReasonWording = defineWording({
  'group-too-large': {
    nl: '{{floor}} ontvangt hooguit {{most}} mensen tegelijk.',
    en: '{{floor}} receives at most {{most}} people at once.',
  },
  'group-too-young': {
    nl: 'Bij {{floor}} mag je binnen vanaf {{minimumAge}} jaar.',
    en: 'At {{floor}} visitors are welcome from the age of {{minimumAge}}.',
  },
  'other-weekdays': {
    nl: '{{floor}} ontvangt groepen op andere dagen: {{weekdays}}.',
    en: '{{floor}} receives groups on other days: {{weekdays}}.',
  },
  'floor-closed': { nl: '{{floor}} is dan dicht.', en: '{{floor}} is closed then.' },
  'floor-busy': { nl: '{{floor}} is dan bezet.', en: '{{floor}} is busy then.' },
  'outside-hours': {
    nl: 'Dit valt buiten de uren waarop {{floor}} groepen ontvangt.',
    en: 'This is outside the hours in which {{floor}} receives groups.',
  },
  'floor-unknown': {
    nl: 'Deze werkvloer ontvangt geen groepen meer. Kies een andere.',
    en: 'This floor receives no groups any more. Choose another.',
  },
  'floor-twice': { nl: '{{floor}} staat twee keer in de route.', en: '{{floor}} is on the route twice.' },
  'no-time-to-travel': {
    nl: 'Er is te weinig tijd om bij {{floor}} te komen.',
    en: 'There is too little time to get to {{floor}}.',
  },
  'in-the-past': {
    nl: 'Dit moment is voorbij. Kies een later.',
    en: 'This moment has passed. Choose a later one.',
  },
  'not-allowed': {
    nl: 'Dit kan alleen wie over deze werkvloer of route gaat.',
    en: 'Only those in charge of this floor or route can do this.',
  },
  'tour-unknown': { nl: 'Deze rondleiding is er niet.', en: 'This tour does not exist.' },
  'stop-unknown': { nl: 'Deze aanvraag is er niet.', en: 'This request does not exist.' },
  'too-many-tours': {
    nl: 'Er kwamen veel aanvragen achter elkaar. Probeer het over {{minutes}} min opnieuw, of bel of mail het kantoor.',
    en: 'Many requests came one after another. Try again in {{minutes}} min, or call or mail the office.',
  },
  'id-in-use': {
    nl: 'Dit formulier is al gebruikt. Open de pagina opnieuw.',
    en: 'This form was used before. Open the page again.',
  },
  'day-passed': {
    nl: '{{day}} kan niet meer. Kies een dag vanaf morgen.',
    en: '{{day}} is too soon. Choose a day from tomorrow on.',
  },
  'tour-off': { nl: 'Deze rondleiding gaat niet door.', en: 'This tour is cancelled.' },
  'tour-over': { nl: 'Deze rondleiding is al begonnen.', en: 'This tour has begun already.' },
  'route-empty': { nl: 'Kies eerst een werkvloer.', en: 'Choose a floor first.' },
  'too-many-stops': {
    nl: 'Een route heeft hooguit {{most}} werkvloeren.',
    en: 'A route has at most {{most}} floors.',
  },
  'several-days': { nl: 'Een route is op één dag.', en: 'A route is on one day.' },
  'stop-off': {
    nl: 'Deze werkvloer staat niet meer in de route. Het kantoor heeft iets anders gekozen.',
    en: 'This floor is not on the route any more. The office chose otherwise.',
  },
  'guide-unknown': { nl: 'Kies iemand van je eigen bedrijf.', en: 'Choose somebody of your own company.' },
  'guide-busy': {
    nl: 'Deze collega is dan al bezet. Kies een ander.',
    en: 'This colleague is taken at that time. Choose another.',
  },
  'place-busy': {
    nl: 'De plek waar groepen komen is dan al bezet.',
    en: 'The place where groups come is taken at that time.',
  },
  'place-elsewhere': { nl: 'Kies een plek op deze werkvloer.', en: 'Choose a place on this floor.' },
});
