import { defineWording } from '#app/ui/i18n/wording.ts';

/** The pages on which people look after their account, the demo page and the outbox. */
export const accountWording = defineWording({
  hatsTitle: { nl: 'Je rollen', en: 'Your roles' },
  hatsLead: {
    nl: 'Je werkt steeds in één rol. Wat je ziet en mag, hangt ervan af.',
    en: 'You work in one role at a time. What you see and may do depends on it.',
  },
  hatCurrent: { nl: 'nu gekozen', en: 'chosen now' },
  wearHat: { nl: 'Kies deze rol', en: 'Choose this role' },
  wearHatOf: { nl: 'Werk als {{role}} bij {{organisation}}', en: 'Work as {{role}} at {{organisation}}' },
  noHat: { nl: 'Je hebt op dit moment geen rol', en: 'You have no role at the moment' },
  noHatText: {
    nl: 'Misschien is je rol afgelopen of begint die nog. Vraag het je opleidingscoördinator of het praktijkcentrum.',
    en: 'Your role may have ended, or may yet begin. Ask your training coordinator or the practice centre.',
  },
  switched: {
    nl: 'Je werkt nu als {{role}} bij {{organisation}}.',
    en: 'You now work as {{role}} at {{organisation}}.',
  },

  securityTitle: { nl: 'Inloggen en apparaten', en: 'Signing in and devices' },
  sessionsTitle: { nl: 'Waar je bent ingelogd', en: 'Where you are signed in' },
  sessionsLead: {
    nl: 'Herken je er een niet? Log die uit en kies een nieuw wachtwoord.',
    en: 'Do you not recognise one? Sign it out and choose a new password.',
  },
  sessionsCaption: { nl: 'Apparaten waarop je bent ingelogd', en: 'Devices on which you are signed in' },
  device: { nl: 'Apparaat', en: 'Device' },
  unknownDevice: { nl: 'Onbekend apparaat', en: 'Unknown device' },
  deviceOn: { nl: '{{browser}} op {{system}}', en: '{{browser}} on {{system}}' },
  otherBrowser: { nl: 'Andere browser', en: 'Other browser' },
  otherSystem: { nl: 'een ander systeem', en: 'another system' },
  thisDevice: { nl: 'dit apparaat', en: 'this device' },
  since: { nl: 'Ingelogd', en: 'Signed in' },
  until: { nl: 'Tot', en: 'Until' },
  how: { nl: 'Hoe', en: 'How' },
  actions: { nl: 'Uitloggen', en: 'Sign out' },
  revoke: { nl: 'Log uit', en: 'Sign out' },
  revokeOthers: { nl: 'Log overal elders uit', en: 'Sign out everywhere else' },
  revoked_one: { nl: '{{count}} apparaat is uitgelogd.', en: '{{count}} device was signed out.' },
  revoked_other: { nl: '{{count}} apparaten zijn uitgelogd.', en: '{{count}} devices were signed out.' },
  signedInAs: { nl: 'Je logt in met {{email}}.', en: 'You sign in with {{email}}.' },

  passwordTitle: { nl: 'Wachtwoord', en: 'Password' },
  passwordSet: { nl: 'Je hebt een wachtwoord.', en: 'You have a password.' },
  passwordNone: {
    nl: 'Je hebt geen wachtwoord en logt in met een mail. Een wachtwoord mag, het hoeft niet.',
    en: 'You have no password and sign in by mail. You may have one, you need not.',
  },
  passwordChange: { nl: 'Wijzig je wachtwoord', en: 'Change your password' },
  passwordChoose: { nl: 'Kies een wachtwoord', en: 'Choose a password' },
  currentPassword: { nl: 'Huidig wachtwoord', en: 'Current password' },
  newPassword: { nl: 'Nieuw wachtwoord', en: 'New password' },
  newPasswordHint: {
    nl: 'Minstens {{count}} tekens. Een paar losse woorden achter elkaar is sterk en te onthouden.',
    en: 'At least {{count}} characters. A few random words in a row are strong and easy to remember.',
  },
  forgotCurrent: {
    nl: 'Vergeten? Log uit en weer in met een mail; een kwartier lang vragen we het oude dan niet.',
    en: 'Forgot it? Sign out and in again by mail; for a quarter of an hour we do not ask for the old one.',
  },
  savePassword: { nl: 'Bewaar wachtwoord', en: 'Save password' },
  passwordSaved: {
    nl: 'Je wachtwoord is bewaard. Op andere apparaten ben je uitgelogd.',
    en: 'Your password was saved. You were signed out on other devices.',
  },

  demoTitle: { nl: 'Wie ben je vandaag?', en: 'Who are you today?' },
  demoLead: {
    nl: 'Een verzonnen praktijkcentrum, met een jaar vol cursussen. Kies iemand en je bent binnen; wisselen kan altijd.',
    en: 'A fictional practice centre with a year full of courses. Choose someone and you are in; you can always switch.',
  },
  demoCentre: { nl: 'Het praktijkcentrum', en: 'The practice centre' },
  demoCompany: { nl: 'Een lid', en: 'A member company' },
  demoSchool: { nl: 'Een school', en: 'A school' },
  demoRival: { nl: 'Een ander lid, dat concurreert', en: 'Another member, a competitor' },
  demoEnter: { nl: 'Ga verder als {{name}}', en: 'Continue as {{name}}' },
  demoPassword: {
    nl: 'Inloggen met een wachtwoord kan ook: het adres hierboven, en het wachtwoord {{password}}.',
    en: 'Signing in with a password works too: the address above, and the password {{password}}.',
  },
  demoEmpty: { nl: 'De demo wordt nog gevuld', en: 'The demo is still being filled' },
  demoEmptyText: {
    nl: 'Zodra de voorbeeldgegevens er zijn, kies je hier een persoon. Laad de pagina zo opnieuw.',
    en: 'Once the sample data is there, you choose a person here. Reload the page in a moment.',
  },
  demoMail: { nl: 'Lees de uitgaande post', en: 'Read outgoing mail' },
  demoBanner: {
    nl: 'Demo: alles en iedereen is verzonnen.',
    en: 'Demo: everything and everyone is fictional.',
  },
  demoSwitch: { nl: 'Wissel van persoon', en: 'Switch person' },

  outboxTitle: { nl: 'Uitgaande post', en: 'Outgoing mail' },
  outboxLead: {
    nl: 'Alle mail die Leerbank heeft geschreven, de nieuwste bovenaan.',
    en: 'All mail that Leerbank has written, the newest first.',
  },
  outboxNoServer: {
    nl: 'Er is geen mailserver ingesteld. De mail blijft hier liggen en gaat niet naar buiten.',
    en: 'No mail server is set. Mail stays here and does not leave.',
  },
  outboxEmpty: { nl: 'Hier komt de uitgaande mail te staan', en: 'Outgoing mail will appear here' },
  outboxEmptyText: {
    nl: 'Zodra iemand zich inschrijft of met een mail inlogt, lees je hier wat er verstuurd wordt.',
    en: 'Once someone books a course or signs in by mail, you read here what is sent.',
  },
  outboxCaption: { nl: 'Geschreven mail', en: 'Written mail' },
  mailSubject: { nl: 'Onderwerp', en: 'Subject' },
  mailTo: { nl: 'Aan', en: 'To' },
  mailWritten: { nl: 'Geschreven', en: 'Written' },
  mailState: { nl: 'Status', en: 'Status' },
  mailKept: { nl: 'bewaard', en: 'kept' },
  mailSent: { nl: 'verstuurd', en: 'sent' },
  mailWaiting: { nl: 'wacht op de mailserver', en: 'waits for the mail server' },
  mailFailed: { nl: 'niet gelukt', en: 'failed' },
  mailText: { nl: 'Tekst', en: 'Text' },
  mailHtml: { nl: 'Zoals een mailprogramma het laat zien', en: 'As a mail program shows it' },
  mailInvitation: { nl: 'Uitnodiging voor de agenda', en: 'Calendar invitation' },
  mailDownload: { nl: 'Download de uitnodiging', en: 'Download the invitation' },
  mailHidden: {
    nl: 'De tekst van een inlogmail is alleen voor wie hem kreeg.',
    en: 'The text of a sign-in mail is only for who received it.',
  },
});
