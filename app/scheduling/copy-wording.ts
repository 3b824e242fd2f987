import { defineWording } from '#app/ui/i18n/wording.ts';

/** Words of copying runs to new dates. */
export const copyWording = defineWording({
  title: { nl: 'Kopieer een periode', en: 'Copy a period' },
  'title-one': { nl: 'Kopieer {{title}}', en: 'Copy {{title}}' },
  lead: {
    nl: 'Alle cursussen uit een periode, als concept, zoveel weken later: zelfde weekdag en tijd, zelfde machines en trainer. Dagen waarop het centrum dicht is, worden overgeslagen.',
    en: 'All runs of a period, as concepts, so many weeks later: same weekday and time, same machines and trainer. Days on which the centre is closed are passed over.',
  },
  'lead-one': {
    nl: 'Je krijgt een concept met dezelfde lesdagen, machines, trainer, plaatsen en prijs.',
    en: 'You get a concept with the same sessions, machines, trainer, seats and price.',
  },
  site: { nl: 'Locatie', en: 'Site' },
  course: { nl: 'Cursus', en: 'Course' },
  'all-courses': { nl: 'Alle cursussen', en: 'All courses' },
  period: { nl: 'Wat kopieer je?', en: 'What do you copy?' },
  from: { nl: 'Eerste lesdag van', en: 'First session from' },
  until: { nl: 'tot en met', en: 'until' },
  'where-to': { nl: 'Waarheen?', en: 'Where to?' },
  weeks: { nl: 'Zoveel weken later', en: 'So many weeks later' },
  'weeks-hint': {
    nl: '52 weken is hetzelfde seizoen een jaar later.',
    en: '52 weeks is the same season a year later.',
  },
  'to-day': { nl: 'Eerste lesdag wordt', en: 'First session becomes' },
  preview: { nl: 'Bekijk eerst', en: 'Look first' },
  copy_one: { nl: 'Maak {{count}} concept', en: 'Make {{count}} concept' },
  copy_other: { nl: 'Maak {{count}} concepten', en: 'Make {{count}} concepts' },
  result: { nl: 'Zo komen ze te staan', en: 'This is how they will be' },
  'result-lead_one': {
    nl: '{{count}} cursus, waarvan {{fine}} zonder iets in de weg. Er is nog niets bewaard.',
    en: '{{count}} run, {{fine}} with nothing in the way. Nothing is saved yet.',
  },
  'result-lead_other': {
    nl: '{{count}} cursussen, waarvan {{fine}} zonder iets in de weg. Er is nog niets bewaard.',
    en: '{{count}} runs, {{fine}} with nothing in the way. Nothing is saved yet.',
  },
  run: { nl: 'Cursus', en: 'Run' },
  dates: { nl: 'Nieuwe data', en: 'New dates' },
  remarks: { nl: 'Let op', en: 'Mind' },
  skipped: { nl: 'Overgeslagen, centrum dicht: {{days}}', en: 'Passed over, centre closed: {{days}}' },
  fine: { nl: 'niets in de weg', en: 'nothing in the way' },
  'more-remarks': { nl: 'en nog {{count}}', en: 'and {{count}} more' },
  saved_one: { nl: '{{count}} concept gemaakt.', en: '{{count}} concept made.' },
  saved_other: { nl: '{{count}} concepten gemaakt.', en: '{{count}} concepts made.' },
  'saved-before': { nl: 'Deze kopie was al gemaakt.', en: 'This copy had been made already.' },
});
