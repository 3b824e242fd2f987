import { defineWording } from '#app/ui/i18n/wording.ts';

/** Giving a class's visit, or more of its series, another day or time. */
export const groupMoveWording = defineWording({
  planning: { nl: 'Planning', en: 'Planning' },
  move: { nl: 'Verplaats', en: 'Move' },
  title: { nl: 'Verplaats {{visit}}', en: 'Move {{visit}}' },
  now: { nl: 'Nu: {{when}}', en: 'Now: {{when}}' },
  'reach-title': { nl: 'Wat verplaats je', en: 'What do you move' },
  'reach-one': { nl: 'Alleen deze datum', en: 'This date only' },
  'reach-rest': { nl: 'Deze datum en alles daarna', en: 'This date and all after it' },
  'reach-all': { nl: 'De hele reeks die nog komt', en: 'All of the series that is still to come' },
  day: { nl: 'Nieuwe dag voor dit bezoek', en: 'New day for this visit' },
  'day-hint': {
    nl: 'De andere datums schuiven evenveel dagen op: van dinsdag naar donderdag, of een week later.',
    en: 'The other dates move by as many days: from Tuesday to Thursday, or a week later.',
  },
  time: { nl: 'Begintijd', en: 'Begins at' },
  heads: { nl: 'Aantal leerlingen', en: 'Number of pupils' },
  supervisors: { nl: 'Begeleiders', en: 'Supervisors' },
  'number-hint': { nl: 'Leeg: zoals het is.', en: 'Empty: as it is.' },
  look: { nl: 'Bekijk wat het betekent', en: 'See what it means' },
  back: { nl: 'Niet verplaatsen', en: 'Don’t move it' },
  'day-unreadable': { nl: 'Kies een dag.', en: 'Choose a day.' },
  'time-unreadable': {
    nl: 'Kies een tijd op een veelvoud van vijf minuten.',
    en: 'Choose a time on a multiple of five minutes.',
  },
  'heads-unreadable': { nl: 'Vul een aantal in van 1 tot 500.', en: 'Enter a number from 1 to 500.' },
  'supervisors-unreadable': { nl: 'Vul een aantal in van 0 tot 50.', en: 'Enter a number from 0 to 50.' },
  'preview-title': { nl: 'Wat dit betekent', en: 'What this means' },
  'preview-lead_one': {
    nl: '{{count}} bezoek verandert. Er is nog niets verplaatst.',
    en: '{{count}} visit changes. Nothing is moved yet.',
  },
  'preview-lead_other': {
    nl: '{{count}} bezoeken veranderen. Er is nog niets verplaatst.',
    en: '{{count}} visits change. Nothing is moved yet.',
  },
  'preview-none': {
    nl: 'Zo verandert er niets. Kies een andere dag of tijd.',
    en: 'Nothing changes like this. Choose another day or time.',
  },
  was: { nl: 'Nu', en: 'Now' },
  becomes: { nl: 'Wordt', en: 'Becomes' },
  hours: { nl: 'Uren', en: 'Hours' },
  status: { nl: 'Status', en: 'Status' },
  stays: { nl: 'blijft zo', en: 'stays' },
  'why-moves': { nl: 'kan', en: 'possible' },
  'why-number': { nl: 'ander aantal', en: 'another number' },
  'why-same': { nl: 'staat daar al', en: 'is there already' },
  'why-past': { nl: 'kan niet: {{day}} is al geweest', en: 'not possible: {{day}} is over' },
  'why-holiday': { nl: 'overgeslagen, {{day}}: {{name}}', en: 'left out, {{day}}: {{name}}' },
  'why-closed': { nl: 'overgeslagen, {{day}} gesloten: {{name}}', en: 'left out, {{day}} closed: {{name}}' },
  'why-outside-hours': {
    nl: 'kan niet, {{day}}: buiten de openingstijden',
    en: 'not possible, {{day}}: outside opening hours',
  },
  'why-no-places': {
    nl: 'kan niet, {{day}}: te weinig werkplekken vrij',
    en: 'not possible, {{day}}: too few places free',
  },
  'why-no-trainer': {
    nl: 'kan niet, {{day}}: geen trainer vrij',
    en: 'not possible, {{day}}: no trainer free',
  },
  'why-rules': {
    nl: 'kan niet, {{day}}: de regels voor deze groep',
    en: 'not possible, {{day}}: the rules for this group',
  },
  'why-own-visit': {
    nl: 'kan niet, {{day}}: de klas is er dan al',
    en: 'not possible, {{day}}: the class is there already',
  },
  'why-activity-changed': {
    nl: 'kan niet: de activiteit heeft nu andere plekken. Boek het bezoek opnieuw.',
    en: 'not possible: the activity has other places now. Book the visit again.',
  },
  'do-move_one': { nl: 'Verplaats {{count}} bezoek', en: 'Move {{count}} visit' },
  'do-move_other': { nl: 'Verplaats {{count}} bezoeken', en: 'Move {{count}} visits' },
  moved_one: {
    nl: 'Verplaatst: {{count}} bezoek van {{group}}.',
    en: 'Moved: {{count}} visit of {{group}}.',
  },
  moved_other: {
    nl: 'Verplaatst: {{count}} bezoeken van {{group}}.',
    en: 'Moved: {{count}} visits of {{group}}.',
  },
  'moved-already': { nl: 'Dit stond er al zo.', en: 'It was like this already.' },
});
