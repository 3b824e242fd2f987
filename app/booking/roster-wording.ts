/** The words of rosters: attendance of a session, results of a run, the attendance list. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const rosterWording = defineWording({
  attendance: { nl: 'Aanwezigheid', en: 'Attendance' },
  roster: { nl: 'Deelnemers', en: 'Participants' },
  planning: { nl: 'Planning', en: 'Planning' },
  'session-of': { nl: 'Lesdag {{position}} van {{of}}', en: 'Session {{position}} of {{of}}' },
  'document-attendance': { nl: 'Aanwezigheid {{title}}', en: 'Attendance {{title}}' },
  'document-roster': { nl: 'Deelnemers {{title}}', en: 'Participants {{title}}' },
  results: { nl: 'Resultaten', en: 'Results' },
  'attendance-list': { nl: 'Presentielijst', en: 'Attendance list' },

  // marking
  present: { nl: 'Aanwezig', en: 'Present' },
  partly: { nl: 'Deels', en: 'In part' },
  'partly-minutes': { nl: 'Deels: {{minutes}} van {{most}} min', en: 'In part: {{minutes}} of {{most}} min' },
  absent: { nl: 'Afwezig', en: 'Absent' },
  excused: { nl: 'Afgemeld', en: 'Excused' },
  'attendance-of': { nl: 'Aanwezigheid van {{name}}', en: 'Attendance of {{name}}' },
  'minutes-of': { nl: 'Minuten van {{name}}', en: 'Minutes of {{name}}' },
  'of-minutes': { nl: 'van {{minutes}} min', en: 'of {{minutes}} min' },
  'everyone-present': { nl: 'Iedereen aanwezig', en: 'Everyone present' },
  'rest-present': { nl: 'De rest aanwezig', en: 'The rest present' },
  save: { nl: 'Bewaar aanwezigheid', en: 'Save attendance' },
  clear: { nl: 'Wis', en: 'Clear' },
  'clear-of': { nl: 'Wis de aanwezigheid van {{name}}', en: 'Clear the attendance of {{name}}' },

  // how far it is
  'count-present': { nl: '{{count}} aanwezig', en: '{{count}} present' },
  'count-partly': { nl: '{{count}} deels', en: '{{count}} in part' },
  'count-absent': { nl: '{{count}} afwezig', en: '{{count}} absent' },
  'count-excused': { nl: '{{count}} afgemeld', en: '{{count}} excused' },
  'count-open': { nl: '{{count}} nog niet', en: '{{count}} not yet' },
  'saving-tap': { nl: 'Bezig met bewaren', en: 'Saving' },
  'all-saved': { nl: 'Bewaard', en: 'Saved' },
  'saves-itself': { nl: 'Elke tik wordt meteen bewaard.', en: 'Each tap is saved at once.' },
  'not-saved-yet': { nl: 'Nog niet bewaard', en: 'Not saved yet' },
  'connection-lost_one': {
    nl: 'Geen verbinding. 1 tik is nog niet bewaard, we blijven het proberen.',
    en: 'No connection. 1 tap has not been saved yet, we keep trying.',
  },
  'connection-lost_other': {
    nl: 'Geen verbinding. {{count}} tikken zijn nog niet bewaard, we blijven het proberen.',
    en: 'No connection. {{count}} taps have not been saved yet, we keep trying.',
  },
  'try-now': { nl: 'Probeer nu', en: 'Try now' },
  'not-saved': { nl: 'Dit is niet bewaard', en: 'This has not been saved' },
  'saved-marks_one': {
    nl: 'De aanwezigheid is bewaard: 1 verandering.',
    en: 'The attendance is saved: 1 change.',
  },
  'saved-marks_other': {
    nl: 'De aanwezigheid is bewaard: {{count}} veranderingen.',
    en: 'The attendance is saved: {{count}} changes.',
  },
  'saved-nothing-new': {
    nl: 'De aanwezigheid stond al zo.',
    en: 'The attendance was like this already.',
  },
  'nothing-marked': {
    nl: 'Je hebt nog niets aangetikt. Kies bij minstens één deelnemer hoe het was.',
    en: 'Nothing was chosen yet. Choose for at least one participant how it was.',
  },
  'minutes-unreadable': {
    nl: 'Vul bij wie er deels was een heel aantal minuten in.',
    en: 'Enter a whole number of minutes for who was there in part.',
  },
  'form-unreadable': {
    nl: 'We konden dit niet lezen. Laad de pagina opnieuw en probeer het nog eens.',
    en: 'We could not read this. Reload the page and try again.',
  },

  // who it is
  name: { nl: 'Naam', en: 'Name' },
  company: { nl: 'Bedrijf', en: 'Company' },
  course: { nl: 'Cursus', en: 'Course' },
  requirements: { nl: 'Voorwaarden', en: 'Requirements' },
  remarks: { nl: 'Bijzonderheden', en: 'Remarks' },
  'place-without-name': { nl: 'Plaats zonder naam', en: 'Place without a name' },
  'requirements-met': { nl: 'Voorwaarden in orde', en: 'Requirements met' },
  'requirement-unmet': { nl: '{{name}} niet in orde', en: '{{name}} not in order' },
  'no-requirements': { nl: 'Geen', en: 'None' },
  conflict: { nl: 'Heeft dan iets anders', en: 'Has something else then' },
  requested: { nl: 'Wacht op akkoord', en: 'Awaiting approval' },
  'requested-mark': {
    nl: 'Het bedrijf heeft nog geen akkoord gegeven.',
    en: 'The company has not approved yet.',
  },
  'joins-from': { nl: 'Stapt in op {{day}}', en: 'Joins on {{day}}' },
  'this-session-only': { nl: 'Alleen deze lesdag', en: 'This session only' },
  'some-sessions': {
    nl: 'Doet {{sessions}} van de {{of}} lesdagen',
    en: 'Does {{sessions}} of {{of}} sessions',
  },

  // when it can't be marked
  'opens-at': {
    nl: 'Aanwezigheid bijhouden kan vanaf {{time}}',
    en: 'Attendance can be marked from {{time}}',
  },
  'opens-text': {
    nl: 'Dat is een uur voor de les. Tot die tijd zie je hier wie er komt.',
    en: 'That is an hour before the session. Until then you see here who comes.',
  },
  'only-trainer': {
    nl: 'Je kijkt mee',
    en: 'You are looking along',
  },
  'only-trainer-text': {
    nl: 'De aanwezigheid van deze lesdag houdt de trainer van die dag bij, of het kantoor.',
    en: 'The attendance of this session is kept by its trainer, or by the office.',
  },
  'marking-closed': { nl: 'Hier verandert niets meer', en: 'Nothing changes here any more' },
  'held-title': { nl: 'Nog zonder naam', en: 'Still without a name' },
  'held-for_one': {
    nl: '{{count}} plaats van {{organisation}} zonder naam; de naam volgt vóór {{until}}',
    en: '{{count}} place of {{organisation}} without a name; the name follows before {{until}}',
  },
  'held-for_other': {
    nl: '{{count}} plaatsen van {{organisation}} zonder naam; de namen volgen vóór {{until}}',
    en: '{{count}} places of {{organisation}} without names; the names follow before {{until}}',
  },
  'session-off': { nl: 'Deze lesdag gaat niet door', en: 'This session isn’t going ahead' },
  'session-off-text': {
    nl: 'Er is niets bij te houden. De andere lesdagen staan hieronder.',
    en: 'There is nothing to keep. The other sessions are below.',
  },
  'nobody-title': { nl: 'Hier komen de deelnemers te staan', en: 'The participants will appear here' },
  'nobody-text': {
    nl: 'Voor deze lesdag heeft nog niemand een plaats.',
    en: 'Nobody has a place in this session yet.',
  },
  'reach-someone': {
    nl: 'Iemand bereiken? Dat loopt via het kantoor.',
    en: 'Need to reach someone? That goes through the office.',
  },
  'reach-someone-phone': {
    nl: 'Iemand bereiken? Dat loopt via het kantoor: {{phone}}.',
    en: 'Need to reach someone? That goes through the office: {{phone}}.',
  },

  // the list on paper
  'list-lead': {
    nl: 'Per lesdag een blad om te tekenen. Print het van tevoren, of download het als PDF.',
    en: 'A sheet to sign per session. Print it beforehand, or download it as a PDF.',
  },
  'document-list': { nl: 'Presentielijst {{title}}', en: 'Attendance list {{title}}' },
  print: { nl: 'Print', en: 'Print' },
  'pdf-dutch': { nl: 'PDF in het Nederlands', en: 'PDF in Dutch' },
  'pdf-english': { nl: 'PDF in het Engels', en: 'PDF in English' },
  'which-session': { nl: 'Lesdag', en: 'Session' },
  'next-session': { nl: 'Eerstvolgende lesdag', en: 'Next session' },
  'every-session': { nl: 'Alle lesdagen', en: 'All sessions' },
  'no-sessions-title': {
    nl: 'Hier komt de presentielijst te staan',
    en: 'The attendance list will appear here',
  },
  'no-sessions-text': {
    nl: 'Er staan nog geen lesdagen op de planning.',
    en: 'No sessions are planned yet.',
  },
  'free-place': { nl: 'vrije plaats', en: 'free place' },

  // after 14 days
  'closed-title': { nl: 'Deze lijst is dicht', en: 'This list is closed' },
  'closed-text': {
    nl: 'Tot veertien dagen na de laatste lesdag zie je wie er meedoen. Daarna kan alleen het kantoor er nog bij. Moet er nog iets in, vraag het dan daar.',
    en: 'Until fourteen days after the last session you see who takes part. After that only the office does. Ask there if something must still be entered.',
  },
  'to-planning': { nl: 'Naar de planning', en: 'To the planning' },

  // the other sessions
  sessions: { nl: 'Lesdagen', en: 'Sessions' },
  when: { nl: 'Wanneer', en: 'When' },
  participants: { nl: 'Deelnemers', en: 'Participants' },
  'session-marked': { nl: 'Ingevuld', en: 'Marked' },
  'session-open': { nl: 'Nog {{count}} in te vullen', en: '{{count}} still to mark' },
  'session-coming': { nl: 'Moet nog komen', en: 'Still to come' },
  'session-nobody': { nl: 'Niemand', en: 'Nobody' },
  'this-session': { nl: 'deze lesdag', en: 'this session' },
});
