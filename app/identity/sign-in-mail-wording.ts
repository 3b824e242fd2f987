import { defineWording } from '#app/ui/i18n/wording.ts';

export const signInMailWording = defineWording({
  subject: { nl: 'Inloggen bij Leerbank', en: 'Signing in to Leerbank' },
  greeting: { nl: 'Dag {{name}},', en: 'Hello {{name}},' },
  intro: {
    nl: 'Je wilt inloggen bij Leerbank. Open deze link en druk daar op de knop:',
    en: 'You want to sign in to Leerbank. Open this link and press the button there:',
  },
  button: { nl: 'Inloggen', en: 'Sign in' },
  code: {
    nl: 'Of typ deze code in op de pagina die nog openstaat:',
    en: 'Or type this code on the page you still have open:',
  },
  validity: {
    nl: 'De link en de code werken {{minutes}} minuten, één keer.',
    en: 'The link and the code work for {{minutes}} minutes, once.',
  },
  notYou: {
    nl: 'Heb je dit niet zelf gevraagd? Dan hoef je niets te doen. Geef de code aan niemand door.',
    en: 'Did you not ask for this? Then there is nothing to do. Do not pass the code on to anyone.',
  },
});
