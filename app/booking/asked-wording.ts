import { defineWording } from '#app/ui/i18n/wording.ts';

/** How the office was asked to enrol somebody. */
export const askedWording = defineWording({
  asked: { nl: 'Gevraagd', en: 'Asked' },
  'cancel-asked': { nl: 'Afmelding gevraagd', en: 'Cancelling asked' },
  phone: { nl: 'Telefonisch', en: 'By phone' },
  mail: { nl: 'Per mail', en: 'By mail' },
  desk: { nl: 'Aan de balie', en: 'At the desk' },
  'on-behalf': { nl: '{{way}}, namens {{name}}', en: '{{way}}, on behalf of {{name}}' },
  way: { nl: 'Hoe is het gevraagd', en: 'How it was asked' },
  'way-none': { nl: 'Niet bijzonder', en: 'Nothing to note' },
  by: { nl: 'Namens', en: 'On behalf of' },
  'by-hint': {
    nl: 'Wie erom vroeg, als dat een ander was dan de deelnemer. Deelnemer en bedrijf lezen dit.',
    en: 'Who asked, where that was somebody else than the participant. Participant and company read this.',
  },
});
