/** Words for a trainer who is away and a machine that is out: what it hits, what can be done about it. */
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { DisruptionProblem } from './disruption-form.ts';

export const absenceWording = defineWording({
  // Reporting an absence
  'absence-title': { nl: 'Trainer afwezig', en: 'Trainer away' },
  'own-absence-title': { nl: 'Ik ben ziek of afwezig', en: 'I am ill or away' },
  'absence-lead': {
    nl: 'Meld het hier. Daarna zie je welke lesdagen het raakt, met per lesdag wie het kan overnemen.',
    en: 'Report it here. Then you see which sessions it hits, each with who could take over.',
  },
  absences: { nl: 'Afwezigheid', en: 'Absences' },
  when: { nl: 'Wanneer', en: 'When' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  why: { nl: 'Waarom', en: 'Why' },
  'why-hint': {
    nl: 'Dit zien alleen de trainer en het kantoor. Anderen zien dat de trainer afwezig is.',
    en: 'Only the trainer and the office see this. Others see that the trainer is away.',
  },
  illness: { nl: 'Ziek', en: 'Ill' },
  leave: { nl: 'Verlof', en: 'Leave' },
  other: { nl: 'Anders', en: 'Other' },
  'first-day': { nl: 'Eerste dag', en: 'First day' },
  from: { nl: 'Vanaf', en: 'From' },
  'last-day': { nl: 'Laatste dag', en: 'Last day' },
  until: { nl: 'Tot', en: 'Until' },
  'times-hint': {
    nl: 'Laat de tijden leeg voor hele dagen.',
    en: 'Leave the times empty for whole days.',
  },
  note: { nl: 'Notitie', en: 'Note' },
  'report-absence': { nl: 'Meld en bekijk de lesdagen', en: 'Report and see the sessions' },

  // Reporting an outage
  'outage-title': { nl: 'Storing melden', en: 'Report an outage' },
  'outage-lead': {
    nl: 'Meld het hier. Daarna zie je welke lesdagen het raakt, met per lesdag wat er in de plaats kan komen.',
    en: 'Report it here. Then you see which sessions it hits, each with what could come instead.',
  },
  resource: { nl: 'Machine of ruimte', en: 'Machine or room' },
  'what-is-wrong': { nl: 'Wat is er aan de hand?', en: 'What is wrong?' },
  'what-is-wrong-hint': {
    nl: 'Dit staat bij de machine in de planning.',
    en: 'This shows with the machine in the planning.',
  },
  'out-since': { nl: 'Stuk sinds', en: 'Out since' },
  'works-again': { nl: 'Werkt weer op', en: 'Works again on' },
  'works-again-hint': {
    nl: 'Nog niet bekend? Laat het leeg.',
    en: 'Not known yet? Leave it empty.',
  },
  time: { nl: 'Tijd', en: 'Time' },
  'report-outage': { nl: 'Meld en bekijk de lesdagen', en: 'Report and see the sessions' },

  // The page on which it is dealt with
  'is-away': { nl: '{{name}} is afwezig', en: '{{name}} is away' },
  'you-are-away': { nl: 'Je bent afwezig', en: 'You are away' },
  'is-out': { nl: '{{name}}: storing', en: '{{name}}: out of order' },
  'until-notice': {
    nl: 'sinds {{since}}, nog niet bekend tot wanneer',
    en: 'since {{since}}, until further notice',
  },
  'to-settle_one': { nl: 'Nog {{count}} lesdag te regelen', en: '{{count}} session to settle' },
  'to-settle_other': { nl: 'Nog {{count}} lesdagen te regelen', en: '{{count}} sessions to settle' },
  'to-settle-lead': {
    nl: 'Kies per lesdag wat er gebeurt. Je ziet eerst wat het betekent; pas daarna gaat er iets door.',
    en: 'Choose what happens to each session. You first see what it comes to; only then anything is done.',
  },
  'all-settled': { nl: 'Alles is geregeld', en: 'Everything is settled' },
  'all-settled-text': {
    nl: 'Bel wie het moet weten: de bellijst staat hieronder.',
    en: 'Call whoever needs to know: the call list is below.',
  },
  'nothing-hit': { nl: 'Dit raakt geen enkele lesdag', en: 'This hits no session' },
  'nothing-hit-text': {
    nl: 'Je hoeft niets te regelen. Wordt er toch nog iets gepland, dan ziet de planner dat het niet kan.',
    en: 'There is nothing to settle. If something is planned after all, the planner sees that it can’t be.',
  },
  settled: { nl: 'Geregeld', en: 'Settled' },
  'session-of': { nl: 'lesdag {{number}} van {{count}}', en: 'session {{number}} of {{count}}' },
  people_one: { nl: '{{count}} deelnemer', en: '{{count}} participant' },
  people_other: { nl: '{{count}} deelnemers', en: '{{count}} participants' },
  'what-happens': { nl: 'Wat gebeurt er met {{session}}?', en: 'What happens to {{session}}?' },
  'decide-later': { nl: 'Later beslissen', en: 'Decide later' },
  'take-over': { nl: 'Overnemen door', en: 'Taken over by' },
  'use-instead': { nl: 'In plaats daarvan', en: 'Instead' },
  'take-over-if': { nl: 'Kan ook, als je zegt waarom', en: 'Possible too, if you say why' },
  'move-to': { nl: 'Verplaatsen naar', en: 'Move to' },
  'cant-come_one': { nl: '{{count}} deelnemer kan dan niet', en: '{{count}} participant can’t come then' },
  'cant-come_other': {
    nl: '{{count}} deelnemers kunnen dan niet',
    en: '{{count}} participants can’t come then',
  },
  'with-trainer': { nl: 'door {{name}}', en: 'by {{name}}' },
  stop: { nl: 'Niet laten doorgaan', en: 'Not going ahead' },
  'cancel-run_one': { nl: 'Annuleer de cursus', en: 'Cancel the run' },
  'cancel-run_other': {
    nl: 'Annuleer de cursus (alle {{count}} lesdagen die nog komen)',
    en: 'Cancel the run (all {{count}} sessions still to come)',
  },
  'nobody-free': {
    nl: 'Niemand anders is dan vrij en mag deze cursus geven.',
    en: 'Nobody else is free then and may teach this course.',
  },
  'nothing-free': { nl: 'Er is dan niets vergelijkbaars vrij.', en: 'Nothing comparable is free then.' },
  'no-other-time': {
    nl: 'In de komende vier weken is er geen ander moment waarop alles vrij is.',
    en: 'There is no other time in the next four weeks at which everything is free.',
  },
  'other-time': { nl: 'Zoek zelf een tijd', en: 'Find a time yourself' },
  continue: { nl: 'Bekijk wat het betekent', en: 'See what it comes to' },
  'choose-something': {
    nl: 'Je hebt nog voor geen enkele lesdag iets gekozen.',
    en: 'You haven’t chosen anything for any session yet.',
  },

  // What it comes to
  'check-title': { nl: 'Dit gaat er gebeuren', en: 'This is what will happen' },
  'will-take-over': { nl: '{{name}} neemt het over.', en: '{{name}} takes over.' },
  'will-use': { nl: 'Gaat door op {{name}}.', en: 'Goes ahead on {{name}}.' },
  'will-move': { nl: 'Wordt verplaatst naar {{when}}.', en: 'Is moved to {{when}}.' },
  'will-move-with': {
    nl: 'Wordt verplaatst naar {{when}}, door {{name}}.',
    en: 'Is moved to {{when}}, by {{name}}.',
  },
  'will-cancel_one': {
    nl: 'De hele cursus wordt geannuleerd: {{people}}.',
    en: 'The whole run is cancelled: {{people}}.',
  },
  'will-cancel_other': {
    nl: 'De hele cursus wordt geannuleerd: {{count}} lesdagen, {{people}}.',
    en: 'The whole run is cancelled: {{count}} sessions, {{people}}.',
  },
  'keep-place_one': {
    nl: '{{count}} deelnemer kan dan niet en houdt de plaats, met bericht.',
    en: '{{count}} participant can’t come then and keeps the place; they are told.',
  },
  'keep-place_other': {
    nl: '{{count}} deelnemers kunnen dan niet en houden hun plaats, met bericht.',
    en: '{{count}} participants can’t come then and keep their places; they are told.',
  },
  impossible: { nl: 'Dit kan niet', en: 'This is not possible' },
  'left-open_one': { nl: '{{count}} lesdag regel je later.', en: '{{count}} session you settle later.' },
  'left-open_other': { nl: '{{count}} lesdagen regel je later.', en: '{{count}} sessions you settle later.' },
  tell: {
    nl: 'Mail deelnemers en hun coördinatoren over de nieuwe tijd',
    en: 'Mail participants and their coordinators about the new time',
  },
  'cancel-reason': { nl: 'Wat lezen deelnemers als reden?', en: 'Which reason do participants read?' },
  'cancel-reason-away': { nl: 'De trainer is verhinderd.', en: 'The trainer is unable to come.' },
  'cancel-reason-out': { nl: 'Er is een storing aan een machine.', en: 'A machine is out of order.' },
  'override-reason': { nl: 'Waarom kan het toch?', en: 'Why is it fine after all?' },
  'override-reason-hint': {
    nl: 'Je reden wordt bewaard, met je naam erbij, en is zichtbaar bij de planning.',
    en: 'Your reason is kept with your name and shows with the planning.',
  },
  'override-reason-missing': {
    nl: 'Schrijf op waarom het toch kan.',
    en: 'Write down why it is fine after all.',
  },
  'do-it': { nl: 'Regel dit', en: 'Do this' },
  'choose-again': { nl: 'Kies opnieuw', en: 'Choose again' },

  // Afterwards
  'settled-now_one': { nl: '{{count}} lesdag is geregeld.', en: '{{count}} session is settled.' },
  'settled-now_other': { nl: '{{count}} lesdagen zijn geregeld.', en: '{{count}} sessions are settled.' },
  'not-settled_one': { nl: '{{count}} lesdag lukte niet', en: '{{count}} session could not be settled' },
  'not-settled_other': {
    nl: '{{count}} lesdagen lukten niet',
    en: '{{count}} sessions could not be settled',
  },
  'was-planned': { nl: 'Was gepland', en: 'Was planned' },
  course: { nl: 'Cursus', en: 'Course' },
  'what-became': { nl: 'Wat er gebeurt', en: 'What happens' },
  'became-replaced': { nl: '{{name}} neemt het over', en: '{{name}} takes over' },
  'became-other': { nl: 'gaat door op {{name}}', en: 'goes ahead on {{name}}' },
  'became-moved': { nl: 'verplaatst naar {{when}}', en: 'moved to {{when}}' },
  'became-cancelled': { nl: 'geannuleerd', en: 'cancelled' },
  'no-one': { nl: 'niemand', en: 'nobody' },
  session: { nl: 'lesdag', en: 'session' },

  // Taking it back
  'back-again': { nl: 'Weer aanwezig', en: 'Back again' },
  'back-question': { nl: 'Is {{name}} er weer?', en: 'Is {{name}} back?' },
  'back-question-self': { nl: 'Ben je er weer?', en: 'Are you back?' },
  'back-body': {
    nl: 'De afwezigheid stopt nu. Wat al geregeld is, blijft zoals het geregeld is.',
    en: 'The absence ends now. What has been settled stays as it was settled.',
  },
  'back-confirm': { nl: 'Ja, weer aanwezig', en: 'Yes, back again' },
  'absence-ended': { nl: 'De afwezigheid is gestopt.', en: 'The absence has ended.' },
  'works-now': { nl: 'Werkt weer', en: 'Works again' },
  'works-question': { nl: 'Werkt {{name}} weer?', en: 'Does {{name}} work again?' },
  'works-body': {
    nl: 'De storing stopt nu. Wat al geregeld is, blijft zoals het geregeld is.',
    en: 'The outage ends now. What has been settled stays as it was settled.',
  },
  'works-confirm': { nl: 'Ja, werkt weer', en: 'Yes, it works again' },
  'outage-ended': { nl: 'De storing is opgelost.', en: 'The outage is over.' },
});

/** What is wrong in a field of the forms. */
export const disruptionProblemWording = defineWording({
  missing: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  'not-a-date': { nl: 'Dit is geen geldige datum.', en: 'This is not a valid date.' },
  'not-a-time': { nl: 'Dit is geen geldige tijd.', en: 'This is not a valid time.' },
  'time-skipped': {
    nl: 'Deze tijd bestaat die dag niet: de klok gaat dan vooruit.',
    en: 'This time doesn’t exist on that day: the clock goes forward.',
  },
  'ends-before-start': { nl: 'Dit ligt niet na het begin.', en: 'This is not after the start.' },
} satisfies Record<DisruptionProblem['code'], Words>);
