import { defineWording } from '#app/ui/i18n/wording.ts';

/** What a course is. */
export const courseWording = defineWording({
  courses: { nl: 'Cursussen', en: 'Courses' },
  price: { nl: 'Prijs', en: 'Price' },
  free: { nl: 'Geen kosten', en: 'Free of charge' },
  'price-note': { nl: 'per persoon, zonder btw', en: 'per person, without VAT' },
  length: { nl: 'Duur', en: 'Length' },
  'length-single': { nl: '{{duration}} op één dag', en: '{{duration}} on one day' },
  'length-daily': { nl: '{{count}} dagen van {{duration}}', en: '{{count}} days of {{duration}}' },
  'length-weekly': {
    nl: '{{count}} keer {{duration}}, elke week',
    en: '{{count}} times {{duration}}, every week',
  },
  group: { nl: 'Groep', en: 'Group' },
  'group-size': { nl: '{{minimum}} tot {{seats}} deelnemers', en: '{{minimum}} to {{seats}} participants' },
  grants: { nl: 'Levert op', en: 'Grants' },
  'valid-none': { nl: 'verloopt niet', en: 'does not expire' },
  'valid-months': { nl: '{{count}} maanden geldig', en: 'valid for {{count}} months' },
  'valid-years_one': { nl: '{{count}} jaar geldig', en: 'valid for {{count}} year' },
  'valid-years_other': { nl: '{{count}} jaar geldig', en: 'valid for {{count}} years' },
  'valid-sliding': {
    nl: 'elke {{count}} maanden bevestigen',
    en: 'confirm every {{count}} months',
  },
  'valid-employer': { nl: 'je werkgever bepaalt hoe lang', en: 'your employer decides for how long' },
  requires: { nl: 'Nodig vooraf', en: 'Needed beforehand' },
  'requires-nothing': { nl: 'Niets, je kunt zo beginnen', en: 'Nothing, you can simply start' },
  'get-it-with': { nl: 'te halen met', en: 'to be had with' },
  'minimum-age': { nl: 'Minimumleeftijd', en: 'Minimum age' },
  years: { nl: '{{count}} jaar', en: '{{count}} years' },
  bring: { nl: 'Neem mee', en: 'Bring along' },
  about: { nl: 'Over deze cursus', en: 'About this course' },
  'only-dutch': { nl: 'Dit staat er alleen in het Nederlands.', en: 'This is written in Dutch only.' },
  'at-a-glance': { nl: 'In het kort', en: 'At a glance' },
});
