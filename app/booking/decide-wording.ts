/** Words of the page on which is decided whether a run goes ahead. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const decideWording = defineWording({
  title: { nl: 'Gaat het door?', en: 'Does it go ahead?' },
  runs: { nl: 'Geplande cursussen', en: 'Planned courses' },
  enrolled: { nl: 'Ingeschreven', en: 'Enrolled' },
  'of-minimum': { nl: 'van minstens {{minimum}}', en: 'of at least {{minimum}}' },
  missing: { nl: 'nog {{count}} nodig', en: '{{count}} more needed' },
  enough: { nl: 'het minimum is gehaald', en: 'the minimum is reached' },
  'decide-by': { nl: 'Beslissen uiterlijk', en: 'Decide by' },
  'too-late': { nl: 'die dag is voorbij', en: 'that day is past' },
  begins: { nl: 'Begint', en: 'Begins' },

  'who-is-told': { nl: 'Wie bericht krijgt', en: 'Who is told' },
  participants: { nl: 'Deelnemers', en: 'Participants' },
  coordinators: { nl: 'Opleidingscoördinatoren en docenten', en: 'Coordinators and teachers' },
  trainers: { nl: 'Trainers', en: 'Trainers' },
  waiting: { nl: 'Op de wachtlijst', en: 'On the waiting list' },
  'waiting-only-off': {
    nl: '{{count}}, alleen als het niet doorgaat',
    en: '{{count}}, only if it is cancelled',
  },
  unreachable: { nl: 'Zonder e-mail, zelf bellen', en: 'Without e-mail, to be called' },
  'see-people': { nl: 'Bekijk de deelnemers', en: 'See the participants' },

  go: { nl: 'Het gaat door', en: 'It goes ahead' },
  'go-text': {
    nl: 'Iedereen met een plaats hoort dat de cursus zeker is. Daarna kan er nog worden ingeschreven, zolang er plek is.',
    en: 'Everybody with a place hears that the run is certain. People can still enrol as long as there are places.',
  },
  'go-below': {
    nl: 'Ook met minder dan het minimum: dat beslis jij.',
    en: 'Also with fewer than the minimum: that is yours to decide.',
  },
  'go-do': { nl: 'Laat het doorgaan', en: 'Let it go ahead' },
  off: { nl: 'Het gaat niet door', en: 'It is cancelled' },
  'off-text': {
    nl: 'Alle plaatsen en het wachten vervallen en niemand wordt iets berekend. Machines, ruimte en trainer komen vrij. Dit draai je niet terug.',
    en: 'All places and waiting lapse and nobody is charged anything. Machines, room and trainer fall free. This can’t be undone.',
  },
  why: { nl: 'Waarom gaat het niet door?', en: 'Why is it cancelled?' },
  'why-hint': {
    nl: 'Deelnemers lezen dit in hun bericht.',
    en: 'Participants read this in their message.',
  },
  'why-example': { nl: 'Te weinig deelnemers.', en: 'Too few participants.' },
  'off-do': { nl: 'Laat het niet doorgaan', en: 'Cancel the run' },
  'say-why': { nl: 'Schrijf op waarom het niet doorgaat.', en: 'Write down why it is cancelled.' },

  'is-confirmed': { nl: 'Dit is al beslist: het gaat door', en: 'This is decided: it goes ahead' },
  'is-cancelled': { nl: 'Dit is al beslist: het gaat niet door', en: 'This is decided: it is cancelled' },
  'is-completed': { nl: 'Deze cursus is geweest', en: 'This run is over' },
  'is-pencilled': { nl: 'Hier valt nog niets te beslissen', en: 'There is nothing to decide yet' },
  'is-pencilled-text': {
    nl: 'Zolang dit een concept of optie is, kan niemand zich inschrijven.',
    en: 'As long as this is a concept or an option, nobody can enrol.',
  },
  'is-decided-text': {
    nl: 'Wat er gebeurde en wie erop staat, lees je op de pagina van de cursus.',
    en: 'What happened and who is on it is on the page of the run.',
  },
  'to-run': { nl: 'Naar de cursus', en: 'To the run' },
  'did-go': {
    nl: '{{code}} gaat door. Iedereen met een plaats krijgt bericht.',
    en: '{{code}} goes ahead. Everybody with a place is told.',
  },
  'did-off': {
    nl: '{{code}} gaat niet door. Iedereen krijgt bericht, niemand wordt iets berekend.',
    en: '{{code}} is cancelled. Everybody is told, nobody is charged.',
  },
});
