import { defineWording } from '#app/ui/i18n/wording.ts';
import type { KeyCode } from './key-input.ts';

/** Words of recording a key. */
export const keyWording = defineWording({
  'record-key': { nl: 'Sleutel vastleggen', en: 'Record a key' },
  'record-lead': {
    nl: 'Een nieuwe sleutel geldt vanaf een kwartaal dat nog open is. Wat daarvoor gold, blijft staan.',
    en: 'A new key holds from a quarter that is still open. What held before stays.',
  },
  kind: { nl: 'Verdelen naar', en: 'Share by' },
  'kind-hybrid': { nl: 'Een vast deel en de rest', en: 'A fixed part and the rest' },
  'kind-hint': {
    nl: 'Bij vast aandeel geldt het percentage uit de overeenkomst van elke partij.',
    en: 'With a fixed share, the percentage in each party’s agreement counts.',
  },
  hybrid: { nl: 'Bij een vast deel en de rest', en: 'With a fixed part and the rest' },
  'fixed-percent': { nl: 'Vast deel', en: 'Fixed part' },
  'fixed-kind': { nl: 'Het vaste deel naar', en: 'The fixed part by' },
  'rest-kind': { nl: 'De rest naar', en: 'The rest by' },
  'reference-day': { nl: 'Peildatum', en: 'Reference date' },
  'reference-hint': {
    nl: 'Alleen bij medewerkers: de dag waarop zij worden geteld.',
    en: 'With employees only: the day on which they are counted.',
  },
  'valid-from': { nl: 'Geldt vanaf het', en: 'Holds from' },
  'signed-on': { nl: 'Ondertekend op', en: 'Signed on' },
  'signed-hint': {
    nl: 'Uiterlijk op de eerste dag waarop hij geldt.',
    en: 'On the first day it holds at the latest.',
  },
  'signed-by': { nl: 'Ondertekend door', en: 'Signed by' },
  'signed-by-hint': { nl: 'Bijvoorbeeld: Algemene ledenvergadering', en: 'For example: General meeting' },
  record: { nl: 'Leg vast', en: 'Record' },
  recorded: { nl: 'De sleutel is vastgelegd.', en: 'The key is recorded.' },
  'holds-now': { nl: 'Geldt nu', en: 'Holds now' },
  'holds-later': { nl: 'Gaat nog in', en: 'Begins later' },
  'held-before': { nl: 'Gold eerder', en: 'Held before' },
});

export const keyRefusalWording = defineWording({
  'not-allowed': {
    nl: 'Alleen de penningmeester en het kantoor leggen sleutels vast.',
    en: 'Only the treasurer and the office record keys.',
  },
  'pool-unknown': { nl: 'Deze kostenplaats is er niet.', en: 'There is no such pool.' },
  'quarter-unknown': { nl: 'Dit kwartaal is er niet.', en: 'There is no such quarter.' },
  'hybrid-incomplete': {
    nl: 'Vul het vaste deel in, waarnaar dat wordt verdeeld en waarnaar de rest.',
    en: 'Fill in the fixed part, what it goes by and what the rest goes by.',
  },
  'reference-day-missing': {
    nl: 'Vul de dag in waarop medewerkers worden geteld.',
    en: 'Fill in the day on which employees are counted.',
  },
  'signed-in-future': {
    nl: 'Deze dag komt nog. Leg de sleutel vast als hij ondertekend is.',
    en: 'This day is still to come. Record the key once it is signed.',
  },
  'signed-too-late': {
    nl: 'Een sleutel geldt pas nadat hij ondertekend is. Kies een later kwartaal.',
    en: 'A key holds after it was signed only. Choose a later quarter.',
  },
  'key-exists': {
    nl: 'Deze kostenplaats heeft al een sleutel vanaf dit kwartaal. Kies een later kwartaal.',
    en: 'This pool has a key from this quarter on already. Choose a later quarter.',
  },
  'key-period-closed': {
    nl: 'Het {{quarter}} is al afgesloten. Kies het {{from}} of later.',
    en: 'The {{quarter}} is closed already. Choose the {{from}} or later.',
  },
}) satisfies Record<KeyCode, unknown>;
