/** The words of results: what came of a run, person by person. */
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { ResultKind } from './result-grant.ts';
import type { ResultProblem } from './results-form.ts';

export const resultsWording = defineWording({
  title: { nl: 'Resultaten', en: 'Results' },
  'document-title': { nl: 'Resultaten {{title}}', en: 'Results {{title}}' },
  planning: { nl: 'Planning', en: 'Planning' },
  'attendance-list': { nl: 'Presentielijst', en: 'Attendance list' },
  'lead-open': {
    nl: 'Nog {{open}} van de {{all}} deelnemers zonder resultaat.',
    en: '{{open}} of {{all}} participants still without a result.',
  },
  'lead-complete': { nl: 'Iedereen heeft een resultaat.', en: 'Everyone has a result.' },
  'lead-later': {
    nl: 'Een uitslag die later komt, vul je later in.',
    en: 'A result that comes in later can be entered later.',
  },

  // what the course asks and grants
  'asks-attended': {
    nl: 'Wie heeft deelgenomen, krijgt {{certificate}}, {{validity}}.',
    en: 'Who attended gets {{certificate}}, {{validity}}.',
  },
  'asks-passed': {
    nl: 'Wie slaagt, krijgt {{certificate}}, {{validity}}.',
    en: 'Who passes gets {{certificate}}, {{validity}}.',
  },
  'asks-nothing': {
    nl: 'Deze cursus geeft geen certificaat. Wie er was, krijgt een bewijs van deelname.',
    en: 'This course grants no certificate. Who was there gets a proof of attendance.',
  },
  'valid-always': { nl: 'dat niet verloopt', en: 'which does not expire' },
  'valid-months_one': { nl: '1 maand geldig', en: 'valid for 1 month' },
  'valid-months_other': { nl: '{{count}} maanden geldig', en: 'valid for {{count}} months' },
  'valid-years_one': { nl: '1 jaar geldig', en: 'valid for 1 year' },
  'valid-years_other': { nl: '{{count}} jaar geldig', en: 'valid for {{count}} years' },
  'valid-sliding': {
    nl: '{{term}} en elke {{confirm}} maanden te bevestigen',
    en: '{{term}} and to be confirmed every {{confirm}} months',
  },
  'valid-employer': {
    nl: 'zo lang als de werkgever bepaalt',
    en: 'for as long as the employer decides',
  },

  // to be filled in
  open: { nl: 'Nog in te vullen', en: 'Still to enter' },
  'open-of': { nl: 'Nog in te vullen voor {{course}}', en: 'Still to enter for {{course}}' },
  'for-all': { nl: 'Voor iedereen hieronder', en: 'For everyone below' },
  date: { nl: 'Datum', en: 'Date' },
  issuer: { nl: 'Afgegeven door', en: 'Issued by' },
  name: { nl: 'Naam', en: 'Name' },
  presence: { nl: 'Aanwezigheid', en: 'Attendance' },
  result: { nl: 'Resultaat', en: 'Result' },
  'result-of': { nl: 'Resultaat van {{name}}', en: 'Result of {{name}}' },
  number: { nl: 'Certificaatnummer', en: 'Certificate number' },
  'number-of': { nl: 'Certificaatnummer van {{name}}', en: 'Certificate number of {{name}}' },
  'not-yet': { nl: 'Nog niets', en: 'Nothing yet' },
  differs: { nl: 'Andere datum of afgever', en: 'Another date or issuer' },
  'fill-in-attended': { nl: 'Overal ‘Deelgenomen’', en: '‘Attended’ for all' },
  'fill-in-passed': { nl: 'Overal ‘Geslaagd’', en: '‘Passed’ for all' },
  save: { nl: 'Bewaar resultaten', en: 'Save results' },
  'save-hint': {
    nl: 'Wie op ‘Nog niets’ staat, blijft open.',
    en: 'Who is at ‘Nothing yet’ stays open.',
  },

  proof: { nl: 'Bewijs van deelname', en: 'Proof of attendance' },
  'proof-of': { nl: 'Bewijs van deelname van {{name}} (PDF)', en: 'Proof of attendance of {{name}} (PDF)' },

  // filled in
  done: { nl: 'Ingevuld', en: 'Entered' },
  'done-of': { nl: 'Ingevuld voor {{course}}', en: 'Entered for {{course}}' },
  certificate: { nl: 'Certificaat', en: 'Certificate' },
  'no-certificate': { nl: 'Geen', en: 'None' },
  'granted-until': { nl: 'geldig t/m {{day}}', en: 'valid until {{day}}' },
  'granted-always': { nl: 'verloopt niet', en: 'does not expire' },
  'granted-employer': {
    nl: 'geldig zo lang de werkgever bepaalt',
    en: 'valid for as long as the employer decides',
  },
  'with-number': { nl: 'nr. {{number}}', en: 'no. {{number}}' },
  correct: { nl: 'Verbeter', en: 'Correct' },
  'correct-of': { nl: 'Verbeter het resultaat van {{name}}', en: 'Correct the result of {{name}}' },
  'correct-hint': {
    nl: 'Het oude resultaat blijft in de geschiedenis staan. Een certificaat dat er niet meer bij hoort, wordt ingetrokken.',
    en: 'The old result stays in the history. A certificate that no longer goes with it is withdrawn.',
  },
  'corrected-was': { nl: 'Verbeterd, was: {{result}}', en: 'Corrected, was: {{result}}' },
  'save-correction': { nl: 'Bewaar verbetering', en: 'Save correction' },
  'not-now': { nl: 'Niet doen', en: 'Never mind' },
  recorded: { nl: 'Vastgelegd', en: 'Recorded' },
  'certificate-withdrawn': { nl: 'Ingetrokken', en: 'Withdrawn' },
  history: { nl: 'Geschiedenis', en: 'History' },
  'by-trainer': { nl: '{{when}}, door {{name}}', en: '{{when}}, by {{name}}' },
  'by-office': { nl: '{{when}}, door het kantoor', en: '{{when}}, by the office' },
  'by-system': { nl: '{{when}}, automatisch', en: '{{when}}, automatically' },

  // all at once
  complete: { nl: 'Wie er altijd was', en: 'Who was always there' },
  'complete-text_one': {
    nl: '{{count}} deelnemer was alle lesdagen aanwezig, en meer vraagt de cursus niet. Met één druk krijgt die het resultaat ‘Deelgenomen’.',
    en: '{{count}} participant was present at all sessions, and the course asks no more. One press gives them the result ‘Attended’.',
  },
  'complete-text_other': {
    nl: '{{count}} deelnemers waren alle lesdagen aanwezig, en meer vraagt de cursus niet. Met één druk krijgen ze het resultaat ‘Deelgenomen’.',
    en: '{{count}} participants were present at all sessions, and the course asks no more. One press gives them the result ‘Attended’.',
  },
  'complete-do_one': {
    nl: 'Geef {{count}} deelnemer ‘Deelgenomen’',
    en: 'Give {{count}} participant ‘Attended’',
  },
  'complete-do_other': {
    nl: 'Geef {{count}} deelnemers ‘Deelgenomen’',
    en: 'Give {{count}} participants ‘Attended’',
  },

  // afterwards
  saved_one: { nl: '{{count}} resultaat bewaard.', en: '{{count}} result saved.' },
  saved_other: { nl: '{{count}} resultaten bewaard.', en: '{{count}} results saved.' },
  granted_one: { nl: '{{count}} certificaat toegekend.', en: '{{count}} certificate granted.' },
  granted_other: { nl: '{{count}} certificaten toegekend.', en: '{{count}} certificates granted.' },
  withdrawn_one: { nl: '{{count}} certificaat ingetrokken.', en: '{{count}} certificate withdrawn.' },
  withdrawn_other: { nl: '{{count}} certificaten ingetrokken.', en: '{{count}} certificates withdrawn.' },
  'saved-nothing-new': { nl: 'De resultaten stonden al zo.', en: 'The results were like this already.' },
  'not-saved': { nl: 'Er is nog niets bewaard', en: 'Nothing has been saved yet' },
  about: { nl: '{{name}}: {{sentence}}', en: '{{name}}: {{sentence}}' },

  // nothing to do
  'too-early': {
    nl: 'Resultaten invullen kan vanaf de eerste lesdag',
    en: 'Results can be entered from the first session',
  },
  'nobody-title': { nl: 'Hier komen de resultaten te staan', en: 'The results will appear here' },
  'nobody-text': {
    nl: 'Er doet nog niemand mee aan deze cursus.',
    en: 'Nobody takes part in this course yet.',
  },
});

export const resultProblemWording = defineWording({
  'nothing-recorded': {
    nl: 'Je hebt nog geen resultaat gekozen. Kies er bij minstens één deelnemer een.',
    en: 'No result was chosen yet. Choose one for at least one participant.',
  },
  'person-gone': {
    nl: 'Eén van de deelnemers staat niet (meer) op deze lijst. Laad de pagina opnieuw.',
    en: 'One of the participants is not on this list (any more). Reload the page.',
  },
  'kind-unreadable': { nl: 'Kies een resultaat uit de lijst.', en: 'Choose a result from the list.' },
  'date-unreadable': {
    nl: 'Vul een datum in die bestaat.',
    en: 'Enter a date that exists.',
  },
  'issuer-too-long': {
    nl: 'De naam van de afgever is te lang: hooguit 160 tekens.',
    en: 'The name of the issuer is too long: at most 160 characters.',
  },
  'number-too-long': {
    nl: 'Het certificaatnummer is te lang: hooguit 80 tekens.',
    en: 'The certificate number is too long: at most 80 characters.',
  },
} satisfies Record<ResultProblem, Words>);

export const resultKindWording = defineWording({
  attended: { nl: 'Deelgenomen', en: 'Attended' },
  passed: { nl: 'Geslaagd', en: 'Passed' },
  failed: { nl: 'Niet geslaagd', en: 'Not passed' },
  resit: { nl: 'Herkansing', en: 'Resit' },
} satisfies Record<ResultKind, Words>);
