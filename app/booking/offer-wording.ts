/** The page of an offered place. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const offerWording = defineWording({
  title: { nl: 'Een plek voor {{course}}', en: 'A place for {{course}}' },
  'state-open': { nl: 'wordt vastgehouden', en: 'being held' },
  'state-taken': { nl: 'genomen', en: 'taken' },
  'state-declined': { nl: 'niet genomen', en: 'not taken' },
  'state-lapsed': { nl: 'tijd om', en: 'time is up' },
  until: { nl: 'Antwoord vóór {{until}}', en: 'Answer before {{until}}' },
  'held-text': {
    nl: 'Er is een plek vrijgekomen en je bent aan de beurt. Tot dan kan niemand anders hem nemen; daarna gaat hij naar de volgende op de wachtlijst, en sta je er zelf niet meer op.',
    en: 'A place has come free and it is your turn. Until then nobody else can take it; after that it goes to the next on the waiting list, and you are off the list.',
  },
  'held-for-text': {
    nl: 'Er is een plek vrijgekomen en {{name}} is aan de beurt. Tot dan kan niemand anders hem nemen; daarna gaat hij naar de volgende op de wachtlijst.',
    en: 'A place has come free and it is the turn of {{name}}. Until then nobody else can take it; after that it goes to the next on the waiting list.',
  },
  'held-places-text': {
    nl: 'Er zijn {{quantity}} van de {{wanted}} gevraagde plaatsen voor {{organisation}}. Wat je nog mist, blijft op de wachtlijst. Zeg je nee omdat het er te weinig zijn, dan blijf je wachten tot er meer zijn.',
    en: 'There are {{quantity}} of the {{wanted}} places asked for {{organisation}}. What is missing stays on the waiting list. If you say no because they are too few, you keep waiting until there are more.',
  },
  'names-text': {
    nl: 'Neem je ze, dan houden we ze vast en schrijf je daarna op de startdatum je mensen in.',
    en: 'If you take them, we hold them and you enrol your people on the date afterwards.',
  },
  'on-behalf': {
    nl: 'Je antwoordt namens {{name}}, bijvoorbeeld aan de telefoon.',
    en: 'You answer on behalf of {{name}}, for instance on the phone.',
  },
  'open-title': { nl: 'Vrijgekomen plaatsen', en: 'Places that came free' },
  'open-lead': {
    nl: 'Van een wachtlijst, en aangeboden aan je mensen. Zij kunnen zelf antwoorden; jij kunt het ook.',
    en: 'From a waiting list, and offered to your people. They can answer themselves; so can you.',
  },
  nameless_one: { nl: '{{count}} plaats zonder naam', en: '{{count}} place without a name' },
  nameless_other: { nl: '{{count}} plaatsen zonder naam', en: '{{count}} places without names' },
  course: { nl: 'Cursus', en: 'Course' },
  'answer-before': { nl: 'Antwoord vóór', en: 'Answer before' },
  take: { nl: 'Neem de plek', en: 'Take the place' },
  'take-places': { nl: 'Neem {{count}} plaatsen', en: 'Take {{count}} places' },
  decline: { nl: 'Nee, geef hem door', en: 'No, pass it on' },
  'decline-question': { nl: 'Geef je deze plek door?', en: 'Do you pass this place on?' },
  'decline-text': {
    nl: 'De volgende op de wachtlijst krijgt hem meteen aangeboden.',
    en: 'The next on the waiting list is offered it at once.',
  },
  about: { nl: 'Waar het om gaat', en: 'What it is about' },
  when: { nl: 'Wanneer', en: 'When' },
  where: { nl: 'Waar', en: 'Where' },
  who: { nl: 'Voor wie', en: 'For whom' },
  places: { nl: 'Plaatsen', en: 'Places' },
  price: { nl: 'Prijs per plaats', en: 'Price per place' },
  'to-date': { nl: 'Naar de startdatum', en: 'To the start date' },
  'over-taken': { nl: 'Deze plek is genomen.', en: 'This place was taken.' },
  'over-declined': {
    nl: 'Deze plek is doorgegeven aan de volgende.',
    en: 'This place was passed on to the next in line.',
  },
  'over-lapsed': {
    nl: 'Er kwam niet op tijd antwoord. De plek is naar de volgende gegaan; op de startdatum zie je of je weer op de lijst kunt.',
    en: 'There was no answer in time. The place went to the next in line; the date shows whether you can join the list again.',
  },
  'enrolled-flash': { nl: 'De plek is genomen: {{course}}.', en: 'The place is taken: {{course}}.' },
  'held-flash': {
    nl: 'De plaatsen worden vastgehouden tot {{until}}. Schrijf voor die tijd je mensen in.',
    en: 'The places are held until {{until}}. Enrol your people before then.',
  },
  'declined-flash': { nl: 'De plek is doorgegeven.', en: 'The place was passed on.' },
  'waits-flash': {
    nl: 'Doorgegeven. Je blijft op de wachtlijst tot er meer plaatsen zijn.',
    en: 'Passed on. You stay on the waiting list until there are more places.',
  },
  'not-answered': { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' },

  // why it isn't somebody's turn
  'because-first': {
    nl: 'Je bent als eerste aan de beurt zodra er een plek vrijkomt.',
    en: 'You are next as soon as a place comes free.',
  },
  'because-offered': {
    nl: 'Voor je is net een plek aangeboden. Wordt die niet genomen, dan schuift de rij op.',
    en: 'Somebody before you has just been offered a place. If they don’t take it, the line moves up.',
  },
  'because-certificate': {
    nl: 'Vóór je wacht iemand van wie het certificaat verloopt voordat deze cursus weer wordt gegeven.',
    en: 'Somebody before you has a certificate that ends before this course is given again.',
  },
  'because-share': {
    nl: 'Vóór je wacht iemand van een deelnemer die het afgelopen jaar minder van zijn aandeel heeft gebruikt.',
    en: 'Somebody before you comes for a member that used less of its share in the last year.',
  },
  'because-since': {
    nl: 'Vóór je wacht iemand die langer op de lijst staat.',
    en: 'Somebody before you has been on the list for longer.',
  },
});
