import { defineWording } from '#app/ui/i18n/wording.ts';
import type { RunMessageReason } from './run-message-form.ts';

/** Writing to everybody on a run. */
export const runMessageWording = defineWording({
  title: { nl: 'Bericht aan iedereen', en: 'Message to everybody' },
  runs: { nl: 'Geplande cursussen', en: 'Planned courses' },
  'to-write': { nl: 'Bericht aan iedereen', en: 'Message to everybody' },
  'goes-to-people_one': { nl: 'Gaat naar {{count}} deelnemer', en: 'Goes to {{count}} participant' },
  'goes-to-people_other': { nl: 'Gaat naar {{count}} deelnemers', en: 'Goes to {{count}} participants' },
  'goes-to-text': {
    nl: 'Ieder krijgt een eigen mail en ziet niet wie er nog meer meedoet. Antwoorden komen bij het praktijkcentrum.',
    en: 'Each gets a mail of their own and doesn’t see who else takes part. Answers come to the practice centre.',
  },
  unreachable_one: {
    nl: '{{count}} deelnemer heeft geen mailadres en krijgt dit niet.',
    en: '{{count}} participant has no mail address and won’t get this.',
  },
  unreachable_other: {
    nl: '{{count}} deelnemers hebben geen mailadres en krijgen dit niet.',
    en: '{{count}} participants have no mail address and won’t get this.',
  },
  'with-coordinators_one': {
    nl: 'Ook aan {{count}} coördinator of docent',
    en: 'Also to {{count}} coordinator or teacher',
  },
  'with-coordinators_other': {
    nl: 'Ook aan {{count}} coördinatoren en docenten',
    en: 'Also to {{count}} coordinators and teachers',
  },
  'with-coordinators-text': {
    nl: 'Zij lezen erbij wie er van hen meedoet, en niemand van een ander.',
    en: 'They also read who takes part from their side, and nobody else.',
  },
  subject: { nl: 'Onderwerp', en: 'Subject' },
  text: { nl: 'Bericht', en: 'Message' },
  send: { nl: 'Verstuur bericht', en: 'Send message' },
  'nobody-title': { nl: 'Er is nog niemand om aan te schrijven', en: 'There is nobody to write to yet' },
  'nobody-text': {
    nl: 'Zodra iemand is ingeschreven, schrijf je hier aan allen tegelijk.',
    en: 'As soon as someone is enrolled, you write to all of them here at once.',
  },
  'back-to-run': { nl: 'Terug naar de cursus', en: 'Back to the course' },
  sent: {
    nl: 'Verstuurd aan {{people}} deelnemers en {{coordinators}} coördinatoren of docenten.',
    en: 'Sent to {{people}} participants and {{coordinators}} coordinators or teachers.',
  },
  earlier: { nl: 'Eerder verstuurd', en: 'Sent before' },
  message: { nl: 'Bericht', en: 'Message' },
  by: { nl: 'Door', en: 'By' },
  'no-sender': { nl: 'onbekend', en: 'unknown' },
  to: { nl: 'Aan', en: 'To' },
  when: { nl: 'Wanneer', en: 'When' },
  'to-counts': {
    nl: '{{people}} deelnemers, {{coordinators}} coördinatoren of docenten',
    en: '{{people}} participants, {{coordinators}} coordinators or teachers',
  },
});

export const runMessageReasons = defineWording({
  'not-allowed': {
    nl: 'Je geeft deze cursus niet. Alleen de trainers ervan en het kantoor schrijven aan de deelnemers.',
    en: 'You don’t teach this course. Only its trainers and the office write to the participants.',
  },
  'run-unknown': { nl: 'Deze cursus is er niet meer.', en: 'This course is no longer there.' },
  'nobody-to-tell': {
    nl: 'Er is niemand met een mailadres om aan te schrijven.',
    en: 'There is nobody with a mail address to write to.',
  },
} satisfies Record<RunMessageReason['code'], { nl: string; en: string }>);
