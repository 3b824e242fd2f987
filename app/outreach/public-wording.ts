/** The words of the public pages. What the centre itself says stands in its own data. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const publicWording = defineWording({
  'see-courses': { nl: 'Bekijk de cursussen', en: 'See the courses' },
  'ask-tour': { nl: 'Vraag een rondleiding aan', en: 'Ask for a tour' },
  'in-figures': { nl: 'Het centrum in cijfers', en: 'The centre in figures' },
  courses: { nl: 'Cursussen', en: 'Courses' },
  'open-dates': { nl: 'Startdata open', en: 'Open dates' },
  companies: { nl: 'Bedrijven', en: 'Companies' },
  schools: { nl: 'Scholen', en: 'Schools' },
  machines: { nl: 'Machines en cabines', en: 'Machines and booths' },

  'next-dates': { nl: 'Binnenkort', en: 'Coming up' },
  'next-dates-lead': {
    nl: 'De eerste startdata met een vrije plaats.',
    en: 'The first dates with a free place.',
  },
  'all-courses': { nl: 'Alle cursussen', en: 'All courses' },
  'whole-agenda': { nl: 'Hele agenda', en: 'Whole agenda' },
  'no-dates': { nl: 'Er staan nu geen startdata open', en: 'No dates are open now' },
  'no-dates-text': {
    nl: 'Zodra een cursus is gepland, zie je hem hier.',
    en: 'As soon as a course is planned, you see it here.',
  },

  'for-whom': { nl: 'Voor wie', en: 'For whom' },
  'for-employee': { nl: 'Je werkt bij een lid', en: 'You work for a member' },
  'for-employee-text': {
    nl: 'Kies een cursus en een startdatum. Je ziet meteen of je kunt meedoen, en wat er nog mist.',
    en: 'Choose a course and a date. You see at once whether you can take part, and what is missing.',
  },
  'for-employee-link': { nl: 'Naar de cursussen', en: 'To the courses' },
  'for-company': { nl: 'Je hebt een bedrijf', en: 'You run a company' },
  'for-company-text': {
    nl: 'Deel machines en trainers met anderen, en betaal naar wat je gebruikt. Ook zonder lid te zijn kun je cursussen volgen.',
    en: 'Share machines and trainers with others and pay for what you use. You can also take courses without being a member.',
  },
  'for-company-link': { nl: 'Hoe je meedoet', en: 'How to join' },
  'for-school': { nl: 'Je geeft les', en: 'You teach' },
  'for-school-text': {
    nl: 'Klassen werken hier aan echte machines, onder begeleiding, in groepen die in de hal passen.',
    en: 'Classes work on real machines here, supervised, in groups that fit the hall.',
  },
  'for-school-link': { nl: 'Meedoen als school', en: 'Joining as a school' },
  'for-visitor': { nl: 'Je wilt het zien', en: 'You want to see it' },
  'for-visitor-text': {
    nl: 'Kom met een groep langs de werkvloeren van het centrum en de leden. Zeg wanneer en met wie, dan overlegt het kantoor een route.',
    en: 'Bring a group along the shop floors of the centre and its members. Say when and with whom, and the office works out a route.',
  },
  'for-visitor-link': { nl: 'Vraag een rondleiding aan', en: 'Ask for a tour' },

  'taking-part': { nl: 'Wie doen mee', en: 'Who takes part' },
  'taking-part-lead': {
    nl: 'Bedrijven en scholen die het centrum samen dragen en zich hier laten zien.',
    en: 'Companies and schools that carry the centre together and show themselves here.',
  },
  'all-members': { nl: 'Alle leden en scholen', en: 'All members and schools' },
  members: { nl: 'Leden en scholen', en: 'Members and schools' },
  'no-members': { nl: 'Hier komen leden en scholen te staan', en: 'Members and schools will be here' },
  'no-members-text': {
    nl: 'Wie meedoet, beslist zelf of zijn naam hier staat.',
    en: 'Whoever takes part decides whether their name is here.',
  },
  'about-them': { nl: 'Wat ze doen', en: 'What they do' },
  trades: { nl: 'Vakgebieden', en: 'Trades' },
  levels: { nl: 'Onderwijs', en: 'Education' },
  town: { nl: 'Plaats', en: 'Town' },
  website: { nl: 'Website', en: 'Website' },

  find: { nl: 'Waar het is', en: 'Where it is' },
  address: { nl: 'Adres', en: 'Address' },
  phone: { nl: 'Telefoon', en: 'Telephone' },
  email: { nl: 'E-mail', en: 'E-mail' },
  'about-centre': { nl: 'Wat het is', en: 'What it is' },
  'centre-name': { nl: 'Praktijkcentrum', en: 'Practice centre' },

  agenda: { nl: 'Agenda', en: 'Agenda' },
  'agenda-lead': {
    nl: 'Cursussen die nog beginnen en waar iedereen zich voor kan aanmelden, en wanneer de hal open is om te oefenen.',
    en: 'Courses still to begin that anybody can enrol on, and when the hall is open for practice.',
  },
  'agenda-of': { nl: 'Agenda van {{centre}}', en: 'Agenda of {{centre}}' },
  subscribe: { nl: 'Zet in je agenda', en: 'Add to your calendar' },
  'subscribe-text': {
    nl: 'Je agenda houdt dan zelf bij wat erbij komt en wat verschuift, met alle lesdagen.',
    en: 'Your calendar then follows what is added and what moves, with every day of a course.',
  },
  'agenda-file': { nl: 'Adres om zelf over te nemen', en: 'Address to copy yourself' },
  'day-of': { nl: 'dag {{number}} van {{count}}', en: 'day {{number}} of {{count}}' },
  days_one: { nl: '{{count}} dag', en: '{{count}} day' },
  days_other: { nl: '{{count}} dagen', en: '{{count}} days' },
  'open-practice': { nl: 'Vrij oefenen', en: 'Open practice' },
  'courses-about': {
    nl: 'Alle cursussen van het praktijkcentrum, met hun eerste startdatum en de plaatsen die vrij zijn.',
    en: 'All courses of the practice centre, with their first date and the places that are free.',
  },
});
