/** What each kind of file is called and holds. */
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { FileKindName } from './file-kinds.ts';

export const kindWording = defineWording({
  organisations: { nl: 'Organisaties', en: 'Organisations' },
  agreements: { nl: 'Overeenkomsten', en: 'Agreements' },
  schoolHolidays: { nl: 'Schoolvakanties', en: 'School holidays' },
  sites: { nl: 'Locaties', en: 'Sites' },
  pools: { nl: 'Machinegroepen', en: 'Pools' },
  resources: { nl: 'Machines en ruimtes', en: 'Machines and rooms' },
  openingHours: { nl: 'Openingstijden', en: 'Opening hours' },
  closures: { nl: 'Sluitingen', en: 'Closures' },
  vatTreatments: { nl: 'Btw-behandelingen', en: 'VAT treatments' },
  rates: { nl: 'Tarieven', en: 'Rates' },
  safetyRules: { nl: 'Veiligheidsregels', en: 'Safety rules' },
  certificateTypes: { nl: 'Certificaatsoorten', en: 'Certificate types' },
  courseCategories: { nl: 'Cursuscategorieën', en: 'Course categories' },
  courses: { nl: 'Cursussen', en: 'Courses' },
  courseNeeds: { nl: 'Wat een cursus nodig heeft', en: 'What a course needs' },
  requirements: { nl: 'Voorwaarden', en: 'Requirements' },
  functionProfiles: { nl: 'Functieprofielen', en: 'Function profiles' },
  people: { nl: 'Mensen', en: 'People' },
  trainers: { nl: 'Trainers', en: 'Trainers' },
  trainerHours: { nl: 'Werktijden van trainers', en: 'Hours of trainers' },
  trainerCourses: { nl: 'Cursussen van trainers', en: 'Courses of trainers' },
  certificates: { nl: 'Certificaten', en: 'Certificates' },
  runs: { nl: 'Geplande cursussen', en: 'Planned courses' },
  runSessions: { nl: 'Lesdagen', en: 'Sessions of planned courses' },
  costPools: { nl: 'Kostenplaatsen', en: 'Cost pools' },
  budgets: { nl: 'Begroting', en: 'Budget' },
  poolKeys: { nl: 'Verdeelsleutels', en: 'Keys' },
  recurringCosts: { nl: 'Terugkerende kosten', en: 'Recurring costs' },
  costEntries: { nl: 'Kosten en inkomsten', en: 'Costs and income' },
} satisfies Record<FileKindName, Words>);

export const kindAboutWording = defineWording({
  organisations: {
    nl: 'Het centrum zelf, leden, scholen en klanten.',
    en: 'The centre itself, members, schools and customers.',
  },
  agreements: {
    nl: 'Waarvoor een organisatie meedoet, en van wanneer tot wanneer. Op één dag geldt er hooguit één.',
    en: 'On what terms an organisation takes part, from when until when. On one day at most one applies.',
  },
  schoolHolidays: {
    nl: 'Wanneer een school vrij is. De organisatie moet een school zijn.',
    en: 'When a school is off. The organisation has to be a school.',
  },
  sites: {
    nl: 'Het praktijkcentrum, of de werkvloer van een lid.',
    en: 'The practice centre, or the floor of a member.',
  },
  pools: {
    nl: 'Gelijke machines of ruimtes, die voor elkaar in de plaats kunnen.',
    en: 'Equal machines or rooms, one as good as the other.',
  },
  resources: {
    nl: 'Alles wat één lesdag kan bezetten: machine, werkplek, lascabine, werkbank of ruimte.',
    en: 'Whatever one session can take: a machine, bay, booth, bench or room.',
  },
  openingHours: {
    nl: 'De week van een locatie, of van één machine die andere tijden heeft. De regels van een locatie (of machine) zijn samen haar hele week: wat er niet bij staat, vervalt.',
    en: 'The week of a site, or of one machine that differs. The rows of a site (or machine) together are its whole week: what is not among them goes.',
  },
  closures: {
    nl: 'Dagen waarop een locatie of één machine dicht is.',
    en: 'Days on which a site, or one machine, is closed.',
  },
  vatTreatments: {
    nl: 'Welke btw ergens op rust, met de tekst voor de factuur en wie dat besloot.',
    en: 'Which VAT applies, with the text for the invoice and who decided so.',
  },
  rates: {
    nl: 'De prijs van een uur op een machinegroep of één machine.',
    en: 'The price of an hour on a pool or one machine.',
  },
  safetyRules: {
    nl: 'Wie er aan een machinegroep of machine mag werken, en waar dat staat.',
    en: 'Who may work on a pool or machine, and where it says so.',
  },
  certificateTypes: {
    nl: 'Soorten certificaten en hoe lang ze gelden.',
    en: 'Kinds of certificates and how long they are valid.',
  },
  courseCategories: {
    nl: 'De groepen waarin de catalogus de cursussen toont.',
    en: 'The groups in which the catalogue shows courses.',
  },
  courses: {
    nl: 'Wat er te leren is. Wanneer staat in de geplande cursussen.',
    en: 'What there is to learn. When is in the planned courses.',
  },
  courseNeeds: {
    nl: 'Welke machines en ruimtes één lesdag van een cursus bezet. De regels van een cursus zijn samen alles: wat er niet bij staat, vervalt.',
    en: 'Which machines and rooms one session of a course takes. The rows of a course together are all: what is not among them goes.',
  },
  requirements: {
    nl: 'Welk certificaat een cursus, machinegroep of machine vraagt.',
    en: 'Which certificate a course, pool or machine asks for.',
  },
  functionProfiles: {
    nl: 'Een functie en de certificaten die erbij horen; van iedereen, of van één organisatie.',
    en: 'A job and the certificates that go with it; everybody’s, or of one organisation.',
  },
  people: {
    nl: 'Wie waar werkt, in welke rol. Iemand is bekend aan organisatie en personeelsnummer. Wie vertrekt, krijgt een laatste dag; niemand wordt verwijderd. Een burgerservicenummer (BSN) hoort er niet in.',
    en: 'Who works where, in which role. Somebody is known by organisation and personnel number. Who leaves gets a last day; nobody is deleted. National numbers (BSN) don’t belong here.',
  },
  trainers: {
    nl: 'Mensen die lesgeven, met hun code in de planning.',
    en: 'People who teach, with their code in the planning.',
  },
  trainerHours: {
    nl: 'Wanneer een trainer werkt of uitgeleend is. De regels van een trainer zijn samen de hele week: wat er niet bij staat, vervalt.',
    en: 'When a trainer works or is lent. The rows of a trainer together are the whole week: what is not among them goes.',
  },
  trainerCourses: {
    nl: 'Wie welke cursus mag geven. De regels van een trainer zijn samen alles: wat er niet bij staat, vervalt.',
    en: 'Who may teach which course. The rows of a trainer together are all: what is not among them goes.',
  },
  certificates: {
    nl: 'Certificaten die mensen al hebben.',
    en: 'Certificates that people hold already.',
  },
  runs: {
    nl: 'Uitvoeringen van cursussen. Gaat samen met de lesdagen. Een geplande cursus die er al is, verandert hier niet: dat gaat in de planning, waar deelnemers bericht krijgen.',
    en: 'Editions of courses. Goes with the sessions. A planned course that is there already doesn’t change here: that is for the planning, where participants are told.',
  },
  runSessions: {
    nl: 'Wanneer een geplande cursus is, met welke trainers, machines en ruimtes. Gaat samen met de geplande cursussen.',
    en: 'When a planned course is, with which trainers, machines and rooms. Goes with the planned courses.',
  },
  costPools: {
    nl: 'Waarop kosten worden geboekt: huur, energie, onderhoud. Wat op een kostenplaats overblijft, wordt met één sleutel verdeeld.',
    en: 'What costs are booked on: rent, energy, maintenance. What is left on a pool is shared by one key.',
  },
  budgets: {
    nl: 'Wat er per kostenplaats voor een jaar is begroot: kosten min inkomsten.',
    en: 'What is budgeted for a pool in a year: costs less income.',
  },
  poolKeys: {
    nl: 'Waarmee een kostenplaats wordt verdeeld, vanaf welk kwartaal, en door wie dat is ondertekend. Een sleutel die er al is, verandert niet meer; een nieuwe versie begint in een later kwartaal.',
    en: 'By what a pool is shared, from which quarter, and who signed it. A key that is there already doesn’t change any more; a new version begins in a later quarter.',
  },
  recurringCosts: {
    nl: 'Huur, een lease of een onderhoudscontract. Wat al begonnen is, wordt meteen geboekt; de rest elke keer op de eerste dag. Wat er al staat, verandert niet meer.',
    en: 'Rent, a lease or a maintenance contract. What has begun is booked at once; the rest each time on its first day. What is there already doesn’t change any more.',
  },
  costEntries: {
    nl: 'Rekeningen en ontvangsten uit de boekhouding. Een regel die al geboekt is, herkennen we aan zijn nummer en slaan we over. Een post verandert niet meer: draai hem terug en geef de verbeterde regel een nieuw nummer.',
    en: 'Bills and receipts from the bookkeeping. A row that is booked already is known by its number and left out. An entry doesn’t change any more: take it back and give the corrected row a new number.',
  },
} satisfies Record<FileKindName, Words>);
