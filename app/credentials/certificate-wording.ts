import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { CertificateStatus } from './validity.ts';

export const certificateStatusWording = defineWording({
  valid: { nl: 'geldig', en: 'valid' },
  expiring: { nl: 'verloopt binnenkort', en: 'expires soon' },
  expired: { nl: 'verlopen', en: 'expired' },
  missing: { nl: 'heb je nog niet', en: 'not held yet' },
} satisfies Record<CertificateStatus, Words>);

/** The same about somebody else, where that is said differently. */
export const certificateOfOtherWording = defineWording({
  missing: { nl: 'ontbreekt', en: 'missing' },
});

/** The own certificates. */
export const certificateWording = defineWording({
  title: { nl: 'Certificaten', en: 'Certificates' },
  lead: {
    nl: 'Wat je hebt, tot wanneer het geldt, en hoe je het verlengt.',
    en: 'What you hold, until when it is valid, and how to renew it.',
  },
  'for-profile': { nl: 'Voor je functie: {{profile}}', en: 'For your job: {{profile}}' },
  others: { nl: 'Andere certificaten', en: 'Other certificates' },
  all: { nl: 'Je certificaten', en: 'Your certificates' },
  certificate: { nl: 'Certificaat', en: 'Certificate' },
  status: { nl: 'Status', en: 'Status' },
  'valid-until': { nl: 'Geldig tot en met', en: 'Valid until' },
  'no-end': { nl: 'Verloopt niet', en: 'Does not expire' },
  required: { nl: 'verplicht', en: 'required' },
  useful: { nl: 'handig', en: 'useful' },
  number: { nl: 'nr. {{number}}', en: 'no. {{number}}' },
  'given-by': {
    nl: 'van elders, opgegeven door {{organisation}}, niet nagekeken door het praktijkcentrum',
    en: 'from elsewhere, as given by {{organisation}}, not checked by the practice centre',
  },
  'see-scan': { nl: 'Bekijk de scan', en: 'See the scan' },
  'renew-by': {
    nl: 'bevestig het vóór die dag; vernieuw het vóór {{day}}',
    en: 'confirm it before that day; renew it before {{day}}',
  },
  way: { nl: 'Verlengen of halen', en: 'Renew or obtain' },
  none: { nl: 'Nog geen certificaten', en: 'No certificates yet' },
  'none-text': {
    nl: 'Haal je er een bij een cursus hier, dan staat het vanzelf in deze lijst. Certificaten van elders zet je coördinator erin.',
    en: 'Obtain one in a course here and it appears in this list by itself. Your coordinator adds certificates from elsewhere.',
  },
  proofs: { nl: 'Bewijzen van deelname', en: 'Proofs of attendance' },
  'proofs-lead': {
    nl: 'Voor elke cursus waar je was, ook als er geen certificaat bij hoort.',
    en: 'For every course you attended, also where no certificate comes with it.',
  },
  attention: { nl: 'Certificaten die aandacht vragen', en: 'Certificates that need attention' },
  'attention-none': {
    nl: 'Alles wat je functie vraagt, heb je en is geldig.',
    en: 'You hold everything your job asks, and it is valid.',
  },
  'attention-no-profile': {
    nl: 'Er is geen functieprofiel aan je gekoppeld. Je coördinator kan dat doen; dan zie je hier wat je functie vraagt.',
    en: 'No function profile is set for you. Your coordinator can do so; then you see here what your job asks.',
  },
  'all-certificates': { nl: 'Alle certificaten', en: 'All certificates' },
  'expired-on': { nl: 'was geldig tot en met {{day}}', en: 'was valid until {{day}}' },
  'expires-on': { nl: 'tot en met {{day}}, {{away}}', en: 'until {{day}}, {{away}}' },
});
