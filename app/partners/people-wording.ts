import { defineWording } from '#app/ui/i18n/wording.ts';

/** The own people of an organisation, as their coordinator sees them. */
export const peopleWording = defineWording({
  number: { nl: 'Personeelsnummer', en: 'Personnel number' },
  department: { nl: 'Afdeling', en: 'Department' },
  profile: { nl: 'Functieprofiel', en: 'Function profile' },
  'no-profile': { nl: 'Geen functieprofiel', en: 'No function profile' },
  'works-since': { nl: 'In dienst sinds', en: 'Employed since' },
  'works-from': { nl: 'In dienst vanaf', en: 'Employed from' },
  'works-until': { nl: 'Laatste werkdag', en: 'Last working day' },
  born: { nl: 'Geboortedatum', en: 'Date of birth' },
  email: { nl: 'E-mail', en: 'E-mail' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  account: { nl: 'Inloggen', en: 'Signing in' },
  'account-yes': { nl: 'heeft een account', en: 'has an account' },
  'account-no': { nl: 'heeft nog geen account', en: 'has no account yet' },
  employment: { nl: 'Gegevens en dienstverband', en: 'Details and employment' },
});
