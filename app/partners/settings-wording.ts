/** How the own company wants to take part: its settings. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const settingsWording = defineWording({
  title: { nl: 'Instellingen', en: 'Settings' },
  lead: { nl: 'Hoe {{organisation}} met boekingen omgaat.', en: 'How {{organisation}} deals with bookings.' },
  team: { nl: 'Team', en: 'Team' },
  question: {
    nl: 'Als iemand van je team een cursus boekt',
    en: 'When somebody of your team books a course',
  },
  inform: { nl: 'Wij horen het', en: 'We are told' },
  'inform-text': {
    nl: 'De plek is meteen zeker. De opleidingscoördinatoren krijgen een mail.',
    en: 'The place is sure at once. The training coordinators get a mail.',
  },
  approve: { nl: 'Wij keuren het eerst goed', en: 'We approve it first' },
  'approve-text': {
    nl: 'De plek staat drie werkdagen vast. Zonder antwoord van een opleidingscoördinator vervalt de aanvraag.',
    en: 'The place is held for three working days. Without an answer from a training coordinator the request lapses.',
  },
  'own-bookings': {
    nl: 'Wat je als opleidingscoördinator zelf boekt, is altijd meteen zeker.',
    en: 'What you book yourself as a training coordinator is always sure at once.',
  },
  waiting_one: {
    nl: 'Er wacht nu {{count}} aanvraag op antwoord. Die blijft wachten, ook als je hier iets anders kiest.',
    en: '{{count}} request waits for an answer now. It keeps waiting, also if you choose otherwise here.',
  },
  waiting_other: {
    nl: 'Er wachten nu {{count}} aanvragen op antwoord. Die blijven wachten, ook als je hier iets anders kiest.',
    en: '{{count}} requests wait for an answer now. They keep waiting, also if you choose otherwise here.',
  },
  'to-requests': { nl: 'Bekijk de aanvragen', en: 'View the requests' },
  save: { nl: 'Opslaan', en: 'Save' },
  'not-chosen': { nl: 'Kies een van de twee.', en: 'Choose one of the two.' },
  'saved-inform': {
    nl: 'Opgeslagen. Nieuwe boekingen zijn vanaf nu meteen zeker.',
    en: 'Saved. New bookings are sure at once from now on.',
  },
  'saved-approve': {
    nl: 'Opgeslagen. Nieuwe boekingen wachten vanaf nu op jullie akkoord.',
    en: 'Saved. New bookings wait for your approval from now on.',
  },
  'not-changed': { nl: 'Zo stond het al.', en: 'That is how it was.' },
  history: { nl: 'Eerdere keuzes', en: 'Earlier choices' },
  'history-none': {
    nl: 'Jullie hebben hier nog niets gekozen. Nu geldt wat in de overeenkomst staat.',
    en: 'You have chosen nothing here yet. What the agreement says counts now.',
  },
  when: { nl: 'Wanneer', en: 'When' },
  choice: { nl: 'Keuze', en: 'Choice' },
  by: { nl: 'Door', en: 'By' },
  'by-unknown': { nl: 'niet meer bij jullie', en: 'no longer with you' },
});
