import { defineWording } from '#app/ui/i18n/wording.ts';

export const errorWording = defineWording({
  missingTitle: { nl: 'Deze pagina is er niet', en: 'This page does not exist' },
  missingText: {
    nl: 'Misschien is de link oud of zit er een tikfout in het adres.',
    en: 'The link may be old, or there is a typing error in the address.',
  },
  refusedTitle: { nl: 'Hier kun je niet bij', en: 'You cannot open this' },
  refusedText: {
    nl: 'Deze pagina hoort niet bij je rol. Denk je van wel, kies dan een andere rol of vraag het je contactpersoon.',
    en: 'This page is not part of your role. If you think it should be, pick another role or ask your contact.',
  },
  badTitle: { nl: 'Dit verzoek klopt niet', en: 'This request is not right' },
  badText: {
    nl: 'We konden niet lezen wat je stuurde. Ga terug en probeer het opnieuw.',
    en: 'We could not read what you sent. Go back and try again.',
  },
  busyTitle: { nl: 'Het is even te druk', en: 'It is too busy right now' },
  busyText: {
    nl: 'Wacht een paar tellen en laad de pagina opnieuw. Er is niets half opgeslagen.',
    en: 'Wait a few seconds and load the page again. Nothing has been half saved.',
  },
  tooOftenTitle: { nl: 'Dat ging te vaak achter elkaar', en: 'That was too often in a row' },
  tooOftenText: { nl: 'Wacht even en probeer het dan opnieuw.', en: 'Wait a moment, then try again.' },
  failedTitle: { nl: 'Er ging iets mis', en: 'Something went wrong' },
  failedText: {
    nl: 'Dit had niet mogen gebeuren. Probeer het nog eens. Gaat het weer mis, geef dan het nummer hieronder door.',
    en: 'This should not have happened. Try again. If it goes wrong again, pass on the number below.',
  },
  reference: { nl: 'Nummer: {{reference}}', en: 'Number: {{reference}}' },
  toHome: { nl: 'Naar de beginpagina', en: 'To the home page' },
});
