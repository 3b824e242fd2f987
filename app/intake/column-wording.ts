/** What a column means, where its name doesn't say. Keys are fields, of one kind of file where they say `kind.field`. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const columnWording = defineWording({
  sortOrder: { nl: 'Laag staat vooraan.', en: 'Low comes first.' },
  active: {
    nl: 'Nee: doet niet meer mee, maar blijft bewaard.',
    en: 'No: takes no part any more, and is kept.',
  },
  isPublic: { nl: 'Zichtbaar zonder in te loggen.', en: 'Visible without signing in.' },
  onlyFor: { nl: 'Alleen mensen van deze organisatie.', en: 'Only people of this organisation.' },
  validUntil: { nl: 'De laatste dag waarop het geldt.', en: 'The last day on which it is valid.' },
  lastDay: { nl: 'Telt mee.', en: 'Included.' },

  'organisations.trades': { nl: 'Waarin het bedrijf werkt.', en: 'What the company works in.' },
  'organisations.levels': {
    nl: 'vmbo, praktijkonderwijs, mbo, hbo.',
    en: 'vmbo, praktijkonderwijs, mbo, hbo.',
  },
  'organisations.summaryNl': {
    nl: 'Een of twee zinnen voor de openbare site.',
    en: 'A sentence or two for the public site.',
  },
  'organisations.storyNl': {
    nl: 'Voor de eigen pagina: wat er gemaakt, geleerd en ontvangen wordt. Een lege regel begint een alinea.',
    en: 'For their own page: what is made, taught and hosted. An empty line begins a paragraph.',
  },
  'organisations.isPublic': {
    nl: 'Staat op de openbare site, met een eigen pagina.',
    en: 'Is shown on the public site, with a page of its own.',
  },
  'organisations.country': { nl: 'Twee letters: NL, DE, BE.', en: 'Two letters: NL, DE, BE.' },
  'organisations.chamberNumber': { nl: 'KvK-nummer.', en: 'Number at the chamber of commerce.' },

  'agreements.costShare': { nl: 'Aandeel in de kosten, in procenten.', en: 'Share in the costs, percent.' },
  'agreements.useAtTariff': {
    nl: 'Betaalt machines per uur, per maand op een factuur, en weegt dan niet mee in deelnemersuren en machine-uren. Leeg: alleen zonder aandeel in de kosten.',
    en: 'Pays machines by the hour, invoiced monthly, and then doesn’t weigh in participant hours and machine hours. Empty: only without a share in the costs.',
  },
  'agreements.capacityWeight': {
    nl: 'Gewicht waarmee de uren verdeeld worden; alleen de verhouding telt.',
    en: 'Weight by which hours are divided; only the proportion counts.',
  },
  'agreements.bookingMode': {
    nl: 'Hoort de coördinator van een inschrijving, of keurt die goed?',
    en: 'Is the coordinator told of bookings, or do they approve them?',
  },
  'agreements.payer': {
    nl: 'Wie betaalt, als dat iemand anders is.',
    en: 'Who pays, where that is somebody else.',
  },
  'agreements.trainerRateCents': {
    nl: 'Per uur van een uitgeleende trainer.',
    en: 'Per hour of a trainer who is lent.',
  },
  'agreements.hostRateCents': { nl: 'Per uur op de eigen werkvloer.', en: 'Per hour on their own floor.' },

  'sites.directionsNl': { nl: 'Staat in de bevestiging.', en: 'Goes with the confirmation.' },
  'pools.bayResources': {
    nl: 'Hoeveel er samen één werkplek voor een groep zijn.',
    en: 'How many together make one bay for a group.',
  },
  'pools.divided': {
    nl: 'Worden de uren over de partijen verdeeld?',
    en: 'Are its hours divided among the parties?',
  },
  'resources.setupMinutes': { nl: 'Voor elke lesdag.', en: 'Before each session.' },
  'resources.cleanupMinutes': { nl: 'Na elke lesdag.', en: 'After each session.' },
  'resources.noticeHours': { nl: 'Zo lang van tevoren boeken.', en: 'Booked at least so long before.' },
  'resources.horizonDays': { nl: 'Niet verder vooruit boeken.', en: 'Booked no further ahead.' },
  'resources.mayRunUnattended': {
    nl: 'Mag buiten openingstijd draaien.',
    en: 'May run outside opening hours.',
  },
  'resources.capacity': { nl: 'Hoeveel mensen erin passen.', en: 'How many people fit in.' },
  'openingHours.resource': { nl: 'Leeg: de hele locatie.', en: 'Empty: the whole site.' },
  'closures.resource': { nl: 'Leeg: de hele locatie.', en: 'Empty: the whole site.' },
  'vatTreatments.category': {
    nl: 'Code van EN 16931: S, E, AE, Z, O.',
    en: 'Code of EN 16931: S, E, AE, Z, O.',
  },
  'vatTreatments.rateBasisPoints': { nl: 'Procenten.', en: 'Percent.' },
  'vatTreatments.textNl': { nl: 'Staat op de factuur.', en: 'Is on the invoice.' },
  'rates.pool': { nl: 'Deze of de machine, niet allebei.', en: 'This or the machine, not both.' },
  'safetyRules.pool': { nl: 'Deze of de machine, niet allebei.', en: 'This or the machine, not both.' },
  'safetyRules.level': {
    nl: 'Wet houdt tegen; een richtlijn mag met een reden opzij.',
    en: 'Law blocks; guidance may be set aside with a reason.',
  },
  'safetyRules.source': { nl: 'Waar het staat.', en: 'Where it says so.' },
  'safetyRules.responsible': { nl: 'Wie erover gaat.', en: 'Who is in charge of it.' },
  'certificateTypes.validityMonths': {
    nl: 'Nodig bij een vaste termijn en bij bevestigen.',
    en: 'Needed for a fixed term and for a sliding one.',
  },
  'certificateTypes.confirmMonths': {
    nl: 'Zo vaak bevestigen; alleen bij bevestigen.',
    en: 'Confirmed so often; for a sliding term only.',
  },
  'courses.audience': {
    nl: 'Groepen: een school boekt voor een klas.',
    en: 'Groups: a school books for a class.',
  },
  'courses.carousel': {
    nl: 'Voor groepen: de klas splitst zich over wat de activiteit nodig heeft en wisselt.',
    en: 'For groups: the class splits over what the activity needs and rotates.',
  },
  'courses.summaryNl': {
    nl: 'Eén of twee zinnen voor de catalogus.',
    en: 'A sentence or two for the catalogue.',
  },
  'courses.bringNl': { nl: 'Wat deelnemers meenemen.', en: 'What participants bring.' },
  'courses.seats': { nl: 'Per geplande cursus.', en: 'Per planned course.' },
  'courses.minimum': { nl: 'Daaronder gaat het niet door.', en: 'Below this it does not go ahead.' },
  'courses.priceCents': { nl: 'Euro per deelnemer.', en: 'Euros per participant.' },
  'courses.grants': { nl: 'Het certificaat dat het oplevert.', en: 'The certificate that comes of it.' },
  'courses.grantOn': { nl: 'Bij welk resultaat.', en: 'On which result.' },
  'courseNeeds.pool': {
    nl: 'Deze of de machine, niet allebei.',
    en: 'This or the machine, not both.',
  },
  'courseNeeds.quantity': { nl: 'Hoeveel uit de machinegroep.', en: 'How many of the pool.' },
  'requirements.course': {
    nl: 'Eén van de drie: cursus, machinegroep of machine.',
    en: 'One of the three: course, pool or machine.',
  },
  'functionProfiles.organisation': { nl: 'Leeg: van iedereen.', en: 'Empty: everybody’s.' },
  'people.code': {
    nl: 'Uniek binnen de organisatie.',
    en: 'The personnel number, unique within the organisation.',
  },
  'people.email': { nl: 'Hiermee logt iemand in.', en: 'What somebody signs in with.' },
  'people.roles': {
    nl: 'Elders een rol: bestuur@PCN. Leeg: wat gewoon is bij zo’n organisatie.',
    en: 'A role elsewhere: board@PCN. Empty: what is usual at such an organisation.',
  },
  'people.validFrom': { nl: 'Leeg: vandaag.', en: 'Empty: today.' },
  'people.validUntil': { nl: 'De laatste werkdag.', en: 'The last working day.' },
  'trainers.displayName': { nl: 'Zo staat iemand in de planning.', en: 'How the planning shows them.' },
  'trainerHours.lent': { nl: 'Een lid leent de trainer dan uit.', en: 'A member lends the trainer then.' },
  'certificates.code': {
    nl: 'Leeg: herkend aan persoon, soort en dag.',
    en: 'Empty: known by person, type and day.',
  },
  'certificates.person': {
    nl: 'Samen met de organisatie.',
    en: 'The personnel number, with the organisation.',
  },
  'certificates.validUntil': { nl: 'Leeg: de termijn van de soort.', en: 'Empty: the term of its kind.' },
  'certificates.confirmedOn': { nl: 'De laatste bevestiging.', en: 'The last confirmation.' },
  'certificates.renewBy': {
    nl: 'Daarna helpt bevestigen niet meer.',
    en: 'After this, confirming no longer helps.',
  },
  'trainers.person': { nl: 'Samen met de organisatie.', en: 'The personnel number, with the organisation.' },
  'runs.courses': {
    nl: 'Eén cursus, of meer niveaus naast elkaar.',
    en: 'One course, or several levels side by side.',
  },
  'runs.state': {
    nl: 'Een concept bezet niets; een optie tot een dag.',
    en: 'A concept reserves nothing; an option until a day.',
  },
  'runs.titleNl': { nl: 'Leeg: de titel van de cursus.', en: 'Empty: the title of the course.' },
  'runs.seats': { nl: 'Leeg: zoals de cursus.', en: 'Empty: as the course.' },
  'runs.minimum': { nl: 'Leeg: zoals de cursus.', en: 'Empty: as the course.' },
  'runs.priceCents': { nl: 'Leeg: zoals de cursus.', en: 'Empty: as the course.' },
  'runs.decideBy': { nl: 'Gaat het door? Uiterlijk dan.', en: 'Does it go ahead? Decided by then.' },
  'runs.optionUntil': { nl: 'Nodig bij een optie; telt mee.', en: 'Needed for an option; included.' },
  'costPools.vatTreatment': {
    nl: 'Hoe het aandeel wordt gefactureerd; leeg is 21%.',
    en: 'How shares are invoiced; empty is 21%.',
  },
  'costPools.sortOrder': {
    nl: 'Laag staat vooraan. Leeg: een nieuwe komt achteraan.',
    en: 'Low comes first. Empty: a new one comes last.',
  },
  'costPools.active': {
    nl: 'Nee: er wordt niets meer op geboekt. Wat erop staat, telt gewoon mee.',
    en: 'No: nothing is booked on it any more. What is on it still counts.',
  },
  'budgets.cents': {
    nl: 'Kosten min inkomsten van het hele jaar.',
    en: 'Costs less income of the whole year.',
  },
  'poolKeys.fixedPercent': {
    nl: 'Alleen bij gemengd: het deel, in procenten, dat vast is.',
    en: 'With hybrid only: the part, in percent, that is fixed.',
  },
  'poolKeys.fixedKind': {
    nl: 'Alleen bij gemengd: waarnaar het vaste deel gaat.',
    en: 'With hybrid only: what the fixed part goes by.',
  },
  'poolKeys.restKind': {
    nl: 'Alleen bij gemengd: waarnaar de rest gaat.',
    en: 'With hybrid only: what the rest goes by.',
  },
  'poolKeys.referenceDay': {
    nl: 'Alleen bij medewerkers: de dag waarop zij worden geteld.',
    en: 'With headcount only: the day on which employees are counted.',
  },
  'poolKeys.signedOn': {
    nl: 'Uiterlijk op de eerste dag waarop hij geldt.',
    en: 'On the first day it holds at the latest.',
  },
  'recurringCosts.firstDay': { nl: 'De eerste van een maand.', en: 'The first of a month.' },
  'recurringCosts.lastDay': { nl: 'Leeg als het doorloopt.', en: 'Empty while it goes on.' },
  'recurringCosts.net': { nl: 'Per keer, zonder btw.', en: 'Each time, without VAT.' },
  deductible: {
    nl: 'Het deel van de btw dat wordt afgetrokken.',
    en: 'The part of the VAT that is deducted.',
  },
  'costEntries.code': {
    nl: 'Van elke regel een eigen nummer, uit de boekhouding. Staat een rekening op twee kostenplaatsen, geef de regels dan elk een nummer.',
    en: 'Each row has a number of its own, from the bookkeeping. Where a bill is on two pools, give each row a number.',
  },
  'costEntries.incomeKind': {
    nl: 'Alleen bij inkomsten, en dan nodig.',
    en: 'With income only, and needed there.',
  },
  'costEntries.supplier': {
    nl: 'Wie de rekening stuurde, of wie betaalde.',
    en: 'Who sent the bill, or who paid.',
  },
  'costEntries.firstDay': {
    nl: 'De eerste dag waarvoor de rekening is. Leeg: de factuurdatum.',
    en: 'The first day the bill is for. Empty: the date of the bill.',
  },
  'costEntries.lastDay': {
    nl: 'Het bedrag wordt over deze dagen verspreid. Leeg: de eerste dag.',
    en: 'The amount is spread over these days. Empty: the first day.',
  },
  'costEntries.net': { nl: 'Zonder btw, boven nul.', en: 'Without VAT, above zero.' },
  'costEntries.reversesOn': {
    nl: 'Voor een schatting: de dag waarop zij zichzelf terugdraait.',
    en: 'For an estimate: the day on which it takes itself back.',
  },
  'costEntries.concerns': {
    nl: 'Voor wat te laat kwam: het afgesloten kwartaal waar het over gaat.',
    en: 'For what came late: the closed quarter it is about.',
  },
  'costEntries.run': {
    nl: 'Als het voor één geplande cursus is gemaakt.',
    en: 'Where it was made for one run.',
  },
  'runSessions.number': { nl: 'De hoeveelste lesdag: 1, 2, 3.', en: 'Which session it is: 1, 2, 3.' },
});

export type ColumnNote = keyof typeof columnWording;
