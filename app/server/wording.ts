import { defineWording } from '#app/ui/i18n/wording.ts';

export const wording = defineWording({
  title400: { nl: 'Dit verzoek klopt niet', en: 'This request is not right' },
  text400: {
    nl: 'We konden niet lezen wat je stuurde. Ga terug en probeer het opnieuw.',
    en: 'We could not read what you sent. Go back and try again.',
  },
  title403: { nl: 'Dit kwam niet van onze eigen pagina', en: 'This did not come from our own page' },
  text403: {
    nl: 'Voor de veiligheid nemen we alleen formulieren aan van deze site zelf. Ga naar de pagina en probeer het daar opnieuw.',
    en: 'To keep you safe we only accept forms from this site itself. Go to the page and try again there.',
  },
  title411: { nl: 'Dit verzoek klopt niet', en: 'This request is not right' },
  text411: {
    nl: 'Het verzoek zegt niet hoe groot het is. Stuur de lengte mee (Content-Length).',
    en: 'The request does not say how large it is. Send its length along (Content-Length).',
  },
  title413: { nl: 'Dit is te groot', en: 'This is too large' },
  text413: {
    nl: 'Het bestand of formulier is groter dan hier kan. Maak het kleiner of splits het op.',
    en: 'The file or form is larger than fits here. Make it smaller or split it.',
  },
  title500: { nl: 'Er ging iets mis', en: 'Something went wrong' },
  text500: {
    nl: 'Dit had niet mogen gebeuren. Probeer het nog eens. Gaat het weer mis, geef dan het nummer hieronder door.',
    en: 'This should not have happened. Try again. If it goes wrong again, pass on the number below.',
  },
  title503: { nl: 'Het is even te druk', en: 'It is too busy right now' },
  text503: {
    nl: 'Wacht een paar tellen en laad de pagina opnieuw. Er is niets half opgeslagen.',
    en: 'Wait a few seconds and load the page again. Nothing has been half saved.',
  },
  reference: { nl: 'Nummer: {{reference}}', en: 'Number: {{reference}}' },
  toHome: { nl: 'Naar de beginpagina', en: 'To the home page' },
});
