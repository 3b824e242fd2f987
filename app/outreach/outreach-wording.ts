/** The words of joining, of the office's messages and of the page about one's own organisation. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const outreachWording = defineWording({
  join: { nl: 'Meedoen', en: 'Join' },
  'join-lead': {
    nl: 'Zeg wie je bent en wat je zoekt. Het kantoor belt of mailt je terug, meestal binnen een paar werkdagen.',
    en: 'Say who you are and what you are looking for. The office calls or mails you back, usually within a few working days.',
  },
  'how-title': { nl: 'Hoe het gaat', en: 'How it goes' },
  'how-company': {
    nl: 'Als bedrijf: je komt kijken, spreekt af voor welk deel je meedoet, en je mensen boeken vanaf dat moment zelf. Je coördinator ziet wat er geboekt wordt en wat het kost.',
    en: 'As a company: you come and look, agree on your share, and from then on your people book themselves. Your coordinator sees what is booked and what it costs.',
  },
  'how-school': {
    nl: 'Als school: je spreekt af welke klassen komen en op welke dagdelen. Je docent boekt per klas; namen van leerlingen zijn niet nodig.',
    en: 'As a school: you agree which classes come and on which half-days. Your teacher books by class; no names of pupils are needed.',
  },
  'how-person': {
    nl: 'Zelf: bij veel cursussen is plaats voor wie niet bij een lid werkt. Vraag ernaar.',
    en: 'By yourself: many courses have room for people who do not work for a member. Just ask.',
  },
  'write-us': { nl: 'Schrijf ons', en: 'Write to us' },
  'who-are-you': { nl: 'Waarover schrijf je?', en: 'What are you writing about?' },
  company: { nl: 'Meedoen als bedrijf', en: 'Joining as a company' },
  school: { nl: 'Meedoen als school', en: 'Joining as a school' },
  person: { nl: 'Zelf een cursus volgen', en: 'Taking a course myself' },
  tour: { nl: 'Een rondleiding voor een groep', en: 'A tour for a group' },
  'tour-hint': {
    nl: 'Vraag hem liever meteen aan: zeg hoe groot de groep is en welke dagen kunnen.',
    en: 'Better ask for it right away: say how large the group is and which days suit you.',
  },
  name: { nl: 'Je naam', en: 'Your name' },
  organisation: { nl: 'Bedrijf of school', en: 'Company or school' },
  email: { nl: 'E-mail', en: 'E-mail' },
  phone: { nl: 'Telefoon', en: 'Telephone' },
  message: { nl: 'Je bericht', en: 'Your message' },
  homepage: { nl: 'Laat dit leeg', en: 'Leave this empty' },
  privacy: {
    nl: 'We gebruiken dit alleen om je te antwoorden. Je krijgt er geen account en geen nieuwsbrief door.',
    en: 'We only use this to answer you. It makes no account and no newsletter.',
  },
  send: { nl: 'Verstuur je bericht', en: 'Send your message' },
  sent: {
    nl: 'Je bericht is bij het kantoor. Je krijgt antwoord op {{email}}.',
    en: 'The office has your message. You will get an answer at {{email}}.',
  },
  'too-many-messages': {
    nl: 'Er kwamen vanaf jouw verbinding veel berichten. Probeer het over {{minutes}} min opnieuw, of bel of mail het kantoor.',
    en: 'Many messages came from your connection. Try again in {{minutes}} min, or call or mail the office.',
  },

  messages: { nl: 'Berichten', en: 'Messages' },
  'messages-lead': {
    nl: 'Wie zonder account naar het centrum schreef. Antwoord zelf per mail of telefoon.',
    en: 'Who wrote to the centre without an account. Answer yourself by mail or telephone.',
  },
  waiting: { nl: 'Wacht op antwoord', en: 'Waiting for an answer' },
  answered: { nl: 'Beantwoord', en: 'Answered' },
  'no-messages': { nl: 'Niemand wacht op antwoord', en: 'Nobody waits for an answer' },
  'no-messages-text': {
    nl: 'Berichten van de pagina Meedoen komen hier te staan.',
    en: 'Messages from the page Join will be here.',
  },
  'mark-answered': { nl: 'Is beantwoord', en: 'Is answered' },
  'mark-waiting': { nl: 'Zet terug', en: 'Put back' },
  'mail-subject': { nl: '{{name}} schreef: {{about}}', en: '{{name}} wrote: {{about}}' },
  'mail-lead': {
    nl: 'Er kwam een bericht binnen via de site.',
    en: 'A message came in through the site.',
  },
  'mail-open': { nl: 'Bekijk alle berichten', en: 'See all messages' },
  'mail-sender': {
    nl: 'Verstuurd met Leerbank aan het kantoor van het praktijkcentrum.',
    en: 'Sent with Leerbank to the office of the practice centre.',
  },

  profile: { nl: 'Openbare pagina', en: 'Public page' },
  'profile-lead': {
    nl: 'Wat iedereen over {{name}} kan lezen.',
    en: 'What everybody can read about {{name}}.',
  },
  shown: { nl: 'Laat ons zien op de openbare site', en: 'Show us on the public site' },
  'shown-hint': {
    nl: 'Staat dit uit, dan noemt geen openbare pagina jullie als lid.',
    en: 'When this is off, no public page names you as a member.',
  },
  'see-page': { nl: 'Bekijk de pagina', en: 'See the page' },
  'in-short': { nl: 'In het kort', en: 'In short' },
  'in-short-en': { nl: 'In het kort, in het Engels', en: 'In short, in English' },
  story: { nl: 'Wat jullie doen, leren en laten zien', en: 'What you do, teach and host' },
  'story-en': { nl: 'Hetzelfde in het Engels', en: 'The same in English' },
  'story-hint': { nl: 'Een lege regel begint een alinea.', en: 'An empty line begins a paragraph.' },
  trades: { nl: 'Vakgebieden', en: 'Trades' },
  'trades-hint': { nl: 'Met komma’s ertussen.', en: 'With commas between.' },
  street: { nl: 'Straat en nummer', en: 'Street and number' },
  postcode: { nl: 'Postcode', en: 'Postcode' },
  city: { nl: 'Plaats', en: 'Town' },
  website: { nl: 'Website', en: 'Website' },
  contact: { nl: 'Adres', en: 'Address' },
  'text-group': { nl: 'Tekst', en: 'Text' },
  save: { nl: 'Bewaar', en: 'Save' },
  saved: { nl: 'Bewaard. Zo staat het op de site.', en: 'Saved. This is how it stands on the site.' },
  'saved-hidden': {
    nl: 'Bewaard. Jullie staan niet op de openbare site.',
    en: 'Saved. You are not on the public site.',
  },
});
