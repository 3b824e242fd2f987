import { defineWording } from '#app/ui/i18n/wording.ts';

/** Changing a rule of safety or of working hours, and what it said before. */
export const ruleWording = defineWording({
  'edit-lead': {
    nl: 'Een wijziging is een nieuwe versie. Ze geldt vanaf nu voor wie boekt of verplaatst; wat al geboekt is blijft staan.',
    en: 'A change is a new version. It holds from now on for whoever books or moves; what is booked stays.',
  },
  hours: { nl: 'Werktijden {{youngest}}–{{oldest}} jaar', en: 'Working hours, age {{youngest}}–{{oldest}}' },
  'now-title': { nl: 'Nieuwe versie', en: 'New version' },
  level: { nl: 'Soort regel', en: 'Kind of rule' },
  legal: {
    nl: 'Wet of machine-instructie: kan niet opzij',
    en: 'Law or machine instruction: cannot be set aside',
  },
  guidance: { nl: 'Afspraak: mag opzij met een reden', en: 'Guidance: may be set aside with a reason' },
  'minimum-age': { nl: 'Alleen vanaf', en: 'Alone from' },
  'minimum-age-supervised': { nl: 'Onder toezicht vanaf', en: 'Supervised from' },
  years: { nl: 'jaar', en: 'years' },
  supervision: { nl: 'Toezicht', en: 'Supervision' },
  none: { nl: 'Niet gevraagd', en: 'Not asked' },
  'in-room': { nl: 'In de ruimte', en: 'In the room' },
  'one-to-one': { nl: 'Eén op één', en: 'One to one' },
  learners: { nl: 'Leerlingen per begeleider, hooguit', en: 'Pupils per supervisor, at most' },
  youngest: { nl: 'Van', en: 'From' },
  oldest: { nl: 'Tot en met', en: 'Until' },
  'per-day': { nl: 'Hooguit per dag', en: 'At most a day' },
  'per-week': { nl: 'Hooguit per week', en: 'At most a week' },
  'hours-unit': { nl: 'uur', en: 'hours' },
  earliest: { nl: 'Niet voor', en: 'Not before' },
  latest: { nl: 'Niet na', en: 'Not after' },
  sundays: { nl: 'Op zondag', en: 'On Sundays' },
  yes: { nl: 'Mag', en: 'Allowed' },
  no: { nl: 'Mag niet', en: 'Not allowed' },
  source: { nl: 'Bron', en: 'Source' },
  'source-hint': {
    nl: 'Waar het staat: wet, artikel, instructie.',
    en: 'Where it says so: law, article, instruction.',
  },
  responsible: { nl: 'Verantwoordelijk', en: 'Responsible' },
  'decided-on': { nl: 'Vastgesteld op', en: 'Decided on' },
  save: { nl: 'Leg de nieuwe versie vast', en: 'Record the new version' },
  saved: { nl: 'De nieuwe versie geldt vanaf nu.', en: 'The new version holds from now on.' },
  earlier: { nl: 'Eerdere versies', en: 'Earlier versions' },
  said: { nl: 'Wat er stond', en: 'What it said' },
});

export const ruleRefusalWording = defineWording({
  'not-allowed': { nl: 'Dit kan alleen het kantoor.', en: 'Only the office can do this.' },
  'rule-unknown': { nl: 'Deze regel is er niet.', en: 'This rule is not there.' },
  'rule-changed': {
    nl: 'Iemand anders heeft deze regel net gewijzigd. Open de pagina opnieuw.',
    en: 'Somebody else has just changed this rule. Open the page again.',
  },
  'nothing-changed': { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' },
  'asks-nothing': {
    nl: 'Zo vraagt de regel niets: vul een leeftijd, toezicht of een aantal in.',
    en: 'Like this the rule asks nothing: enter an age, supervision or a number.',
  },
  'supervised-older': {
    nl: 'Onder toezicht kan niet later beginnen dan alleen.',
    en: 'Supervised cannot begin later than alone.',
  },
  'ages-reversed': {
    nl: 'De oudste is jonger dan de jongste.',
    en: 'The oldest is younger than the youngest.',
  },
  'hours-reversed': { nl: 'Dit is voor het begin.', en: 'This is before the beginning.' },
  'week-below-day': {
    nl: 'Een week is korter dan een dag zo.',
    en: 'Like this a week is shorter than a day.',
  },
  'decided-in-future': {
    nl: 'Een regel geldt meteen: kies vandaag of eerder.',
    en: 'A rule holds at once: choose today or earlier.',
  },
  'decided-before': {
    nl: 'De versie die er nu staat is van {{day}}: kies die dag of later.',
    en: 'The version that stands now is of {{day}}: choose that day or later.',
  },
});
