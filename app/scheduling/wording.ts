/** The words of scheduling: every reason, way out and state, Dutch and English side by side. */
import { defineWording, type Words } from '#app/ui/i18n/wording.ts';
import type { SchedulingCode, WayOut } from './reason-policy.ts';
import type { RunState } from './run-state.ts';

/** One sentence per reason. Facts are filled in by `reasonText` (reason-text.ts). */
export const reasonWording = defineWording({
  'no-sessions': { nl: 'Kies minstens één lesdag.', en: 'Choose at least one session.' },
  'too-many-sessions': {
    nl: 'Meer dan {{most}} lesdagen kan niet in één keer. Verdeel ze over twee cursussen.',
    en: 'More than {{most}} sessions at once won’t do. Split them over two runs.',
  },
  'ends-before-start': {
    nl: 'De eindtijd ligt niet na de begintijd.',
    en: 'The end is not after the start.',
  },
  'session-too-long': {
    nl: 'Een lesdag kan niet langer zijn dan {{most}}.',
    en: 'A session can’t be longer than {{most}}.',
  },
  'sessions-overlap-each-other': {
    nl: 'Deze lesdag overlapt lesdag {{other}} van dezelfde cursus.',
    en: 'This session overlaps session {{other}} of the same run.',
  },
  'site-unknown': { nl: 'Deze locatie bestaat niet (meer).', en: 'This site does not exist (any more).' },
  'course-unknown': { nl: 'Deze cursus bestaat niet (meer).', en: 'This course does not exist (any more).' },
  'resource-unknown': {
    nl: 'Deze machine of ruimte bestaat niet (meer).',
    en: 'This machine or room does not exist (any more).',
  },
  'trainer-unknown': {
    nl: 'Deze trainer bestaat niet (meer).',
    en: 'This trainer does not exist (any more).',
  },
  'course-missing': { nl: 'Kies welke cursus je plant.', en: 'Choose which course you are planning.' },
  'minimum-above-seats': {
    nl: 'Het minimum ({{minimum}}) is hoger dan het aantal plaatsen ({{seats}}).',
    en: 'The minimum ({{minimum}}) is above the number of seats ({{seats}}).',
  },
  'option-date-missing': {
    nl: 'Kies tot wanneer de optie geldt.',
    en: 'Choose until when the option holds.',
  },
  'option-date-in-past': {
    nl: 'De datum waarop de optie vervalt is al voorbij.',
    en: 'The date on which the option lapses has passed.',
  },
  'option-date-after-start': {
    nl: 'De optie moet vervallen voordat de eerste lesdag begint.',
    en: 'The option has to lapse before the first session starts.',
  },
  'decide-by-after-start': {
    nl: 'Beslissen of de cursus doorgaat kan niet na de eerste lesdag.',
    en: 'Deciding whether the run goes ahead can’t be after the first session.',
  },
  'session-in-past': { nl: 'Deze lesdag ligt in het verleden.', en: 'This session lies in the past.' },
  'outside-opening-hours': {
    nl: '{{place}} is dan niet open. {{open}}',
    en: '{{place}} isn’t open then. {{open}}',
  },
  'buffers-outside-opening-hours': {
    nl: 'Ombouwen en opruimen van {{resource}} duurt van {{held}}, en dat valt buiten de openingstijden.',
    en: 'Set-up and clean-up of {{resource}} take {{held}}, which is outside opening hours.',
  },
  'site-closed': {
    nl: '{{place}} is dicht tot en met {{until}}: {{reason}}.',
    en: '{{place}} is closed up to and including {{until}}: {{reason}}.',
  },
  'resource-busy': {
    nl: '{{resource}} is bezet op {{when}}{{what}}.',
    en: '{{resource}} is busy on {{when}}{{what}}.',
  },
  'sessions-too-close': {
    nl: 'Tussen deze lesdag en lesdag {{other}} heeft {{resource}} {{gap}} nodig om op te ruimen en om te bouwen.',
    en: 'Between this session and session {{other}}, {{resource}} needs {{gap}} for clean-up and set-up.',
  },
  'resource-elsewhere': {
    nl: '{{resource}} staat op een andere locatie: {{site}}.',
    en: '{{resource}} is at another site: {{site}}.',
  },
  'resource-of-other-pool': {
    nl: '{{resource}} hoort bij een andere machinegroep. De school betaalt dit bezoek met uren van de groep van nu; verzet het bezoek om de machine te wisselen, dan gaan de uren mee.',
    en: '{{resource}} is of another machine group. The school takes this visit off its hours of the present group; move the visit to change the machine, then the hours follow.',
  },
  'resource-out-of-use': { nl: '{{resource}} is niet in gebruik.', en: '{{resource}} is not in use.' },
  'resource-outage': {
    nl: '{{resource}} heeft een storing{{until}}.',
    en: '{{resource}} is out of order{{until}}.',
  },
  'inspection-expired': {
    nl: 'De keuring van {{resource}} geldt tot en met {{validUntil}}. Op deze lesdag is hij verlopen.',
    en: 'The inspection of {{resource}} is valid until {{validUntil}}. It has expired on this day.',
  },
  'block-too-short': {
    nl: '{{resource}} is te boeken vanaf {{atLeast}} achter elkaar; dit is {{minutes}}.',
    en: '{{resource}} can be booked from {{atLeast}} at a time; this is {{minutes}}.',
  },
  'block-too-long': {
    nl: '{{resource}} is te boeken tot {{atMost}} achter elkaar; dit is {{minutes}}.',
    en: '{{resource}} can be booked for up to {{atMost}} at a time; this is {{minutes}}.',
  },
  'notice-too-short': {
    nl: '{{resource}} moet je minstens {{notice}} van tevoren boeken.',
    en: '{{resource}} has to be booked at least {{notice}} ahead.',
  },
  'beyond-horizon': {
    nl: '{{resource}} is te boeken tot en met {{lastDay}}.',
    en: '{{resource}} can be booked up to and including {{lastDay}}.',
  },
  'trainer-missing': { nl: 'Er is nog geen trainer.', en: 'There is no trainer yet.' },
  'trainer-busy': {
    nl: '{{trainer}} is bezet op {{when}}{{what}}.',
    en: '{{trainer}} is busy on {{when}}{{what}}.',
  },
  'trainer-not-working': {
    nl: '{{trainer}} werkt dan niet.',
    en: '{{trainer}} doesn’t work then.',
  },
  'trainer-absent': {
    nl: '{{trainer}} is afwezig tot {{until}}.',
    en: '{{trainer}} is absent until {{until}}.',
  },
  'trainer-left': {
    nl: '{{trainer}} geeft geen les meer in het centrum.',
    en: '{{trainer}} no longer teaches at the centre.',
  },
  'trainer-may-not-teach': {
    nl: '{{trainer}} mag {{course}} niet geven.',
    en: '{{trainer}} may not teach {{course}}.',
  },
  'course-inactive': {
    nl: '{{course}} wordt niet meer gegeven.',
    en: '{{course}} is no longer taught.',
  },
  'needs-not-covered': {
    nl: 'Deze cursus vraagt {{needed}} × {{what}}; er staan er {{planned}} in je planning.',
    en: 'This course takes {{needed}} × {{what}}; your plan has {{planned}}.',
  },
  'seats-exceed-law': {
    nl: '{{learners}} deelnemers bij {{supervisors}} × trainer is te veel: hoogstens {{perSupervisor}} per trainer ({{source}}).',
    en: '{{learners}} learners with {{supervisors}} × trainer is too many: {{perSupervisor}} per trainer at most ({{source}}).',
  },
  'seats-exceed-guidance': {
    nl: '{{learners}} deelnemers bij {{supervisors}} × trainer is meer dan de richtlijn van {{perSupervisor}} per trainer ({{source}}).',
    en: '{{learners}} learners with {{supervisors}} × trainer is above the guidance of {{perSupervisor}} per trainer ({{source}}).',
  },
  'room-too-small': {
    nl: 'In {{resource}} passen {{capacity}} mensen en je plant {{seats}} plaatsen.',
    en: '{{resource}} takes {{capacity}} people and you plan {{seats}} seats.',
  },
  'not-allowed': {
    nl: 'Dit mag je niet met de rol die je nu hebt.',
    en: 'You may not do this in your present role.',
  },
  'run-unknown': {
    nl: 'Deze geplande cursus bestaat niet (meer).',
    en: 'This run does not exist (any more).',
  },
  'session-unknown': {
    nl: 'Deze lesdag bestaat niet (meer).',
    en: 'This session does not exist (any more).',
  },
  'organisation-unknown': {
    nl: 'Deze organisatie bestaat niet (meer).',
    en: 'This organisation does not exist (any more).',
  },
  'outage-unknown': {
    nl: 'Deze storing bestaat niet (meer).',
    en: 'This outage does not exist (any more).',
  },
  'id-in-use': {
    nl: 'Dit formulier is al eerder verstuurd. Laad de pagina opnieuw om verder te gaan.',
    en: 'This form was sent before. Reload the page to go on.',
  },
  'run-state-wrong': {
    nl: 'Deze cursus staat op “{{state}}” en kan niet naar “{{wanted}}”.',
    en: 'This run is “{{state}}” and can’t become “{{wanted}}”.',
  },
  'run-closed': {
    nl: 'Deze cursus staat op “{{state}}” en verandert niet meer.',
    en: 'This run is “{{state}}” and doesn’t change any more.',
  },
  'seats-in-use': {
    nl: 'Er zijn {{inUse}} plaatsen bezet of vastgehouden. Minder plaatsen dan dat kan niet.',
    en: '{{inUse}} seats are taken or held. There can’t be fewer seats than that.',
  },
  'session-over': { nl: 'Deze lesdag is al geweest.', en: 'This session is over.' },
  'trainer-not-on-session': {
    nl: '{{trainer}} staat niet op deze lesdag.',
    en: '{{trainer}} isn’t on this session.',
  },
  'replacement-is-same': { nl: 'Kies een andere trainer.', en: 'Choose another trainer.' },
  'absence-ends-before-start': {
    nl: 'Het einde van de afwezigheid ligt niet na het begin.',
    en: 'The end of the absence is not after its start.',
  },
  'outage-ends-before-start': {
    nl: 'Het einde van de storing ligt niet na het begin.',
    en: 'The end of the outage is not after its start.',
  },
  'nothing-to-copy': { nl: 'Er is hier niets om te kopiëren.', en: 'There is nothing to copy here.' },
  'copy-before-original': {
    nl: 'Kopiëren kan alleen naar een latere datum.',
    en: 'Copies can only go to a later date.',
  },
  'override-reason-missing': {
    nl: 'Schrijf op waarom je dit toch plant.',
    en: 'Write down why you plan this all the same.',
  },
} satisfies Record<SchedulingCode, Words>);

/** What would solve it, as the text of a link. */
export const wayOutWording = defineWording({
  'other-time': { nl: 'Kies een andere tijd', en: 'Choose another time' },
  'other-resource': { nl: 'Kies een andere machine of ruimte', en: 'Choose another machine or room' },
  'other-trainer': { nl: 'Kies een andere trainer', en: 'Choose another trainer' },
  'add-resource': { nl: 'Voeg een machine of ruimte toe', en: 'Add a machine or room' },
  'add-trainer': { nl: 'Voeg een trainer toe', en: 'Add a trainer' },
  'fewer-seats': { nl: 'Plan minder plaatsen', en: 'Plan fewer seats' },
  'other-length': { nl: 'Pas de duur aan', en: 'Change the length' },
  'end-outage': { nl: 'Bekijk de storing', en: 'See the outage' },
  'renew-inspection': { nl: 'Bekijk de keuring', en: 'See the inspection' },
  'opening-hours': { nl: 'Bekijk de openingstijden', en: 'See the opening hours' },
  'ask-office': { nl: 'Vraag het kantoor', en: 'Ask the office' },
  reload: { nl: 'Laad de pagina opnieuw', en: 'Reload the page' },
} satisfies Record<WayOut, Words>);

export const runStateWording = defineWording({
  concept: { nl: 'concept', en: 'concept' },
  option: { nl: 'optie', en: 'option' },
  open: { nl: 'open', en: 'open' },
  confirmed: { nl: 'gaat door', en: 'confirmed' },
  completed: { nl: 'afgerond', en: 'completed' },
  cancelled: { nl: 'geannuleerd', en: 'cancelled' },
} satisfies Record<RunState, Words>);

/** Small parts of sentences, filled in by `reasonText`. */
export const partWording = defineWording({
  'open-at': { nl: 'Open: {{times}}.', en: 'Open: {{times}}.' },
  'not-open-that-day': { nl: 'Die dag is er geen openingstijd.', en: 'There are no opening hours that day.' },
  until: { nl: ' tot {{moment}}', en: ' until {{moment}}' },
  'booked-for': { nl: ' ({{title}})', en: ' ({{title}})' },
  hours_one: { nl: '{{count}} uur', en: '{{count}} hour' },
  hours_other: { nl: '{{count}} uur', en: '{{count}} hours' },
  days_one: { nl: '{{count}} dag', en: '{{count}} day' },
  days_other: { nl: '{{count}} dagen', en: '{{count}} days' },
  'this-site': { nl: 'Het praktijkcentrum', en: 'The practice centre' },
  'this-resource': { nl: 'Deze machine of ruimte', en: 'This machine or room' },
  'this-trainer': { nl: 'Deze trainer', en: 'This trainer' },
  'this-course': { nl: 'deze cursus', en: 'this course' },
  'this-pool': { nl: 'machine', en: 'machine' },
});

/** What a rule that was set aside asked for, without the facts of the moment: for the page of a run. */
export const overriddenWording = defineWording({
  'session-in-past': { nl: 'Lesdag in het verleden', en: 'Session in the past' },
  'outside-opening-hours': { nl: 'Buiten openingstijden', en: 'Outside opening hours' },
  'buffers-outside-opening-hours': {
    nl: 'Opbouwen of opruimen buiten openingstijden',
    en: 'Set-up or clean-up outside opening hours',
  },
  'site-closed': { nl: 'Tijdens een sluiting', en: 'During a closure' },
  'block-too-short': { nl: 'Korter dan de machine toelaat', en: 'Shorter than the machine allows' },
  'block-too-long': { nl: 'Langer dan de machine toelaat', en: 'Longer than the machine allows' },
  'notice-too-short': { nl: 'Minder lang van tevoren', en: 'At shorter notice' },
  'beyond-horizon': { nl: 'Verder vooruit dan mag', en: 'Further ahead than allowed' },
  'trainer-missing': { nl: 'Nog geen trainer', en: 'No trainer yet' },
  'trainer-not-working': { nl: 'Trainer werkt dan niet', en: 'Trainer not at work then' },
  'trainer-may-not-teach': {
    nl: 'Trainer mag deze cursus niet geven',
    en: 'Trainer may not teach this course',
  },
  'course-inactive': { nl: 'Cursus wordt niet meer gegeven', en: 'Course no longer taught' },
  'needs-not-covered': {
    nl: 'Minder machines dan de cursus vraagt',
    en: 'Fewer machines than the course takes',
  },
  'seats-exceed-guidance': { nl: 'Meer deelnemers dan de richtlijn', en: 'More learners than the guidance' },
  'room-too-small': { nl: 'Ruimte te klein', en: 'Room too small' },
});
