import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { OutsideCode } from './outside-certificate.ts';

/** Why a certificate from elsewhere can't be put in. */
export const outsideRefusalWording = defineWording({
  'person-unknown': {
    nl: 'Deze persoon werkt niet bij jouw bedrijf.',
    en: 'This person does not work for your company.',
  },
  'certificate-type-unknown': { nl: 'Kies een certificaat uit de lijst.', en: 'Choose one of the list.' },
  'issued-in-future': {
    nl: 'Deze dag is nog niet geweest.',
    en: 'This day has not been yet.',
  },
  'ends-before-issue': {
    nl: 'Dit is vóór de dag van afgifte.',
    en: 'This is before the day of issue.',
  },
  'end-missing': {
    nl: 'Hoe lang dit certificaat geldt, bepaalt de werkgever. Vul de laatste dag in.',
    en: 'The employer decides how long this certificate is valid. Enter the last day.',
  },
  'certificate-known': {
    nl: 'Dit certificaat van deze dag staat er al.',
    en: 'This certificate of this day is there already.',
  },
  'scan-too-large': {
    nl: 'Dit bestand is te groot: hooguit 5 MB.',
    en: 'This file is too large: at most 5 MB.',
  },
  'scan-unreadable': {
    nl: 'Dit is geen PDF, JPEG of PNG. Hoe het bestand heet, maakt niet uit: de inhoud telt.',
    en: 'This is not a PDF, JPEG or PNG. What the file is called does not matter: its content counts.',
  },
} satisfies Record<OutsideCode, Words>);

/** Certificates from elsewhere. */
export const outsideWording = defineWording({
  add: { nl: 'Voeg certificaat toe', en: 'Add certificate' },
  title: { nl: 'Certificaat van elders voor {{name}}', en: 'Certificate from elsewhere for {{name}}' },
  'tab-title': { nl: 'Certificaat van elders', en: 'Certificate from elsewhere' },
  lead: {
    nl: 'Voor wat iemand ergens anders heeft gehaald. Certificaten van cursussen hier komen er vanzelf bij.',
    en: 'For what somebody obtained elsewhere. Certificates of courses here are added by themselves.',
  },
  kind: { nl: 'Certificaat', en: 'Certificate' },
  'no-end': { nl: 'verloopt niet', en: 'does not expire' },
  months_one: { nl: '{{count}} maand geldig', en: 'valid for {{count}} month' },
  months_other: { nl: '{{count}} maanden geldig', en: 'valid for {{count}} months' },
  'by-employer': { nl: 'werkgever bepaalt hoe lang', en: 'employer decides how long' },
  'issued-on': { nl: 'Afgegeven op', en: 'Issued on' },
  'valid-until': { nl: 'Geldig tot en met', en: 'Valid until' },
  'valid-until-hint': {
    nl: 'Leeg: zo lang als dit soort certificaat geldt.',
    en: 'Empty: as long as this kind of certificate is valid.',
  },
  issuer: { nl: 'Afgegeven door', en: 'Issued by' },
  number: { nl: 'Nummer', en: 'Number' },
  scan: { nl: 'Scan', en: 'Scan' },
  'scan-hint': {
    nl: 'PDF, JPEG of PNG, hooguit 5 MB. Alleen jij, de persoon zelf en het kantoor kunnen hem openen.',
    en: 'PDF, JPEG or PNG, at most 5 MB. Only you, the person and the office can open it.',
  },
  added: { nl: '{{certificate}} staat erbij.', en: '{{certificate}} has been added.' },
  list: { nl: 'Van elders, door jullie opgegeven', en: 'From elsewhere, given by you' },
  'list-lead': {
    nl: 'Het praktijkcentrum heeft deze niet nagekeken.',
    en: 'The practice centre has not checked these.',
  },
  'see-scan': { nl: 'Bekijk de scan', en: 'See the scan' },
  withdraw: { nl: 'Trek in', en: 'Withdraw' },
  'withdraw-question': {
    nl: 'Wil je {{certificate}} intrekken?',
    en: 'Do you want to withdraw {{certificate}}?',
  },
  'withdraw-text': {
    nl: 'Het telt dan niet meer mee. Het blijft met je reden in het logboek staan.',
    en: 'It no longer counts then. It stays in the log with your reason.',
  },
  'withdraw-why': { nl: 'Waarom trek je het in?', en: 'Why do you withdraw it?' },
  'withdraw-missing': { nl: 'Schrijf kort waarom.', en: 'Say briefly why.' },
  withdrawn: { nl: 'Het certificaat is ingetrokken.', en: 'The certificate has been withdrawn.' },
});
