/** What printed papers say. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const documentWording = defineWording({
  'proof-title': { nl: 'Bewijs van deelname', en: 'Proof of attendance' },
  'proof-declares': {
    nl: '{{issuer}} verklaart dat',
    en: '{{issuer}} declares that',
  },
  'proof-took-part': { nl: 'heeft deelgenomen aan', en: 'took part in' },
  'proof-all_one': {
    nl: '{{duration}}, op de enige lesdag.',
    en: '{{duration}}, on the one session.',
  },
  'proof-all_other': {
    nl: '{{duration}}, op alle {{count}} lesdagen.',
    en: '{{duration}}, on all {{count}} sessions.',
  },
  'proof-some': {
    nl: '{{duration}} van de {{total}}, op {{attended}} van de {{count}} lesdagen.',
    en: '{{duration}} of {{total}}, on {{attended}} of {{count}} sessions.',
  },
  attended: { nl: 'Aanwezig', en: 'Attended' },
  day: { nl: 'Lesdag', en: 'Session' },
  time: { nl: 'Tijd', en: 'Time' },
  result: { nl: 'Resultaat', en: 'Result' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  trainers: { nl: 'Trainers', en: 'Trainers' },
  place: { nl: 'Locatie', en: 'Place' },
  company: { nl: 'Bedrijf', en: 'Company' },
  number: { nl: 'Nummer', en: 'Number' },
  'issued-on': { nl: 'Opgemaakt op {{date}}', en: 'Issued on {{date}}' },
  'issued-in': { nl: 'Opgemaakt in {{city}} op {{date}}', en: 'Issued in {{city}} on {{date}}' },
  'proof-note': {
    nl: 'Dit bewijs zegt dat iemand er was. Het is geen diploma en geen certificaat. Het is door het systeem opgemaakt en geldig zonder handtekening; het nummer is bij het praktijkcentrum na te vragen.',
    en: 'This paper says that someone was there. It is no diploma and no certificate. It was issued by the system and is valid without a signature; its number can be checked with the practice centre.',
  },

  'list-title': { nl: 'Presentielijst', en: 'Attendance list' },
  'list-day': { nl: '{{number}} van {{count}}', en: '{{number}} of {{count}}' },
  name: { nl: 'Naam', en: 'Name' },
  requirements: { nl: 'Voorwaarde', en: 'Requirement' },
  met: { nl: 'voldaan', en: 'met' },
  'not-met': { nl: 'ontbreekt', en: 'missing' },
  none: { nl: '–', en: '–' },
  signature: { nl: 'Handtekening', en: 'Signature' },
  machines: { nl: 'Machines en ruimtes', en: 'Machines and rooms' },
  'cant-come': { nl: 'kan niet op deze tijd', en: 'can’t come at this time' },
  requested: { nl: 'wacht op akkoord', en: 'awaits approval' },
  nameless: { nl: 'Naam volgt', en: 'Name follows' },
  'trainer-signs': { nl: 'Handtekening trainer', en: 'Trainer’s signature' },
  'people-free_one': {
    nl: '{{count}} deelnemer, {{free}} van de {{seats}} plaatsen vrij',
    en: '{{count}} participant, {{free}} of {{seats}} places free',
  },
  'people-free_other': {
    nl: '{{count}} deelnemers, {{free}} van de {{seats}} plaatsen vrij',
    en: '{{count}} participants, {{free}} of {{seats}} places free',
  },
  page: { nl: 'Pagina {{page}} van {{pages}}', en: 'Page {{page}} of {{pages}}' },
  'printed-on': { nl: 'Afgedrukt op {{moment}}', en: 'Printed on {{moment}}' },
  'keep-private': {
    nl: 'Met namen: niet laten slingeren, na verwerking vernietigen.',
    en: 'With names: don’t leave it lying about, destroy it once entered.',
  },
});
