/**
 * The words of booking: every reason, note, way out and state, Dutch and English side by side. Reasons about a person come
 * twice: said to them, and said about them to a coordinator or the office.
 */
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { AttendanceOutcome } from './attendance.ts';
import type { BookingCode } from './booking-reasons.ts';
import type { WayOut } from './reason-policy.ts';
import type { ResultKind } from './result-grant.ts';

/** Facts are filled in by `bookingReasonText` (reason-text.ts). */
export const reasonWording = defineWording({
  'run-unknown': { nl: 'Deze startdatum bestaat niet (meer).', en: 'This date does not exist (any more).' },
  'run-not-open': {
    nl: 'Deze cursus staat nog niet open voor inschrijving.',
    en: 'This course isn’t open for enrolment yet.',
  },
  'run-cancelled': { nl: 'Deze cursus gaat niet door.', en: 'This course isn’t going ahead.' },
  'run-over': { nl: 'Deze cursus is al geweest.', en: 'This course is over.' },
  'run-started': {
    nl: 'Deze cursus is al begonnen, op {{since}}. Later instappen kan alleen in overleg.',
    en: 'This course began on {{since}}. Joining later is by arrangement only.',
  },
  'run-for-others': {
    nl: 'Deze datum is alleen voor medewerkers van een ander bedrijf.',
    en: 'This date is only for the people of another company.',
  },
  'course-not-chosen': {
    nl: 'Op deze datum worden meer niveaus gegeven. Kies welk niveau het wordt.',
    en: 'Several levels are taught on this date. Choose which one.',
  },
  'course-not-offered': {
    nl: '{{course}} wordt op deze datum niet gegeven.',
    en: '{{course}} isn’t taught on this date.',
  },
  'course-for-groups': {
    nl: 'Dit is een activiteit voor schoolklassen. Daar schrijf je niet één persoon voor in.',
    en: 'This is an activity for school classes, not for one person.',
  },
  'session-not-in-run': {
    nl: 'Eén van de gekozen lesdagen hoort niet (meer) bij deze cursus.',
    en: 'One of the chosen sessions doesn’t belong to this course (any more).',
  },
  'run-full': { nl: 'Deze cursus is vol.', en: 'This course is full.' },
  'person-unknown': {
    nl: 'Deze persoon staat niet bij jouw organisatie bekend.',
    en: 'This person isn’t known at your organisation.',
  },
  'person-not-employed': {
    nl: 'Op {{days}} werk je volgens onze gegevens niet bij {{organisation}}.',
    en: 'On {{days}} you don’t work at {{organisation}}, by what we know.',
  },
  'organisation-inactive': {
    nl: '{{organisation}} doet niet meer mee met het praktijkcentrum.',
    en: '{{organisation}} no longer takes part in the practice centre.',
  },
  'payer-unknown': {
    nl: 'De gekozen betaler is niet bekend of doet niet meer mee.',
    en: 'The chosen payer isn’t known or no longer takes part.',
  },
  'already-enrolled': { nl: 'Je staat al ingeschreven.', en: 'You are enrolled already.' },
  'agenda-clash': {
    nl: 'Op {{when}} heb je al iets anders: {{what}}.',
    en: 'On {{when}} you have something else: {{what}}.',
  },
  'certificate-missing': {
    nl: 'Voor deze cursus heb je het certificaat {{certificate}} nodig, en dat heb je nog niet.',
    en: 'This course asks for the certificate {{certificate}}, which you don’t have yet.',
  },
  'certificate-expired': {
    nl: 'Je certificaat {{certificate}} is geldig tot en met {{validUntil}}. Op {{days}} is het verlopen.',
    en: 'Your certificate {{certificate}} is valid until {{validUntil}}. On {{days}} it has expired.',
  },
  'instruction-missing': {
    nl: 'Je werkt op {{resource}}. Daarvoor heb je {{certificate}} nodig, en die heb je nog niet.',
    en: 'You work on {{resource}}. That takes {{certificate}}, which you don’t have yet.',
  },
  'instruction-expired': {
    nl: 'Je werkt op {{resource}}. Je {{certificate}} is geldig tot en met {{validUntil}}; op {{days}} is die verlopen.',
    en: 'You work on {{resource}}. Your {{certificate}} is valid until {{validUntil}}; on {{days}} it has expired.',
  },
  'too-young-for-course': {
    nl: 'Deze cursus is vanaf {{age}} jaar. Op {{days}} ben je jonger.',
    en: 'This course is for {{age}} and over. On {{days}} you are younger.',
  },
  'too-young-by-law': {
    nl: 'Je werkt op {{resource}}. Dat mag pas vanaf {{age}} jaar ({{source}}).',
    en: 'You work on {{resource}}. That is allowed from the age of {{age}} only ({{source}}).',
  },
  'too-young-by-guidance': {
    nl: 'Je werkt op {{resource}}. De richtlijn is {{age}} jaar of ouder ({{source}}).',
    en: 'You work on {{resource}}. The guidance is {{age}} or over ({{source}}).',
  },
  'birth-date-unknown': {
    nl: 'Hiervoor moet je minstens {{age}} jaar zijn, en we weten je geboortedatum niet.',
    en: 'This takes an age of {{age}} at least, and we don’t know your date of birth.',
  },
  'not-allowed': {
    nl: 'Dit mag je niet met de rol die je nu hebt.',
    en: 'You may not do this in your present role.',
  },
  'id-in-use': {
    nl: 'Dit formulier is al eerder verstuurd. Laad de pagina opnieuw om verder te gaan.',
    en: 'This form was sent before. Reload the page to go on.',
  },
  'override-reason-missing': {
    nl: 'Schrijf op waarom het toch kan.',
    en: 'Write down why it is fine after all.',
  },
  'enrolment-unknown': {
    nl: 'Deze inschrijving bestaat niet (meer).',
    en: 'This enrolment does not exist (any more).',
  },
  'enrolment-not-requested': {
    nl: 'Deze aanvraag is al beantwoord: {{state}}.',
    en: 'This request has been answered: {{state}}.',
  },
  'enrolment-ended': {
    nl: 'Deze inschrijving is al gestopt: {{state}}.',
    en: 'This enrolment has ended: {{state}}.',
  },
  'enrolment-over': {
    nl: 'Deze cursus is al geweest. Afmelden kan niet meer.',
    en: 'This course is over. It can’t be cancelled any more.',
  },
  'already-waiting': {
    nl: 'Je staat al op de wachtlijst, op plek {{position}}.',
    en: 'You are on the waiting list already, at number {{position}}.',
  },
  'seats-free': {
    nl: 'Er is nog plaats. Je hoeft niet te wachten.',
    en: 'There is a place still. No need to wait.',
  },
  'waiting-entry-unknown': {
    nl: 'Deze plek op de wachtlijst bestaat niet (meer).',
    en: 'This place on the waiting list does not exist (any more).',
  },
  'waiting-entry-closed': {
    nl: 'Je hebt al een plaats gekregen en staat niet meer op de wachtlijst.',
    en: 'You have been given a place and aren’t on the waiting list any more.',
  },
  'offer-unknown': {
    nl: 'Dit aanbod bestaat niet.',
    en: 'This offer does not exist.',
  },
  'offer-ended': {
    nl: 'Dit aanbod geldt niet meer: het is beantwoord, of de tijd is om.',
    en: 'This offer has ended: it was answered, or its time is up.',
  },
  'too-few-places': {
    nl: 'Je vraagt {{wanted}}; {{free}}.',
    en: 'You ask for {{wanted}}; {{free}}.',
  },
  'places-there': {
    nl: 'Je bedrijf heeft op deze datum al {{left}} zonder naam.',
    en: 'Your company has {{left}} without a name on this date already.',
  },
  'places-bundled': {
    nl: 'Voor deze datum is elk bedrijf gevraagd wie er meegaat. Geef dat antwoord eerst; wat daarna vrij is, kun je boeken.',
    en: 'Every company has been asked who joins on this date. Answer that first; what is free afterwards can be booked.',
  },
  'places-unknown': {
    nl: 'Deze plaatsen zonder naam bestaan niet.',
    en: 'These places without names do not exist.',
  },
  'places-ended': {
    nl: 'Deze plaatsen veranderen niet meer: ze hebben een naam, zijn teruggegeven, of de tijd is om.',
    en: 'These places don’t change any more: they have a name, were given back, or the time is up.',
  },
  'course-not-to-ask': {
    nl: 'Voor {{course}} kun je geen plaatsen vragen.',
    en: 'No places can be asked for {{course}}.',
  },
  'needed-by-past': {
    nl: 'Kies een dag na {{today}}, en niet verder weg dan een jaar.',
    en: 'Choose a day after {{today}}, and no more than a year ahead.',
  },
  'stated-demand-unknown': {
    nl: 'Deze vraag staat er niet (meer).',
    en: 'This wish isn’t there (any more).',
  },
  'demand-too-small': {
    nl: 'Er zijn {{places}} plaatsen nodig voor {{course}}. Vanaf {{minimum}} kun je een datum voorstellen.',
    en: '{{places}} places are needed for {{course}}. From {{minimum}} a date can be proposed.',
  },
  'answer-day-wrong': {
    nl: 'Laat de bedrijven antwoorden tussen {{earliest}} en {{latest}}.',
    en: 'Let the companies answer between {{earliest}} and {{latest}}.',
  },
  'proposal-gone': {
    nl: 'Deze datum kan niet meer: iemand heeft intussen iets gepland. Kies een andere.',
    en: 'This date is gone: somebody planned something meanwhile. Choose another.',
  },
  'ask-unknown': { nl: 'Deze vraag bestaat niet.', en: 'This question does not exist.' },
  'ask-ended': {
    nl: 'Deze vraag is al beantwoord, of de tijd is om.',
    en: 'This question was answered, or its time is up.',
  },
  'session-unknown': {
    nl: 'Deze lesdag bestaat niet (meer).',
    en: 'This session does not exist (any more).',
  },
  'session-cancelled': { nl: 'Deze lesdag is geannuleerd.', en: 'This session was cancelled.' },
  'attendance-marked': {
    nl: 'Op deze lesdag is de aanwezigheid al ingevuld. Verplaatsen kan niet meer.',
    en: 'Attendance has been marked for this session. It can’t be moved any more.',
  },
  'carousel-moves-as-one': {
    nl: 'Dit is een station van de carrousel van {{group}} (bezoek {{visit}}). Alle stations verplaatsen samen, op de pagina van het bezoek.',
    en: 'This is a station of the carousel of {{group}} (visit {{visit}}). All stations move together, on the page of the visit.',
  },
  'session-of-tour': {
    nl: 'Dit hoort bij rondleiding {{tour}}. Verander de route op de pagina van de rondleiding.',
    en: 'This belongs to tour {{tour}}. Change the route on the tour’s page.',
  },
  'run-ended': {
    nl: 'Deze cursus is {{state}} en verandert niet meer.',
    en: 'This run is {{state}} and doesn’t change any more.',
  },
  'session-not-begun': {
    nl: 'Aanwezigheid kun je invullen vanaf een uur voor de les, op {{startsAt}}.',
    en: 'Attendance can be marked from an hour before the session on {{startsAt}}.',
  },
  'not-on-session': {
    nl: 'Deze deelnemer heeft op deze lesdag geen plaats.',
    en: 'This participant has no place in this session.',
  },
  'minutes-above-session': {
    nl: 'De lesdag duurt {{most}}; {{minutes}} aanwezig kan niet.',
    en: 'The session takes {{most}}; {{minutes}} present isn’t possible.',
  },
  'period-closed': {
    nl: 'De periode waar {{day}} in valt is afgesloten. Wat toen gebruikt is, verandert niet meer.',
    en: 'The period of {{day}} is closed. What was used then doesn’t change any more.',
  },
  'run-not-over': {
    nl: 'De laatste lesdag is pas op {{endsAt}} voorbij.',
    en: 'The last session is over on {{endsAt}} only.',
  },
  'result-before-run': {
    nl: 'Een resultaat van vóór de eerste lesdag ({{firstDay}}) kan niet.',
    en: 'A result from before the first session ({{firstDay}}) isn’t possible.',
  },
  'result-in-future': {
    nl: 'De datum {{day}} ligt in de toekomst.',
    en: 'The date {{day}} lies in the future.',
  },
  'nobody-present': {
    nl: 'Er is geen aanwezigheid ingevuld, dus er is nog niets om te bewijzen.',
    en: 'No attendance was marked, so there is nothing to prove yet.',
  },
} satisfies Record<BookingCode, Words>);

/** The same reasons, said about somebody else; where there is nothing here, the sentence fits both. */
export const reasonAboutWording = defineWording({
  'person-not-employed': {
    nl: 'Op {{days}} werkt {{person}} volgens onze gegevens niet bij {{organisation}}.',
    en: 'On {{days}} {{person}} doesn’t work at {{organisation}}, by what we know.',
  },
  'already-enrolled': { nl: '{{person}} staat al ingeschreven.', en: '{{person}} is enrolled already.' },
  'agenda-clash': {
    nl: 'Op {{when}} heeft {{person}} al iets anders: {{what}}.',
    en: 'On {{when}} {{person}} has something else: {{what}}.',
  },
  'certificate-missing': {
    nl: 'Voor deze cursus is het certificaat {{certificate}} nodig, en dat heeft {{person}} nog niet.',
    en: 'This course asks for the certificate {{certificate}}, which {{person}} doesn’t have yet.',
  },
  'certificate-expired': {
    nl: 'Het certificaat {{certificate}} van {{person}} is geldig tot en met {{validUntil}}. Op {{days}} is het verlopen.',
    en: '{{person}}’s {{certificate}} is valid until {{validUntil}}. On {{days}} it has expired.',
  },
  'instruction-missing': {
    nl: 'Er wordt gewerkt op {{resource}}. Daarvoor is {{certificate}} nodig, en die heeft {{person}} nog niet.',
    en: 'The work is on {{resource}}. That takes {{certificate}}, which {{person}} doesn’t have yet.',
  },
  'instruction-expired': {
    nl: 'Er wordt gewerkt op {{resource}}. {{certificate}} van {{person}} is geldig tot en met {{validUntil}}; op {{days}} is die verlopen.',
    en: 'The work is on {{resource}}. {{person}}’s {{certificate}} is valid until {{validUntil}}; on {{days}} it has expired.',
  },
  'too-young-for-course': {
    nl: 'Deze cursus is vanaf {{age}} jaar. Op {{days}} is {{person}} jonger.',
    en: 'This course is for {{age}} and over. On {{days}} {{person}} is younger.',
  },
  'too-young-by-law': {
    nl: 'Er wordt gewerkt op {{resource}}. Dat mag pas vanaf {{age}} jaar ({{source}}), en {{person}} is jonger.',
    en: 'The work is on {{resource}}. That is allowed from {{age}} only ({{source}}), and {{person}} is younger.',
  },
  'too-young-by-guidance': {
    nl: 'Er wordt gewerkt op {{resource}}. De richtlijn is {{age}} jaar of ouder ({{source}}), en {{person}} is jonger.',
    en: 'The work is on {{resource}}. The guidance is {{age}} or over ({{source}}), and {{person}} is younger.',
  },
  'birth-date-unknown': {
    nl: 'Hiervoor moet je minstens {{age}} jaar zijn, en van {{person}} weten we de geboortedatum niet.',
    en: 'This takes an age of {{age}} at least, and we don’t know {{person}}’s date of birth.',
  },
} satisfies Partial<Record<BookingCode, Words>>);

/** What is good to know. */
export const noteWording = defineWording({
  'certificate-on-its-way': {
    nl: '{{certificate}} haal je op {{day}} met een cursus die al geboekt is. Je plaats is definitief als dat lukt.',
    en: '{{certificate}} comes from a course that is booked for {{day}}. The place is sure once it is earned.',
  },
  'certificate-expiring': {
    nl: '{{certificate}} is nog geldig tot en met {{validUntil}}.',
    en: '{{certificate}} is valid until {{validUntil}}.',
  },
  'answer-needed': {
    nl: 'Je opleidingscoördinator bij {{organisation}} krijgt eerst de vraag of het goed is. Je plaats wordt vastgehouden tot {{answerBy}}.',
    en: 'Your training coordinator at {{organisation}} is asked first. Your place is held until {{answerBy}}.',
  },
  'option-not-sure': {
    nl: 'De cursus gaat door bij {{minimum}} deelnemers; er zijn er nu {{enrolled}}.',
    en: 'The course goes ahead with {{minimum}} participants; there are {{enrolled}} now.',
  },
  'option-not-sure-unsaid': {
    nl: 'De cursus gaat door bij {{minimum}} deelnemers.',
    en: 'The course goes ahead with {{minimum}} participants.',
  },
  'option-not-sure-by': {
    nl: 'De cursus gaat door bij {{minimum}} deelnemers; er zijn er nu {{enrolled}}. Uiterlijk {{decideBy}} weet je het zeker.',
    en: 'The course goes ahead with {{minimum}} participants; there are {{enrolled}} now. You will know by {{decideBy}}.',
  },
  'joins-later_one': {
    nl: 'Je stapt later in: er is nog {{count}} lesdag.',
    en: 'Joining later: there is {{count}} session left.',
  },
  'joins-later_other': {
    nl: 'Je stapt later in: er zijn nog {{count}} lesdagen.',
    en: 'Joining later: there are {{count}} sessions left.',
  },
});

/** What would solve it, as the text of a link. */
export const wayOutWording = defineWording({
  'granting-run': { nl: 'Boek eerst {{course}}, {{day}}', en: 'First book {{course}}, {{day}}' },
  'granting-course': { nl: 'Bekijk {{course}}', en: 'See {{course}}' },
  'other-date': { nl: 'Kies een andere datum', en: 'Choose another date' },
  'waiting-list': { nl: 'Zet me op de wachtlijst', en: 'Put me on the waiting list' },
  'own-booking': { nl: 'Bekijk die boeking', en: 'See that booking' },
  'own-agenda': { nl: 'Bekijk de agenda', en: 'See the agenda' },
  'my-profile': { nl: 'Bekijk je gegevens', en: 'See your details' },
  'choose-course': { nl: 'Kies een niveau', en: 'Choose a level' },
  'ask-coordinator': { nl: 'Vraag je opleidingscoördinator', en: 'Ask your training coordinator' },
  'ask-office': { nl: 'Bel of mail het kantoor', en: 'Call or mail the office' },
  reload: { nl: 'Laad de pagina opnieuw', en: 'Reload the page' },
} satisfies Record<WayOut, Words>);

export const enrolmentStateWording = defineWording({
  requested: { nl: 'aangevraagd', en: 'requested' },
  confirmed: { nl: 'bevestigd', en: 'confirmed' },
  declined: { nl: 'afgewezen', en: 'declined' },
  cancelled: { nl: 'afgemeld', en: 'cancelled' },
});

export const attendanceWording = defineWording({
  present: { nl: 'aanwezig', en: 'present' },
  partly: { nl: 'deels', en: 'partly' },
  absent: { nl: 'afwezig', en: 'absent' },
  excused: { nl: 'afgemeld', en: 'excused' },
} satisfies Record<AttendanceOutcome, Words>);

export const resultWording = defineWording({
  attended: { nl: 'deelgenomen', en: 'attended' },
  passed: { nl: 'geslaagd', en: 'passed' },
  failed: { nl: 'niet geslaagd', en: 'failed' },
  resit: { nl: 'herkansing', en: 'resit' },
} satisfies Record<ResultKind, Words>);

/** Small parts of sentences. */
export const partWording = defineWording({
  'full-waiting': {
    nl: 'Deze cursus is vol; {{waiting}} op de wachtlijst.',
    en: 'This course is full, with {{waiting}} on the waiting list.',
  },
  and: { nl: '{{first}} en {{last}}', en: '{{first}} and {{last}}' },
  'days-from_one': { nl: '{{first}} en nog {{count}} lesdag', en: '{{first}} and {{count}} more session' },
  'days-from_other': {
    nl: '{{first}} en nog {{count}} lesdagen',
    en: '{{first}} and {{count}} more sessions',
  },
  people_one: { nl: '{{count}} persoon', en: '{{count}} person' },
  people_other: { nl: '{{count}} mensen', en: '{{count}} people' },
  places_one: { nl: '{{count}} plaats', en: '{{count}} place' },
  places_other: { nl: '{{count}} plaatsen', en: '{{count}} places' },
  'places-free_zero': { nl: 'er is er geen vrij', en: 'none is free' },
  'places-free_one': { nl: 'er is nog {{count}} vrij', en: '{{count}} is still free' },
  'places-free_other': { nl: 'er zijn er nog {{count}} vrij', en: '{{count}} are still free' },
  'this-course': { nl: 'Deze cursus', en: 'This course' },
  'a-certificate': { nl: 'een certificaat', en: 'a certificate' },
  'this-machine': { nl: 'een machine', en: 'a machine' },
  'this-organisation': { nl: 'deze organisatie', en: 'this organisation' },
  'another-booking': { nl: 'een andere boeking', en: 'another booking' },
  'this-person': { nl: 'deze persoon', en: 'this person' },
  'run-completed': { nl: 'afgerond', en: 'completed' },
  'run-cancelled': { nl: 'geannuleerd', en: 'cancelled' },
});
