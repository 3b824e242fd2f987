import { defineWording } from '#app/ui/i18n/wording.ts';

/** The page on which people choose which mail they get. */
export const mailChoiceWording = defineWording({
  title: { nl: 'Je mail', en: 'Your mail' },
  lead: {
    nl: 'Mail gaat naar {{email}}. Je krijgt hem in de taal die je zelf koos.',
    en: 'Mail goes to {{email}}, in the language you chose.',
  },
  'no-address': {
    nl: 'We hebben geen mailadres van je. Vraag je opleidingscoördinator of het praktijkcentrum om het in te vullen.',
    en: 'We have no mail address of yours. Ask your training coordinator or the practice centre to fill it in.',
  },
  choose: { nl: 'Welke mail wil je krijgen?', en: 'Which mail do you want?' },
  'session-reminder': { nl: 'Herinnering voor een lesdag', en: 'Reminder of a session' },
  'session-reminder-text': {
    nl: 'Twee werkdagen voor je eerste lesdag: waar, hoe laat en wat je meeneemt.',
    en: 'Two working days before your first session: where, when and what to bring.',
  },
  'certificate-expiring': {
    nl: 'Certificaten die verlopen',
    en: 'Certificates that expire',
  },
  'certificate-expiring-text': {
    nl: 'Ruim van tevoren, zodat er tijd is voor een cursus. Als coördinator ook die van je team.',
    en: 'Well ahead, so that there is time for a course. As a coordinator also those of your team.',
  },
  'team-booking': { nl: 'Inschrijvingen van je collega’s', en: 'Your colleagues’ enrolments' },
  'team-booking-text': {
    nl: 'Wie er is ingeschreven en welke cursus doorgaat. Een vraag om akkoord krijg je altijd.',
    en: 'Who enrolled and which course goes ahead. A request for approval always reaches you.',
  },
  always: {
    nl: 'Bevestigingen, wijzigingen en afzeggingen krijg je altijd: anders sta je voor een dichte deur.',
    en: 'Confirmations, changes and cancellations always reach you: otherwise you’d find a closed door.',
  },
  save: { nl: 'Bewaar', en: 'Save' },
  saved: { nl: 'Je keuze is bewaard.', en: 'Your choice was saved.' },
});
