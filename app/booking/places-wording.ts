/** Places without names: booking them, giving them names, and giving them back. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const placesWording = defineWording({
  book: { nl: 'Boek plaatsen zonder naam', en: 'Book places without names' },
  'book-title': { nl: 'Plaatsen zonder naam', en: 'Places without names' },
  'book-lead': {
    nl: 'Houd plaatsen vast voor {{organisation}}. Wie er komt, vul je later in.',
    en: 'Have places held for {{organisation}}. Who comes is filled in later.',
  },
  'book-how': {
    nl: 'We houden de plaatsen vast tot {{until}}. Wat dan geen naam heeft, komt vrij voor anderen. Tot dat moment kost teruggeven niets.',
    en: 'We hold the places until {{until}}. What has no name by then is free for others. Until then giving back costs nothing.',
  },
  free_zero: {
    nl: 'Er is nu geen plaats vrij. Je kunt plaatsen op de wachtlijst zetten.',
    en: 'No place is free now. You can put places on the waiting list.',
  },
  free_one: { nl: 'Er is nu {{count}} plaats vrij.', en: '{{count}} place is free now.' },
  free_other: { nl: 'Er zijn nu {{count}} plaatsen vrij.', en: '{{count}} places are free now.' },
  quantity: { nl: 'Hoeveel plaatsen?', en: 'How many places?' },
  'quantity-wrong': { nl: 'Vul een getal in van 1 tot en met 50.', en: 'Enter a number from 1 to 50.' },
  'left-wrong': { nl: 'Vul een getal in van 0 tot en met 50.', en: 'Enter a number from 0 to 50.' },
  'book-button': { nl: 'Houd ze vast', en: 'Hold them' },
  'wait-text': {
    nl: 'Zet je er meer op de wachtlijst dan er vrij zijn, dan bieden we je aan wat er is. Komen er plaatsen bij, dan hoor je het.',
    en: 'If you put more on the waiting list than are free, we offer you what there is. When more come free, you hear from us.',
  },
  'wait-button': { nl: 'Zet ze op de wachtlijst', en: 'Put them on the waiting list' },
  'booked-flash_one': {
    nl: '{{count}} plaats wordt vastgehouden. Geef de naam vóór {{until}}.',
    en: '{{count}} place is held. Give the name before {{until}}.',
  },
  'booked-flash_other': {
    nl: '{{count}} plaatsen worden vastgehouden. Geef de namen vóór {{until}}.',
    en: '{{count}} places are held. Give the names before {{until}}.',
  },
  'waiting-flash': {
    nl: 'Op de wachtlijst, op plaats {{position}}.',
    en: 'On the waiting list, at number {{position}}.',
  },
  'not-sent': {
    nl: 'Dit formulier klopt niet meer. Probeer het opnieuw.',
    en: 'This form is out of date. Please try again.',
  },
  'not-booked': { nl: 'Deze plaatsen kunnen nu niet', en: 'These places aren’t possible now' },

  // the booking
  'page-title': { nl: 'Plaatsen voor {{course}}', en: 'Places for {{course}}' },
  team: { nl: 'Team', en: 'Team' },
  'state-open': { nl: 'wacht op namen', en: 'waits for names' },
  'state-named': { nl: 'alle namen bekend', en: 'all named' },
  'state-cancelled': { nl: 'teruggegeven', en: 'given back' },
  'state-lapsed': { nl: 'tijd om', en: 'time is up' },
  'names-by': { nl: 'Namen vóór', en: 'Names before' },
  'left-title_one': { nl: 'Nog {{count}} plaats zonder naam', en: '{{count}} place still without a name' },
  'left-title_other': {
    nl: 'Nog {{count}} plaatsen zonder naam',
    en: '{{count}} places still without names',
  },
  'left-text': {
    nl: 'Kies wie er komt. Op de volgende pagina zie je per persoon of het kan, en zo niet, waarom.',
    en: 'Choose who comes. On the next page you see per person whether it is possible, and if not, why.',
  },
  who: { nl: 'Wie komt er?', en: 'Who comes?' },
  'who-button': { nl: 'Kijk wie kan', en: 'See who can' },
  nobody: {
    nl: 'Iedereen die dan bij je werkt staat al ingeschreven.',
    en: 'Everybody who works with you by then is enrolled already.',
  },
  named: { nl: 'Ingeschreven van je bedrijf', en: 'Enrolled from your company' },
  'named-none': { nl: 'Nog niemand.', en: 'Nobody yet.' },
  facts: { nl: 'Deze plaatsen', en: 'These places' },
  course: { nl: 'Cursus', en: 'Course' },
  when: { nl: 'Wanneer', en: 'When' },
  where: { nl: 'Waar', en: 'Where' },
  places: { nl: 'Plaatsen', en: 'Places' },
  'places-text': {
    nl: '{{quantity}} geboekt, {{named}} met naam',
    en: '{{quantity}} booked, {{named}} with a name',
  },
  'places-released': { nl: '{{released}} teruggegeven', en: '{{released}} given back' },
  price: { nl: 'Prijs per plaats', en: 'Price per place' },
  number: { nl: 'Nummer', en: 'Number' },
  'to-date': { nl: 'Naar de startdatum', en: 'To the start date' },
  'change-title': { nl: 'Meer of minder plaatsen', en: 'More or fewer places' },
  'change-label': { nl: 'Plaatsen zonder naam', en: 'Places without names' },
  'change-hint': {
    nl: 'Minder kan tot de namen er moeten zijn, zonder kosten. Wat je teruggeeft, is meteen voor anderen.',
    en: 'Fewer is possible until the names are due, at no cost. What you give back is for others at once.',
  },
  'change-button': { nl: 'Wijzig het aantal', en: 'Change the number' },
  'give-back': { nl: 'Geef alle plaatsen terug', en: 'Give all places back' },
  'give-back-question': { nl: 'Geef je deze plaatsen terug?', en: 'Do you give these places back?' },
  'give-back-text': {
    nl: 'Het kost niets. Ze zijn meteen voor anderen; wie al een naam heeft, houdt zijn plek.',
    en: 'It costs nothing. They are for others at once; those with a name keep their place.',
  },
  'changed-flash_one': {
    nl: 'Er is nu {{count}} plaats zonder naam.',
    en: 'There is {{count}} place without a name now.',
  },
  'changed-flash_other': {
    nl: 'Er zijn nu {{count}} plaatsen zonder naam.',
    en: 'There are {{count}} places without names now.',
  },
  'given-back-flash': { nl: 'De plaatsen zijn teruggegeven.', en: 'The places were given back.' },
  'over-named': {
    nl: 'Alle plaatsen die je hield, hebben een naam.',
    en: 'All places that you kept have a name.',
  },
  'over-cancelled': {
    nl: 'De plaatsen zonder naam zijn teruggegeven, of de cursus gaat niet door.',
    en: 'The places without names were given back, or the course is called off.',
  },
  'over-lapsed': {
    nl: 'De namen kwamen niet op tijd. Wat geen naam had, is vrij voor anderen. Op de startdatum zie je of er nog plaats is.',
    en: 'The names didn’t come in time. What had no name is free for others. The date shows whether there is still a place.',
  },

  // on other pages
  'open-title': { nl: 'Plaatsen zonder naam', en: 'Places without names' },
  'open-lead': {
    nl: 'Vastgehouden voor je bedrijf. Wat op tijd geen naam heeft, komt vrij.',
    en: 'Held for your company. What has no name in time is free again.',
  },
  'give-names': { nl: 'Geef namen', en: 'Give names' },
  'held-here_one': {
    nl: 'Je bedrijf heeft hier nog {{count}} plaats zonder naam, tot {{until}}. Wie je inschrijft, krijgt die eerst.',
    en: 'Your company has {{count}} place without a name here, until {{until}}. Whom you enrol gets it first.',
  },
  'held-here_other': {
    nl: 'Je bedrijf heeft hier nog {{count}} plaatsen zonder naam, tot {{until}}. Wie je inschrijft, krijgt die eerst.',
    en: 'Your company has {{count}} places without names here, until {{until}}. Whom you enrol gets them first.',
  },
  'to-places': { nl: 'Bekijk de plaatsen', en: 'View the places' },
});
