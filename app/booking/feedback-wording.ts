/** The four questions after a course, and what came of them. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const feedbackWording = defineWording({
  title: { nl: 'Vier korte vragen', en: 'Four short questions' },
  lead: {
    nl: 'Van 1 (helemaal niet) tot 5 (helemaal wel). Niemand leest je antwoorden met je naam erbij.',
    en: 'From 1 (not at all) to 5 (very much). Nobody reads your answers with your name.',
  },
  'until-first': { nl: 'Antwoorden kan tot {{day}}.', en: 'You can answer until {{day}}.' },
  'until-change': { nl: 'Wijzigen kan tot {{day}}.', en: 'You can change this until {{day}}.' },
  closed: {
    nl: 'De vragen over deze cursus zijn gesloten.',
    en: 'The questions about this course are closed.',
  },
  content: { nl: 'De inhoud was goed', en: 'The content was good' },
  trainer: { nl: 'De trainer legde het goed uit', en: 'The trainer explained it well' },
  useful: { nl: 'Ik heb er in mijn werk iets aan', en: 'It is useful in my job' },
  recommend: { nl: 'Ik raad deze cursus aan', en: 'I would recommend this course' },
  remark: { nl: 'Wat wil je nog kwijt?', en: 'Anything else to say?' },
  'remark-hint': {
    nl: 'Het kantoor en de trainer lezen dit zonder naam.',
    en: 'The office and the trainer read this without a name.',
  },
  send: { nl: 'Verstuur', en: 'Send' },
  change: { nl: 'Wijzig mijn antwoorden', en: 'Change my answers' },
  thanks: { nl: 'Bedankt voor je antwoorden.', en: 'Thank you for your answers.' },
  unanswered: {
    nl: 'Kies bij elke vraag een cijfer van 1 tot 5, en houd je opmerking onder de 1000 tekens.',
    en: 'Choose a number from 1 to 5 for each question, and keep your remark under 1000 characters.',
  },
  'enrolment-unknown': {
    nl: 'Alleen wie de cursus volgde beantwoordt deze vragen.',
    en: 'Only who took the course answers these questions.',
  },
  'feedback-too-early': {
    nl: 'De cursus is nog niet voorbij. Kom na de laatste dag terug.',
    en: 'The course isn’t over yet. Come back after the last day.',
  },
  'feedback-closed': {
    nl: 'De tijd om te antwoorden is voorbij.',
    en: 'The time to answer is over.',
  },
  'run-title': { nl: 'Wat deelnemers vonden', en: 'What participants thought' },
  'too-few': {
    nl: 'Cijfers komen hier vanaf vijf antwoorden, zodat niet te zien is wie wat zei.',
    en: 'Figures appear from five answers on, so that nobody sees who said what.',
  },
  question: { nl: 'Vraag', en: 'Question' },
  'this-run': { nl: 'Deze uitvoering', en: 'This run' },
  'all-runs': { nl: 'De cursus', en: 'The course' },
  answers: { nl: 'Aantal antwoorden', en: 'Answers' },
  remarks: { nl: 'Opmerkingen', en: 'Remarks' },
});
