/** Words of the form that plans a course. */
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { FieldProblem } from './plan-form.ts';

export const planFormWording = defineWording({
  title: { nl: 'Plan een cursus', en: 'Plan a course' },
  'choose-lead': {
    nl: 'Kies eerst wat je gaat geven. Daarna krijg je data waarop machines, ruimte en trainer samen vrij zijn.',
    en: 'First choose what you will teach. Then you get dates on which machines, room and trainer are free together.',
  },
  course: { nl: 'Cursus', en: 'Course' },
  'second-course': { nl: 'Tweede niveau naast elkaar', en: 'Second level side by side' },
  'third-course': { nl: 'Derde niveau naast elkaar', en: 'Third level side by side' },
  'side-by-side': { nl: 'Meer niveaus op dezelfde avond', en: 'More levels on the same evening' },
  'side-by-side-hint': {
    nl: 'De niveaus delen machines en trainer. Wie zich inschrijft, kiest een eigen niveau.',
    en: 'The levels share machines and trainer. Whoever enrols chooses their own level.',
  },
  continue: { nl: 'Verder', en: 'Continue' },
  'other-course': { nl: 'Andere cursus', en: 'Another course' },
  'course-unknown': {
    nl: 'Deze cursus kennen we niet. Kies een andere.',
    en: 'We don’t know this course. Choose another.',
  },
  takes: { nl: 'Per lesdag: {{needs}}', en: 'Per session: {{needs}}' },
  'takes-nothing': { nl: 'Deze cursus vraagt geen machines.', en: 'This course takes no machines.' },
  'sessions-of_one': { nl: '{{count}} lesdag van {{length}}', en: '{{count}} session of {{length}}' },
  'sessions-of_other': { nl: '{{count}} lesdagen van {{length}}', en: '{{count}} sessions of {{length}}' },

  how: { nl: 'Hoe vast staat het?', en: 'How firm is it?' },
  open: { nl: 'Open', en: 'Open' },
  'open-hint': {
    nl: 'Machines en trainer staan vast en mensen kunnen zich inschrijven.',
    en: 'Machines and trainer are reserved and people can enrol.',
  },
  option: { nl: 'Optie', en: 'Option' },
  'option-hint': {
    nl: 'Machines en trainer staan vast tot een datum. Daarna komen ze vanzelf weer vrij.',
    en: 'Machines and trainer are reserved until a date. After that they fall free by themselves.',
  },
  concept: { nl: 'Concept', en: 'Concept' },
  'concept-hint': {
    nl: 'Een schets voor planners. Er wordt niets gereserveerd.',
    en: 'A sketch for planners. Nothing is reserved.',
  },
  'option-until': { nl: 'Optie geldt tot en met', en: 'Option holds until' },
  'option-until-hint': {
    nl: 'De optie vervalt die dag om 17:00.',
    en: 'The option lapses at 17:00 that day.',
  },

  sessions: { nl: 'Lesdagen', en: 'Sessions' },
  session: { nl: 'Lesdag {{number}}', en: 'Session {{number}}' },
  day: { nl: 'Dag', en: 'Day' },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot', en: 'Until' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  'no-trainer': { nl: 'Nog geen trainer', en: 'No trainer yet' },
  'second-trainer': { nl: 'Tweede trainer', en: 'Second trainer' },
  'no-second-trainer': { nl: 'Geen tweede trainer', en: 'No second trainer' },
  'may-teach': { nl: 'Geven deze cursus', en: 'Teach this course' },
  'other-trainers': { nl: 'Andere trainers', en: 'Other trainers' },
  'option-taken': { nl: '{{name}} (bezet of afwezig)', en: '{{name}} (busy or away)' },
  'option-with-reason': { nl: '{{name}} (alleen met reden)', en: '{{name}} (only with a reason)' },
  resources: { nl: 'Machines en ruimtes', en: 'Machines and rooms' },
  'no-resources': { nl: 'Nog niets gekozen', en: 'Nothing chosen yet' },
  'other-resources': { nl: 'Andere machines en ruimtes', en: 'Other machines and rooms' },
  'without-group': { nl: 'Overig', en: 'Other' },
  taken: { nl: 'bezet', en: 'busy' },
  'with-reason': { nl: 'met reden', en: 'with a reason' },
  change: { nl: 'Wijzig', en: 'Change' },
  'remove-session': { nl: 'Haal lesdag {{number}} weg', en: 'Remove session {{number}}' },
  'add-session': { nl: 'Lesdag erbij', en: 'Add a session' },
  same: { nl: 'Overal zelfde machines en trainer', en: 'Same machines and trainer everywhere' },
  refill: { nl: 'Vul in wat vrij is', en: 'Fill in what is free' },
  skipped: {
    nl: 'Overgeslagen: {{days}}. Het centrum is dan dicht.',
    en: 'Skipped: {{days}}. The centre is closed then.',
  },

  'other-dates': { nl: 'Stel andere data voor', en: 'Propose other dates' },
  'proposal-from': { nl: 'Vanaf', en: 'From' },
  'day-part': { nl: 'Dagdeel', en: 'Part of the day' },
  'any-part': { nl: 'Maakt niet uit', en: 'Any' },
  morning: { nl: 'Ochtend', en: 'Morning' },
  afternoon: { nl: 'Middag', en: 'Afternoon' },
  evening: { nl: 'Avond', en: 'Evening' },
  'any-trainer': { nl: 'Wie er kan', en: 'Whoever can' },
  propose: { nl: 'Stel data voor', en: 'Propose dates' },
  proposals: { nl: 'Data waarop alles vrij is', en: 'Dates on which everything is free' },
  'series-weekday': {
    nl: '{{count}} keer op {{weekday}}, {{first}} t/m {{last}}',
    en: '{{count}} times on {{weekday}}, {{first}} to {{last}}',
  },
  series: { nl: '{{count}} dagen, {{first}} t/m {{last}}', en: '{{count}} days, {{first}} to {{last}}' },
  choose: { nl: 'Kies', en: 'Choose' },
  chosen: { nl: 'gekozen', en: 'chosen' },
  'no-proposals': {
    nl: 'In die periode is er geen reeks data waarop machines, ruimte en trainer samen vrij zijn. Zoek later, of kies zelf data.',
    en: 'In that period there is no set of dates on which machines, room and trainer are free together. Look later, or choose dates yourself.',
  },

  group: { nl: 'Groep en prijs', en: 'Group and price' },
  seats: { nl: 'Plaatsen', en: 'Seats' },
  minimum: { nl: 'Minimum', en: 'Minimum' },
  'decide-by': { nl: 'Beslissen uiterlijk', en: 'Decide by' },
  price: { nl: 'Prijs per persoon', en: 'Price per person' },
  more: { nl: 'Titel, notitie en zichtbaarheid', en: 'Title, note and visibility' },
  'title-nl': { nl: 'Eigen titel', en: 'Own title (Dutch)' },
  'title-hint': {
    nl: 'Zonder titel staat de naam van de cursus er.',
    en: 'Without a title the course’s name shows.',
  },
  'title-en': { nl: 'Eigen titel in het Engels', en: 'Own title in English' },
  note: { nl: 'Notitie voor planners', en: 'Note for planners' },
  public: { nl: 'Op de openbare cursuspagina', en: 'On the public course page' },
  'public-hint': {
    nl: 'Zonder vinkje zien alleen mensen met een account deze data.',
    en: 'Without a tick only people with an account see these dates.',
  },

  'only-for': { nl: 'Alleen voor mensen van', en: 'Only for people of' },
  'only-for-hint': {
    nl: 'Een besloten cursus: anderen zien alleen dat machines en trainer bezet zijn.',
    en: 'A closed run: others only see that machines and trainer are taken.',
  },
  'only-for-nobody': { nl: 'Iedereen', en: 'Everybody' },

  verdict: { nl: 'Kan het zo?', en: 'Is it possible?' },
  fine: { nl: 'Ja, alles is vrij', en: 'Yes, everything is free' },
  'fine-text': {
    nl: 'Machines, ruimte en trainer zijn er, en de groep past.',
    en: 'Machines, room and trainer are there, and the group fits.',
  },
  noted: { nl: 'Kan als concept. Dit moet nog opgelost:', en: 'Possible as a concept. Still to be solved:' },
  unreadable: { nl: 'Vul eerst dag en tijden in', en: 'Fill in day and times first' },
  'unreadable-text': {
    nl: 'Daarna zie je hier meteen of het kan.',
    en: 'Then you see here at once whether it is possible.',
  },
  checking: { nl: 'Even kijken …', en: 'Checking …' },
  check: { nl: 'Controleer', en: 'Check' },
  save: { nl: 'Plan cursus', en: 'Plan the course' },
  'save-concept': { nl: 'Bewaar concept', en: 'Save concept' },

  'saved-open': {
    nl: '{{code}} staat open voor inschrijving.',
    en: '{{code}} is open for enrolment.',
  },
  'saved-option': { nl: '{{code}} staat als optie.', en: '{{code}} is held as an option.' },
  'saved-before': {
    nl: 'Dit formulier was al bewaard als {{code}}. Wat je er daarna nog in veranderde, is niet bewaard: wijzig het hier.',
    en: 'This form had been saved already as {{code}}. What you changed in it since is not saved: change it here.',
  },
  'saved-concept': { nl: '{{code}} is bewaard als concept.', en: '{{code}} is saved as a concept.' },
});

export const fieldProblemWording = defineWording({
  missing: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  'not-a-date': { nl: 'Dit is geen geldige datum.', en: 'This is not a valid date.' },
  'not-a-time': { nl: 'Dit is geen geldige tijd.', en: 'This is not a valid time.' },
  'time-skipped': {
    nl: 'Deze tijd bestaat die dag niet: de klok gaat dan een uur vooruit.',
    en: 'This time doesn’t exist that day: the clock goes forward an hour.',
  },
  'not-a-number': { nl: 'Vul een heel getal in, hooguit 500.', en: 'Enter a whole number, at most 500.' },
  'not-an-amount': {
    nl: 'Vul een bedrag in, zoals 395 of 49,50.',
    en: 'Enter an amount, such as 395 or 49.50.',
  },
} satisfies Record<FieldProblem['code'], Words>);
