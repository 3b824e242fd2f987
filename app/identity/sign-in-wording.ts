import { defineWording } from '#app/ui/i18n/wording.ts';

/** The pages on which people sign in. */
export const signInWording = defineWording({
  title: { nl: 'Inloggen', en: 'Sign in' },
  subtitle: {
    nl: 'Met het e-mailadres dat je werkgever, school of het praktijkcentrum van je heeft.',
    en: 'With the e-mail address that your employer, school or the practice centre has of you.',
  },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  password: { nl: 'Wachtwoord', en: 'Password' },
  remember: { nl: 'Op dit apparaat ingelogd blijven', en: 'Stay signed in on this device' },
  rememberHint: {
    nl: '30 dagen. Doe dit niet op een gedeelde computer of tablet.',
    en: 'For 30 days. Do not do this on a shared computer or tablet.',
  },
  byMail: { nl: 'Met een mail', en: 'By mail' },
  byMailLead: {
    nl: 'Je krijgt een mail met een link en een code. Je hebt geen wachtwoord nodig.',
    en: 'You get a mail with a link and a code. You need no password.',
  },
  sendMail: { nl: 'Stuur me een mail', en: 'Send me a mail' },
  byPassword: { nl: 'Met je wachtwoord', en: 'With your password' },
  signIn: { nl: 'Inloggen', en: 'Sign in' },
  forgot: {
    nl: 'Wachtwoord vergeten? Log in met een mail; daarna kun je een nieuw kiezen.',
    en: 'Forgot your password? Sign in by mail; after that you can choose a new one.',
  },
  noAccount: {
    nl: 'Nog geen account? Vraag het je opleidingscoördinator of het praktijkcentrum.',
    en: 'No account yet? Ask your training coordinator or the practice centre.',
  },
  refusedTitle: { nl: 'Inloggen lukte niet', en: 'Signing in did not work' },
  tryMail: { nl: 'Log in met een mail', en: 'Sign in by mail' },

  sentTitle: { nl: 'Kijk in je mail', en: 'Check your mail' },
  sent: {
    nl: 'Is {{email}} bij ons bekend, dan is er nu een mail onderweg. Open de link daarin, of typ hier de code over.',
    en: 'If we know {{email}}, a mail is on its way. Open the link in it, or type the code here.',
  },
  code: { nl: 'Code van 6 cijfers', en: '6-digit code' },
  useCode: { nl: 'Inloggen', en: 'Sign in' },
  nothing: { nl: 'Geen mail gekregen?', en: 'No mail?' },
  nothingHint: {
    nl: 'Kijk ook bij de ongewenste mail. Na een paar minuten kun je een nieuwe vragen.',
    en: 'Look in the junk mail too. After a few minutes you can ask for a new one.',
  },
  again: { nl: 'Stuur opnieuw', en: 'Send again' },
  otherAddress: { nl: 'Ander adres', en: 'Other address' },
  keptTitle: { nl: 'Er gaat hier geen mail de deur uit', en: 'No mail leaves here' },
  kept: {
    nl: 'In deze demo lees je alle mail op de pagina Uitgaande post.',
    en: 'In this demo you read all mail on the page Outgoing mail.',
  },
  toOutbox: { nl: 'Naar de uitgaande post', en: 'To outgoing mail' },

  linkTitle: { nl: 'Nog één stap', en: 'One more step' },
  linkText: {
    nl: 'Druk op de knop om in te loggen. Heb je dit niet zelf gevraagd, sluit dan deze pagina.',
    en: 'Press the button to sign in. If you did not ask for this, close this page.',
  },
  newMail: { nl: 'Vraag een nieuwe mail', en: 'Ask for a new mail' },
  demoHint: {
    nl: 'Dit is een demo: je kunt zonder wachtwoord binnenkomen als iemand van het praktijkcentrum.',
    en: 'This is a demo: you can enter without a password as someone of the practice centre.',
  },
  toDemo: { nl: 'Kies een persoon', en: 'Choose a person' },
});
