/** Words of the page of one run: its steps, sessions, people and history. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const runWording = defineWording({
  runs: { nl: 'Geplande cursussen', en: 'Planned courses' },
  subtitle: { nl: '{{code}} · {{site}}', en: '{{code}} · {{site}}' },

  // sessions
  sessions: { nl: 'Lesdagen', en: 'Sessions' },
  session: { nl: 'Lesdag', en: 'Session' },
  when: { nl: 'Wanneer', en: 'When' },
  where: { nl: 'Machines en ruimtes', en: 'Machines and rooms' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  places: { nl: 'Bezet', en: 'Taken' },
  'places-of': { nl: '{{taken}} van {{seats}}', en: '{{taken}} of {{seats}}' },
  nothing: { nl: 'niets', en: 'nothing' },
  nobody: { nl: 'nog niemand', en: 'nobody yet' },
  'cant-come_one': { nl: '{{count}} persoon kan niet', en: '{{count}} person can’t come' },
  'cant-come_other': { nl: '{{count}} mensen kunnen niet', en: '{{count}} people can’t come' },
  'with-buffers': { nl: 'machines bezet {{time}}', en: 'machines taken {{time}}' },
  move: { nl: 'Verplaats', en: 'Move' },
  attendance: { nl: 'Presentie', en: 'Attendance' },
  steps: { nl: 'Acties', en: 'Actions' },
  'session-cancelled': { nl: 'gaat niet door', en: 'cancelled' },
  'show-on-board': { nl: 'Toon op de tijdlijn', en: 'Show on the timeline' },

  // people
  people: { nl: 'Deelnemers', en: 'Participants' },
  person: { nl: 'Naam', en: 'Name' },
  company: { nl: 'Bedrijf', en: 'Company' },
  level: { nl: 'Niveau', en: 'Level' },
  'enrol-somebody': { nl: 'Schrijf iemand in', en: 'Enrol somebody' },
  'only-on': { nl: 'alleen {{days}}', en: 'only {{days}}' },
  'some-sessions': { nl: '{{own}} van {{sessions}} lesdagen', en: '{{own}} of {{sessions}} sessions' },
  requirements: { nl: 'Voorwaarden', en: 'Requirements' },
  met: { nl: 'in orde', en: 'met' },
  unmet: { nl: 'mist {{names}}', en: 'lacks {{names}}' },
  'asked-company': { nl: 'wacht op bedrijf', en: 'awaiting company' },
  'place-without-name': { nl: 'Plaats zonder naam', en: 'Place without a name' },
  presence: { nl: 'Aanwezig', en: 'Present' },
  'presence-of': { nl: '{{attended}} van {{sessions}}', en: '{{attended}} of {{sessions}}' },
  result: { nl: 'Resultaat', en: 'Result' },
  'nobody-enrolled': { nl: 'Nog niemand ingeschreven', en: 'Nobody enrolled yet' },
  'nobody-enrolled-text': {
    nl: 'Wie zich inschrijft, komt hier te staan, met bedrijf en voorwaarden.',
    en: 'Whoever enrols appears here, with company and requirements.',
  },
  'nobody-yet-concept': {
    nl: 'Zolang dit een concept of optie is, kan niemand zich inschrijven.',
    en: 'As long as this is a concept or an option, nobody can enrol.',
  },
  'not-your-roster': {
    nl: 'Wie er meedoet, zien de trainers van deze cursus en het kantoor.',
    en: 'Who takes part is for the trainers of this run and the office to see.',
  },
  message: { nl: 'Bericht aan iedereen', en: 'Message to everybody' },
  'attendance-list': { nl: 'Presentielijst', en: 'Attendance list' },
  results: { nl: 'Resultaten', en: 'Results' },
  waiting: { nl: 'Wachtlijst', en: 'Waiting list' },
  'waiting-places': { nl: '{{count}} plaatsen', en: '{{count}} places' },

  // facts
  facts: { nl: 'Gegevens', en: 'Details' },
  seats: { nl: 'Plaatsen', en: 'Seats' },
  'seats-text': { nl: '{{taken}} van {{seats}} bezet', en: '{{taken}} of {{seats}} taken' },
  taken: { nl: 'bezet', en: 'taken' },
  minimum: { nl: 'Minimum', en: 'Minimum' },
  'minimum-of': { nl: 'minimum {{minimum}}', en: 'minimum {{minimum}}' },
  'below-minimum_one': {
    nl: 'Nog {{count}} persoon nodig om het minimum te halen.',
    en: '{{count}} more person needed to reach the minimum.',
  },
  'below-minimum_other': {
    nl: 'Nog {{count}} mensen nodig om het minimum te halen.',
    en: '{{count}} more people needed to reach the minimum.',
  },
  price: { nl: 'Prijs per persoon', en: 'Price per person' },
  free: { nl: 'gratis', en: 'free' },
  'decide-by': { nl: 'Beslissen uiterlijk', en: 'Decide by' },
  'option-until': { nl: 'Optie tot', en: 'Option until' },
  visibility: { nl: 'Te boeken door', en: 'Bookable by' },
  everyone: { nl: 'iedereen', en: 'everyone' },
  'with-account': { nl: 'iedereen met een account', en: 'everyone with an account' },
  note: { nl: 'Notitie', en: 'Note' },
  'cancel-reason': { nl: 'Waarom niet', en: 'Why not' },
  courses: { nl: 'Niveaus', en: 'Levels' },
  edit: { nl: 'Wijzig gegevens', en: 'Change details' },
  copy: { nl: 'Kopieer', en: 'Copy' },
  save: { nl: 'Opslaan', en: 'Save' },
  leave: { nl: 'Niet wijzigen', en: 'Leave as it is' },

  // steps of the run
  'to-open': { nl: 'Zet open voor inschrijving', en: 'Open for enrolment' },
  'to-option': { nl: 'Maak optie', en: 'Make it an option' },
  'option-day': { nl: 'Optie geldt tot en met', en: 'Option holds until' },
  confirm: { nl: 'Gaat door', en: 'Goes ahead' },
  'confirm-question': { nl: 'Laat je {{title}} doorgaan?', en: 'Does {{title}} go ahead?' },
  'confirm-text_one': {
    nl: '{{count}} deelnemer krijgt bericht dat de cursus doorgaat.',
    en: '{{count}} participant is told that the course goes ahead.',
  },
  'confirm-text_other': {
    nl: '{{count}} deelnemers krijgen bericht dat de cursus doorgaat.',
    en: '{{count}} participants are told that the course goes ahead.',
  },
  'confirm-below': {
    nl: 'Het minimum is {{minimum}}. Jij beslist of het toch doorgaat.',
    en: 'The minimum is {{minimum}}. You decide whether it goes ahead all the same.',
  },
  'confirm-yes': { nl: 'Ja, gaat door', en: 'Yes, it goes ahead' },
  cancel: { nl: 'Gaat niet door', en: 'Cancel this run' },
  'throw-away': { nl: 'Gooi weg', en: 'Throw away' },
  'cancel-question': { nl: 'Gaat {{title}} niet door?', en: 'Cancel {{title}}?' },
  'cancel-text_one': {
    nl: 'De inschrijving van {{count}} deelnemer vervalt zonder kosten. Deelnemer en opleidingscoördinator krijgen bericht. Machines, ruimte en trainer komen vrij.',
    en: 'The enrolment of {{count}} participant lapses free of charge. They and their coordinator are told. Machines, room and trainer fall free.',
  },
  'cancel-text_other': {
    nl: 'De inschrijvingen van {{count}} deelnemers vervallen zonder kosten. Zij en hun opleidingscoördinatoren krijgen bericht. Machines, ruimte en trainer komen vrij.',
    en: 'The enrolments of {{count}} participants lapse free of charge. They and their coordinators are told. Machines, room and trainer fall free.',
  },
  'cancel-text-empty': {
    nl: 'Er is nog niemand ingeschreven. Machines, ruimte en trainer komen vrij.',
    en: 'Nobody is enrolled yet. Machines, room and trainer fall free.',
  },
  'cancel-why': { nl: 'Waarom gaat het niet door?', en: 'Why is it cancelled?' },
  'cancel-why-hint': {
    nl: 'Deelnemers lezen dit in hun bericht.',
    en: 'Participants read this in their message.',
  },
  'cancel-yes': { nl: 'Cursus gaat niet door', en: 'Cancel the run' },
  complete: { nl: 'Rond af', en: 'Complete' },
  'complete-hint': {
    nl: 'De lesdagen zijn geweest. Wie er alle dagen was, krijgt een resultaat waar de cursus niet meer vraagt.',
    en: 'The sessions are over. Whoever was there every day gets a result where the course asks no more.',
  },
  'say-why': { nl: 'Schrijf op waarom het niet doorgaat.', en: 'Write down why it is cancelled.' },
  'do-anyway': { nl: 'Toch doen', en: 'Do it all the same' },
  noted: { nl: 'Nog op te lossen voordat het vast kan', en: 'To be solved before it can be fixed' },

  'did-open': { nl: '{{code}} staat open voor inschrijving.', en: '{{code}} is open for enrolment.' },
  'did-option': { nl: '{{code}} staat als optie.', en: '{{code}} is held as an option.' },
  'did-confirm': {
    nl: '{{code}} gaat door. Deelnemers krijgen bericht.',
    en: '{{code}} goes ahead. Participants are told.',
  },
  'did-cancel': { nl: '{{code}} gaat niet door.', en: '{{code}} is cancelled.' },
  'did-complete_one': {
    nl: 'Afgerond. {{count}} inschrijving wacht nog op een resultaat.',
    en: 'Completed. {{count}} enrolment still waits for a result.',
  },
  'did-complete_other': {
    nl: 'Afgerond. {{count}} inschrijvingen wachten nog op een resultaat.',
    en: 'Completed. {{count}} enrolments still wait for a result.',
  },
  'did-change': { nl: 'Opgeslagen.', en: 'Saved.' },
  'did-move': { nl: 'Verplaatst.', en: 'Moved.' },
  'did-move-conflicts_one': {
    nl: 'Verplaatst. {{count}} deelnemer kan dan niet en krijgt bericht.',
    en: 'Moved. {{count}} participant can’t come then and is told.',
  },
  'did-move-conflicts_other': {
    nl: 'Verplaatst. {{count}} deelnemers kunnen dan niet en krijgen bericht.',
    en: 'Moved. {{count}} participants can’t come then and are told.',
  },

  // overrides and history
  overrides: { nl: 'Met een reden toch gepland', en: 'Planned all the same, with a reason' },
  rule: { nl: 'Regel', en: 'Rule' },
  reason: { nl: 'Reden', en: 'Reason' },
  by: { nl: 'Door', en: 'By' },
  'by-system': { nl: 'automatisch', en: 'automatically' },
  history: { nl: 'Geschiedenis', en: 'History' },
  'what-happened': { nl: 'Wat er gebeurde', en: 'What happened' },
});

/** One line of the history. */
export const runEventWording = defineWording({
  'run-planned': { nl: 'Gepland', en: 'Planned' },
  'run-copied': { nl: 'Gekopieerd van een andere cursus', en: 'Copied from another run' },
  'run-fixed': { nl: 'Vastgezet', en: 'Fixed' },
  'run-changed': { nl: 'Gegevens gewijzigd', en: 'Details changed' },
  'run-confirmed': { nl: 'Gaat door', en: 'Goes ahead' },
  'run-cancelled': { nl: 'Gaat niet door', en: 'Cancelled' },
  'run-completed': { nl: 'Afgerond', en: 'Completed' },
  'run-message-sent': { nl: 'Bericht aan iedereen verstuurd', en: 'Message sent to everybody' },
  'option-lapsed': { nl: 'Optie vervallen; weer concept', en: 'Option lapsed; a concept again' },
  'session-moved': { nl: 'Lesdag {{session}} verplaatst', en: 'Session {{session}} moved' },
  'trainer-replaced': {
    nl: 'Andere trainer op lesdag {{session}}',
    en: 'Another trainer on session {{session}}',
  },
  'trainer-added': { nl: 'Trainer erbij op lesdag {{session}}', en: 'Trainer added to session {{session}}' },
  'resource-replaced': {
    nl: 'Andere machine of ruimte op lesdag {{session}}',
    en: 'Another machine or room on session {{session}}',
  },
  'attendance-marked': {
    nl: 'Presentie van lesdag {{session}} bijgehouden',
    en: 'Attendance of session {{session}} marked',
  },
  'from-to': { nl: 'van {{from}} naar {{to}}', en: 'from {{from}} to {{to}}' },
});
