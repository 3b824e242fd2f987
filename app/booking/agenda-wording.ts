import { defineWording } from '#app/ui/i18n/wording.ts';

/** The own agenda, and what someone finds first after signing in. */
export const agendaWording = defineWording({
  'agenda-title': { nl: 'Agenda', en: 'Agenda' },
  'agenda-lead': {
    nl: 'Waar je bent ingeschreven, waar je op wacht en wat je al hebt gevolgd.',
    en: 'What you are enrolled in, what you are waiting for and what you have attended.',
  },
  'past-title': { nl: 'Agenda: geweest', en: 'Agenda: past' },
  views: { nl: 'Wat je ziet', en: 'What you see' },
  coming: { nl: 'Komt nog', en: 'Coming' },
  past: { nl: 'Geweest', en: 'Past' },
  'nothing-coming': { nl: 'Er staat niets in je agenda', en: 'There is nothing in your agenda' },
  'nothing-coming-text': {
    nl: 'Zodra je bent ingeschreven, staan hier je lesdagen met tijd en plaats.',
    en: 'As soon as you are enrolled, your sessions appear here with time and place.',
  },
  'nothing-past': { nl: 'Nog niets gevolgd', en: 'Nothing attended yet' },
  'nothing-past-text': {
    nl: 'Na een cursus zie je hier of je er was, je resultaat en je bewijs van deelname.',
    en: 'After a course you see here whether you were there, your result and your proof of attendance.',
  },
  'find-course': { nl: 'Zoek een cursus', en: 'Find a course' },
  'day-of': { nl: 'dag {{number}} van {{count}}', en: 'day {{number}} of {{count}}' },
  'you-teach': { nl: 'je geeft deze les', en: 'you teach this' },
  'you-guide': { nl: 'je begeleidt', en: 'you guide this' },
  'no-title': { nl: 'Lesdag', en: 'Session' },
  // waiting lists
  waiting: { nl: 'Wachtlijsten', en: 'Waiting lists' },
  'waiting-position': {
    nl: 'plaats {{position}} op de wachtlijst',
    en: 'number {{position}} on the waiting list',
  },
  'turn-title': {
    nl: 'Er is een plek vrij voor {{course}}, {{day}}',
    en: 'A place is free for {{course}}, {{day}}',
  },
  'offer-title': {
    nl: 'Er is een plek voor je: {{course}}, {{day}}',
    en: 'There is a place for you: {{course}}, {{day}}',
  },
  'offer-text': {
    nl: 'We houden hem voor je vast tot {{until}}. Daarna gaat hij naar de volgende.',
    en: 'We hold it for you until {{until}}. After that it goes to the next in line.',
  },
  'see-offer': { nl: 'Neem de plek of zeg nee', en: 'Take the place or say no' },
  'take-place': { nl: 'Neem de plek', en: 'Take the place' },
  'waiting-lead': {
    nl: 'Je staat op plaats {{position}}. Komt er een plek vrij en ben je aan de beurt, dan krijg je mail en houden we hem voor je vast.',
    en: 'You are number {{position}}. When a place comes free and it is your turn, you get mail and we hold it for you.',
  },
  'turn-mark': { nl: 'jij bent aan de beurt', en: 'it is your turn' },
  'waiting-turn-text': {
    nl: 'De cursus begint zo snel dat we niets meer kunnen vasthouden. Wie de plek het eerst neemt, heeft hem.',
    en: 'The course begins so soon that nothing can be held any more. Whoever takes the place first has it.',
  },
  'waiting-how': { nl: 'Hoe het werkt', en: 'How it works' },
  'waiting-how-text': {
    nl: 'Een plek die vrijkomt, bieden we eerst aan wie een certificaat heeft dat verloopt voordat de cursus weer wordt gegeven. Daarna gaat het om het aandeel: de deelnemer die het afgelopen jaar het minst van zijn aandeel gebruikte, gaat voor. Daarna telt wie het langst wacht. We houden de plek vast tot 12 uur op de volgende werkdag. Je mag ook op een andere datum inschrijven; van deze lijst ga je dan zelf af.',
    en: 'A place that comes free is offered first to who has a certificate that ends before the course is given again. Then shares count: the member that used least of its share in the last year goes first. Then whoever has waited longest. We hold the place until 12:00 on the next working day. You may also enrol on another date; leave this list yourself then.',
  },
  position: { nl: 'Plaats in de rij', en: 'Place in the line' },
  since: { nl: 'Op de lijst sinds', en: 'On the list since' },
  'to-date': { nl: 'Naar de startdatum', en: 'To the start date' },
  'to-agenda': { nl: 'Naar je agenda', en: 'To your agenda' },
  leave: { nl: 'Ga van de wachtlijst', en: 'Leave the waiting list' },
  'leave-question': {
    nl: 'Wil je van de wachtlijst voor {{course}}?',
    en: 'Do you want to leave the waiting list for {{course}}?',
  },
  'leave-text': {
    nl: 'Je plaats in de rij vervalt. Je kunt je later opnieuw aanmelden, dan achteraan.',
    en: 'You lose your place in the line. You can join again later, at the end.',
  },
  'left-flash': {
    nl: 'Je staat niet meer op de wachtlijst voor {{course}}.',
    en: 'You are no longer on the waiting list for {{course}}.',
  },
  'left-already': {
    nl: 'Je stond al niet meer op deze wachtlijst.',
    en: 'You were no longer on this waiting list.',
  },
  'not-waiting': { nl: 'Je staat niet op deze wachtlijst', en: 'You are not on this waiting list' },
  'not-waiting-text': {
    nl: 'Misschien heb je er al een plek door gekregen, of ben je er zelf af gegaan. In je agenda zie je hoe het staat.',
    en: 'Perhaps a place came of it already, or you left the list yourself. Your agenda shows how things are.',
  },
  // how to come by a certificate
  'way-booked': { nl: 'je bent ingeschreven, {{day}}', en: 'you are enrolled, {{day}}' },
  'way-booked-other': { nl: 'ingeschreven, {{day}}', en: 'enrolled, {{day}}' },
  'way-none-here': { nl: 'Geen cursus hier', en: 'No course here' },
  'way-none': { nl: 'Regelt je werkgever', en: 'Arranged by your employer' },
  // past
  course: { nl: 'Cursus', en: 'Course' },
  days: { nl: 'Dagen', en: 'Days' },
  presence: { nl: 'Aanwezigheid', en: 'Attendance' },
  result: { nl: 'Resultaat', en: 'Result' },
  proof: { nl: 'Bewijs', en: 'Proof' },
  'proof-link': { nl: 'Bewijs van deelname', en: 'Proof of attendance' },
  state: { nl: 'Status', en: 'Status' },
  // the overview
  hello: { nl: 'Dag {{name}}', en: 'Hello {{name}}' },
  'today-at': { nl: '{{day}}, bij {{organisation}}', en: '{{day}}, at {{organisation}}' },
  overview: { nl: 'Mijn overzicht', en: 'My overview' },
  'next-up': { nl: 'Eerstvolgend', en: 'Next up' },
  'own-next-up': { nl: 'Jouw eerstvolgende cursus', en: 'Your next course' },
  'whole-agenda': { nl: 'Hele agenda', en: 'Whole agenda' },
  'nothing-next': { nl: 'Je hebt nu geen cursus gepland', en: 'You have no course planned now' },
  'nothing-next-text': {
    nl: 'Kies een cursus en een startdatum. Je ziet meteen of je mee kunt doen.',
    en: 'Choose a course and a start date. You see at once whether you can join.',
  },
  'nothing-next-other': {
    nl: 'Zodra je zelf ergens voor bent ingeschreven, staat het hier. In de planning zie je wat er in het praktijkcentrum gebeurt.',
    en: 'As soon as you are enrolled in something yourself, it appears here. The planning shows what goes on in the practice centre.',
  },
  team: { nl: 'Je mensen, binnenkort op cursus', en: 'Your people, soon on a course' },
  'team-none': {
    nl: 'Niemand van je organisatie staat nu ingeschreven. Kies een cursus en een startdatum om iemand in te schrijven.',
    en: 'Nobody of your organisation is enrolled now. Choose a course and a date to enrol someone.',
  },
  'next-session': { nl: 'Volgende lesdag', en: 'Next session' },
  'enrol-someone': { nl: 'Schrijf iemand in', en: 'Enrol someone' },
  // requests to answer
  requests: { nl: 'Wacht op jouw akkoord', en: 'Waiting for your approval' },
  'requests-lead': {
    nl: 'De plek blijft staan tot je antwoord geeft, uiterlijk op het moment dat erbij staat.',
    en: 'The place is kept until you answer, at the latest at the moment given.',
  },
  who: { nl: 'Wie', en: 'Who' },
  'answer-by': { nl: 'Antwoord vóór', en: 'Answer by' },
  starts: { nl: 'Begint', en: 'Starts' },
  price: { nl: 'Prijs', en: 'Price' },
  'to-planning': { nl: 'Bekijk de planning', en: 'See the planning' },
});
