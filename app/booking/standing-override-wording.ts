import { defineWording } from '#app/ui/i18n/wording.ts';

/** Rules set aside until the end of the school year, and the office's list of all rules. */
export const standingOverrideWording = defineWording({
  title: { nl: 'Uitzonderingen', en: 'Exceptions' },
  lead: {
    nl: 'Afspraken die voor een activiteit tot het eind van het schooljaar opzij zijn gezet.',
    en: 'Guidance that is set aside for an activity until the end of the school year.',
  },
  'none-title': { nl: 'Er staat niets opzij', en: 'Nothing is set aside' },
  'none-text': {
    nl: 'Wie bij het boeken een reden opschrijft en aanvinkt dat die tot het eind van het schooljaar geldt, ziet die hier.',
    en: 'A reason that is written when booking, and ticked to hold until the end of the school year, is listed here.',
  },
  stands: { nl: 'Uitzonderingen die nu gelden', en: 'Exceptions that hold now' },
  stood: { nl: 'Golden eerder', en: 'Held before' },
  activity: { nl: 'Activiteit', en: 'Activity' },
  about: { nl: 'Wat mag', en: 'What is allowed' },
  'about-learners': {
    nl: '{{where}}: tot {{extent}} leerlingen per begeleider',
    en: '{{where}}: up to {{extent}} pupils per supervisor',
  },
  'about-age': {
    nl: '{{where}}: tot {{extent}} jaar jonger',
    en: '{{where}}: up to {{extent}} years younger',
  },
  why: { nl: 'Waarom', en: 'Why' },
  'why-by': { nl: '“{{why}}”, {{who}}, {{day}}', en: '“{{why}}”, {{who}}, {{day}}' },
  rule: { nl: 'Regel', en: 'Rule' },
  until: { nl: 'Tot en met', en: 'Until' },
  withdrawn: { nl: 'Ingetrokken: “{{why}}”, {{who}}, {{day}}', en: 'Withdrawn: “{{why}}”, {{who}}, {{day}}' },
  somebody: { nl: 'iemand', en: 'somebody' },
  withdraw: { nl: 'Intrekken', en: 'Withdraw' },
  'withdraw-question': {
    nl: 'Wil je de uitzondering voor {{activity}} intrekken?',
    en: 'Do you want to withdraw the exception for {{activity}}?',
  },
  'withdraw-text': {
    nl: 'Bezoeken die al geboekt zijn houden hem. Bij een volgend bezoek vragen we weer om een reden.',
    en: 'Visits that are booked keep it. For a next visit a reason is asked again.',
  },
  'withdraw-do': { nl: 'Trek in', en: 'Withdraw' },
  'withdraw-reason': { nl: 'Reden', en: 'Reason' },
  'reason-missing': { nl: 'Schrijf kort op waarom.', en: 'Write briefly why.' },
  'withdrawn-done': { nl: 'De uitzondering is ingetrokken.', en: 'The exception is withdrawn.' },
  unknown: { nl: 'Deze uitzondering is er niet.', en: 'This exception is not there.' },
  'rules-title': { nl: 'Veiligheidsregels', en: 'Safety rules' },
  'rules-lead': {
    nl: 'Elke regel met de bron, wie ervoor verantwoordelijk is en sinds wanneer. Kies een regel om hem te wijzigen.',
    en: 'Every rule with its source, who is responsible and since when. Choose a rule to change it.',
  },
  'all-rules': { nl: 'Alle regels', en: 'All rules' },
  import: { nl: 'Naar de import', en: 'To the import' },
});
