import type { Role } from '#app/kernel/actor.ts';
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { DemoKey } from './demo-accounts.ts';
import type { IdentityRefusal } from './reason-policy.ts';
import type { SignInWay } from './sign-in-way.ts';

export const roleWording = defineWording({
  employee: { nl: 'Medewerker', en: 'Employee' },
  coordinator: { nl: 'Opleidingscoördinator', en: 'Training coordinator' },
  'practice-supervisor': { nl: 'Praktijkopleider', en: 'Practice supervisor' },
  teacher: { nl: 'Docent', en: 'Teacher' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  office: { nl: 'Kantoor', en: 'Office' },
  treasurer: { nl: 'Penningmeester', en: 'Treasurer' },
  board: { nl: 'Bestuur', en: 'Board' },
} satisfies Record<Role, Words>);

export const reasonWording = defineWording({
  'sign-in-wrong': {
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
    en: 'This e-mail address and password do not belong together.',
  },
  'too-many-attempts': {
    nl: 'Dat ging te vaak mis of te snel achter elkaar. Probeer het over {{minutes}} min. opnieuw.',
    en: 'That went wrong too often, or too fast in a row. Try again in {{minutes}} min.',
  },
  'link-not-valid': {
    nl: 'Deze link werkt niet meer: hij is gebruikt, te oud, of er is een nieuwere mail.',
    en: 'This link no longer works: it was used, is too old, or there is a newer mail.',
  },
  'code-not-valid': {
    nl: 'Deze code klopt niet of werkt niet meer.',
    en: 'This code is wrong or no longer works.',
  },
  'hat-not-valid': {
    nl: 'Deze rol heb je vandaag niet.',
    en: 'You do not have this role today.',
  },
  'session-unknown': {
    nl: 'Daar was je al uitgelogd.',
    en: 'You were already signed out there.',
  },
  'current-password-wrong': {
    nl: 'Dit is niet je huidige wachtwoord.',
    en: 'This is not your current password.',
  },
  'account-not-allowed': {
    nl: 'Je mag voor deze persoon geen account maken.',
    en: 'You may not open an account for this person.',
  },
  'person-unknown': { nl: 'Deze persoon kennen we niet.', en: 'We do not know this person.' },
  'person-has-account': {
    nl: 'Deze persoon heeft al een account.',
    en: 'This person already has an account.',
  },
  'email-in-use': {
    nl: 'Met dit e-mailadres is al een account gemaakt.',
    en: 'An account was already opened with this e-mail address.',
  },
  'demo-account-missing': {
    nl: 'Deze persoon is er niet in deze demo.',
    en: 'This person is not part of this demo.',
  },
} as const satisfies Record<IdentityRefusal['code'], Words>);

export const wayWording = defineWording({
  password: { nl: 'met wachtwoord', en: 'with a password' },
  'mail-link': { nl: 'met de link uit een mail', en: 'with the link of a mail' },
  'mail-code': { nl: 'met de code uit een mail', en: 'with the code of a mail' },
  demo: { nl: 'via de demopagina', en: 'through the demo page' },
} satisfies Record<SignInWay, Words>);

export const demoWording = defineWording({
  employee: {
    nl: 'Zoekt een cursus, schrijft zich in, en ziet de eigen agenda en certificaten.',
    en: 'Finds a course, books it, and sees the own agenda and certificates.',
  },
  coordinator: {
    nl: 'Bewaakt wie wat moet kunnen, keurt aanvragen goed en schrijft collega’s in.',
    en: 'Keeps track of who must be able to do what, approves requests and books colleagues.',
  },
  'practice-supervisor': {
    nl: 'Begeleidt praktijkdagen op de eigen werkvloer en tekent ze af.',
    en: 'Guides on-the-job days on the own shop floor and signs them off.',
  },
  teacher: {
    nl: 'Boekt praktijklessen voor een klas en brengt de groep mee.',
    en: 'Books practical lessons for a class and brings the group.',
  },
  trainer: {
    nl: 'Plant cursussen op machines en ruimtes, ziet wie er komt en houdt de presentie bij.',
    en: 'Plans courses on machines and rooms, sees who comes and keeps attendance.',
  },
  office: {
    nl: 'Houdt alles draaiend: planning, uitval, import en de post die uitgaat.',
    en: 'Keeps everything running: planning, outages, import and outgoing mail.',
  },
  treasurer: {
    nl: 'Boekt kosten, rekent af met de leden en volgt betalingen.',
    en: 'Books costs, settles with the members and follows payments.',
  },
  board: {
    nl: 'Kijkt of het centrum goed gebruikt wordt en eerlijk verdeeld is.',
    en: 'Looks whether the centre is well used and fairly divided.',
  },
  'employee-2': {
    nl: 'Werkt bij een ander lid en ziet niets van de mensen van het eerste.',
    en: 'Works for another member and sees nothing of the first one’s people.',
  },
  'coordinator-2': {
    nl: 'Regelt het opleiden bij een ander lid, los van het eerste.',
    en: 'Arranges training at another member, apart from the first.',
  },
} satisfies Record<DemoKey, Words>);
