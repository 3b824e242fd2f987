/** Words of the call list. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const callWording = defineWording({
  title: { nl: 'Bellijst', en: 'Call list' },
  lead: {
    nl: 'Wie je belt, en wat je vertelt. Mail over een nieuwe tijd of een annulering is al onderweg.',
    en: 'Whom you call, and what you tell them. Mail about a new time or a cancellation is on its way already.',
  },
  'lead-trainer': {
    nl: 'Je ziet hier de deelnemers van de lesdagen die van jou blijven. De andere bellen je collega en het kantoor.',
    en: 'You see the participants of the sessions that stay yours. Your colleague and the office call the others.',
  },
  print: { nl: 'Druk de bellijst af', en: 'Print the call list' },
  name: { nl: 'Naam', en: 'Name' },
  phone: { nl: 'Telefoon of mail', en: 'Phone or mail' },
  about: { nl: 'Waarover', en: 'About' },
  trainer: { nl: 'trainer', en: 'trainer' },
  teacher: { nl: 'docent', en: 'teacher' },
  'cant-come': { nl: 'kan dan niet', en: 'can’t come then' },
  'no-number': { nl: 'niet bekend', en: 'not known' },
  nobody: { nl: 'Hier hoef je niemand voor te bellen.', en: 'There is nobody to call about this.' },
});
