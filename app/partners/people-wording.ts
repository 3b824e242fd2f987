import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { OwnPersonCode } from './own-person-input.ts';

/** The own people of an organisation, as their coordinator sees them. */
export const peopleWording = defineWording({
  people: { nl: 'Medewerkers', en: 'Employees' },
  'people-lead': {
    nl: 'Wie bij jullie werkt, komt of vertrekt, en wie al kan inloggen.',
    en: 'Who works for you, comes or leaves, and who can sign in already.',
  },
  import: { nl: 'Mensen importeren', en: 'Import people' },
  download: { nl: 'Iedereen als spreadsheet', en: 'Everybody as a spreadsheet' },
  'people-none': { nl: 'Er staan nog geen medewerkers', en: 'No employees yet' },
  'people-none-text': {
    nl: 'Voeg er een toe, dan kun je die meteen inschrijven.',
    en: 'Add one and you can enrol them at once.',
  },
  search: { nl: 'Naam, nummer of afdeling', en: 'Name, number or department' },
  'nobody-found': { nl: 'Niemand gevonden', en: 'Nobody found' },
  'nobody-found-text': {
    nl: 'Niemand van jullie past bij wat je zoekt.',
    en: 'Nobody of yours matches what you look for.',
  },
  'show-everybody': { nl: 'Laat iedereen zien', en: 'Show everybody' },
  name: { nl: 'Naam', en: 'Name' },
  employed: { nl: 'In dienst', en: 'Employed' },
  since: { nl: 'sinds {{day}}', en: 'since {{day}}' },
  'starts-on': { nl: 'begint {{day}}', en: 'starts {{day}}' },
  'leaves-on': { nl: 'tot en met {{day}}', en: 'until {{day}}' },
  team: { nl: 'Team', en: 'Team' },
  number: { nl: 'Personeelsnummer', en: 'Personnel number' },
  department: { nl: 'Afdeling', en: 'Department' },
  profile: { nl: 'Functieprofiel', en: 'Function profile' },
  'no-profile': { nl: 'Geen functieprofiel', en: 'No function profile' },
  'works-since': { nl: 'In dienst sinds', en: 'Employed since' },
  'works-from': { nl: 'In dienst vanaf', en: 'Employed from' },
  'works-until': { nl: 'Laatste werkdag', en: 'Last working day' },
  born: { nl: 'Geboortedatum', en: 'Date of birth' },
  email: { nl: 'E-mail', en: 'E-mail' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  account: { nl: 'Inloggen', en: 'Signing in' },
  'account-yes': { nl: 'heeft een account', en: 'has an account' },
  'account-no': { nl: 'heeft nog geen account', en: 'has no account yet' },
  add: { nl: 'Voeg iemand toe', en: 'Add somebody' },
  'add-title': { nl: 'Nieuwe medewerker', en: 'New employee' },
  'add-lead': {
    nl: 'Wie je toevoegt, kun je meteen inschrijven. Uitnodigen om zelf in te loggen kan daarna.',
    en: 'You can enrol whom you add at once. Inviting them to sign in comes after.',
  },
  'change-title': { nl: 'Gegevens van {{name}}', en: 'Details of {{name}}' },
  change: { nl: 'Wijzig', en: 'Change' },
  save: { nl: 'Bewaar gegevens', en: 'Save details' },
  'given-name': { nl: 'Voornaam', en: 'Given name' },
  infix: { nl: 'Tussenvoegsel', en: 'Infix' },
  'family-name': { nl: 'Achternaam', en: 'Family name' },
  'born-hint': {
    nl: 'Nodig voor cursussen en machines met een leeftijdsgrens.',
    en: 'Needed for courses and machines with an age limit.',
  },
  'email-hint': { nl: 'Nodig om te kunnen inloggen.', en: 'Needed to sign in.' },
  'number-hint': { nl: 'Leeg: wij maken er een.', en: 'Empty: we make one.' },
  'choose-profile': { nl: 'Geen functieprofiel', en: 'No function profile' },
  'first-day': { nl: 'Eerste werkdag', en: 'First working day' },
  added: { nl: '{{name}} staat in je team.', en: '{{name}} is in your team.' },
  changed: { nl: 'De gegevens zijn bewaard.', en: 'The details have been saved.' },
  invite: { nl: 'Nodig uit om in te loggen', en: 'Invite to sign in' },
  'invite-again': { nl: 'Stuur de uitnodiging opnieuw', en: 'Send the invitation again' },
  invited: {
    nl: 'De uitnodiging is verstuurd naar {{email}}.',
    en: 'The invitation has been sent to {{email}}.',
  },
  'invite-email-missing': {
    nl: 'Vul eerst een e-mailadres in bij de gegevens.',
    en: 'Enter an e-mail address in the details first.',
  },
  'invite-email-by-office': {
    nl: 'Met dit e-mailadres kan alleen het kantoor van het praktijkcentrum iemand laten inloggen. Vraag het daar.',
    en: 'Only the office of the practice centre can let somebody sign in with this address. Ask there.',
  },
  'invite-invited-often': {
    nl: 'Je hebt deze persoon net een paar keer uitgenodigd. Probeer het over {{minutes}} minuten weer.',
    en: 'You invited this person several times just now. Try again in {{minutes}} minutes.',
  },
  leave: { nl: 'Meld uit dienst', en: 'Record leaving' },
  employment: { nl: 'Gegevens en dienstverband', en: 'Details and employment' },
});

/** Why somebody can't be added or changed so. */
export const personRefusalWording = defineWording({
  'person-unknown': {
    nl: 'Deze persoon werkt niet bij jouw organisatie.',
    en: 'This person does not work for your organisation.',
  },
  'birth-date-unlikely': {
    nl: 'Kijk het jaar na: jonger dan 12 of ouder dan 100 kan hier niet.',
    en: 'Check the year: under 12 or over 100 is not possible here.',
  },
  'start-unlikely': {
    nl: 'Kijk het jaar na: hooguit twee jaar vooruit, en niet na de laatste werkdag.',
    en: 'Check the year: at most two years ahead, and not after the last working day.',
  },
  'number-taken': {
    nl: 'Iemand anders van jullie heeft dit personeelsnummer.',
    en: 'Somebody else of yours has this personnel number.',
  },
  'email-known-here': {
    nl: 'Iemand van jullie staat er al met dit e-mailadres. Zoek die op in je team.',
    en: 'Somebody of yours is there already with this address. Look them up in your team.',
  },
  'person-known-here': {
    nl: 'Iemand van jullie met deze naam en geboortedatum staat er al. Zoek die op in je team.',
    en: 'Somebody of yours with this name and date of birth is there already. Look them up in your team.',
  },
  'email-by-office': {
    nl: 'Dit e-mailadres kun je niet zelf invullen. Laat het leeg, of vraag het kantoor van het praktijkcentrum.',
    en: 'You cannot enter this address yourself. Leave it empty, or ask the office of the practice centre.',
  },
  'details-by-office': {
    nl: 'Naam, geboortedatum en e-mailadres van deze persoon past het kantoor van het praktijkcentrum aan.',
    en: 'The office of the practice centre changes the name, date of birth and address of this person.',
  },
  'profile-unknown': {
    nl: 'Kies een functieprofiel uit de lijst.',
    en: 'Choose a function profile of the list.',
  },
} satisfies Record<OwnPersonCode, Words>);
