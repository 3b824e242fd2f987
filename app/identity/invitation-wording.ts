import { defineWording } from '#app/ui/i18n/wording.ts';

export const invitationWording = defineWording({
  subject: {
    nl: '{{organisation}} nodigt je uit voor Leerbank',
    en: '{{organisation}} invites you to Leerbank',
  },
  greeting: { nl: 'Dag {{name}},', en: 'Hello {{name}},' },
  intro: {
    nl: '{{organisation}} heeft je toegevoegd in Leerbank, waar je cursussen van het praktijkcentrum zoekt en boekt, en ziet welke certificaten je hebt en wanneer ze verlopen.',
    en: '{{organisation}} has added you in Leerbank, where you find and book courses of the practice centre, and see which certificates you hold and when they expire.',
  },
  how: {
    nl: 'Open de pagina en vul dit e-mailadres in: {{email}}. Je krijgt dan een link om in te loggen; een wachtwoord heb je niet nodig.',
    en: 'Open the page and enter this e-mail address: {{email}}. You then get a link to sign in; you need no password.',
  },
  button: { nl: 'Naar Leerbank', en: 'To Leerbank' },
  why: {
    nl: 'Je krijgt deze mail omdat {{organisation}} je als medewerker heeft opgegeven.',
    en: 'You get this mail because {{organisation}} named you as an employee.',
  },
});
