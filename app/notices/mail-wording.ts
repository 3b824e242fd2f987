/** What mail says: to participants, to their coordinators, to trainers and planners. Dutch and English side by side. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const mailWording = defineWording({
  hello: { nl: 'Dag {{name}},', en: 'Hello {{name}},' },
  sender: {
    nl: 'Verstuurd door het praktijkcentrum met Leerbank.',
    en: 'Sent by the practice centre with Leerbank.',
  },
  'sender-person': {
    nl: 'Verstuurd door {{sender}}, via het praktijkcentrum met Leerbank.',
    en: 'Sent by {{sender}}, through the practice centre with Leerbank.',
  },
  'why-participant': {
    nl: 'Je krijgt deze mail omdat je een cursus volgt of aanvroeg bij het praktijkcentrum.',
    en: 'You get this mail because you take or asked for a course at the practice centre.',
  },
  'why-waiting': {
    nl: 'Je krijgt deze mail omdat je op een wachtlijst van het praktijkcentrum staat.',
    en: 'You get this mail because you are on a waiting list of the practice centre.',
  },
  'why-holder': {
    nl: 'Je krijgt deze mail omdat je certificaten bij het praktijkcentrum bekend zijn.',
    en: 'You get this mail because the practice centre knows your certificates.',
  },
  'why-coordinator': {
    nl: 'Je krijgt deze mail omdat je de opleidingen van je bedrijf regelt.',
    en: 'You get this mail because you arrange training for your company.',
  },
  'why-trainer': {
    nl: 'Je krijgt deze mail omdat je bij het praktijkcentrum lesgeeft.',
    en: 'You get this mail because you teach at the practice centre.',
  },
  'why-planner': {
    nl: 'Je krijgt deze mail omdat je dit hebt gepland.',
    en: 'You get this mail because you planned this.',
  },
  'why-on-run': {
    nl: 'Je krijgt deze mail omdat je bent ingeschreven voor deze cursus.',
    en: 'You get this mail because you are enrolled on this course.',
  },
  'why-on-run-coordinator': {
    nl: 'Je krijgt deze mail omdat je voor deelnemers van deze cursus zorgt.',
    en: 'You get this mail because you look after participants of this course.',
  },
  'why-teacher': {
    nl: 'Je krijgt deze mail omdat je contactdocent bent van een klas die het praktijkcentrum bezoekt.',
    en: 'You get this mail because you are the contact teacher of a class that visits the practice centre.',
  },
  'group-booked-subject': {
    nl: '{{group}} komt: {{course}}, {{day}}',
    en: '{{group}} comes: {{course}}, {{day}}',
  },
  'group-booked-lead': {
    nl: 'Jullie bezoek is geboekt. De uitnodiging voor je agenda zit bij deze mail.',
    en: 'Your visit is booked. The invitation for your calendar comes with this mail.',
  },
  'group-count-subject': {
    nl: 'Hoeveel leerlingen van {{group}} kwamen er? {{course}}, {{day}}',
    en: 'How many pupils of {{group}} came? {{course}}, {{day}}',
  },
  'group-count-lead': {
    nl: 'Het bezoek van {{group}} is geweest; er waren {{count}} leerlingen geboekt. Vul je in hoeveel er waren? Dan kloppen de uren van je school.',
    en: 'The visit of {{group}} is over; {{count}} pupils were booked. Please enter how many came, so that the hours of your school are right.',
  },
  'group-count-do': { nl: 'Vul het aantal in', en: 'Enter the number' },
  'group-changed-subject': {
    nl: 'Gewijzigd: {{group}}, {{course}}, {{day}}',
    en: 'Changed: {{group}}, {{course}}, {{day}}',
  },
  'group-changed-lead': {
    nl: 'Zo staat jullie bezoek er nu voor.',
    en: 'This is how your visit stands now.',
  },
  'group-cancelled-subject': {
    nl: 'Gaat niet door: {{group}}, {{course}}, {{day}}',
    en: 'Off: {{group}}, {{course}}, {{day}}',
  },
  'group-cancelled-lead': {
    nl: 'Dit bezoek gaat niet door. Je agenda wordt bijgewerkt met deze mail.',
    en: 'This visit is off. Your calendar is updated with this mail.',
  },
  'teaching-class-subject': {
    nl: 'Je ontvangt een klas: {{course}}, {{day}}',
    en: 'You receive a class: {{course}}, {{day}}',
  },
  'teaching-class-lead': {
    nl: 'Een school heeft een klas geboekt en jij begeleidt die. De uitnodiging voor je agenda zit bij deze mail.',
    en: 'A school booked a class and you lead it. The invitation for your calendar comes with this mail.',
  },
  'view-visit': { nl: 'Bekijk het bezoek', en: 'View the visit' },
  group: { nl: 'Groep', en: 'Group' },
  'group-size': { nl: '{{group}}, {{count}} leerlingen', en: '{{group}}, {{count}} pupils' },
  'mail-choices': { nl: 'Kies welke mail je krijgt', en: 'Choose which mail you get' },

  // facts
  course: { nl: 'Cursus', en: 'Course' },
  when: { nl: 'Wanneer', en: 'When' },
  where: { nl: 'Waar', en: 'Where' },
  trainer: { nl: 'Trainer', en: 'Trainer' },
  bring: { nl: 'Meenemen', en: 'Bring' },
  number: { nl: 'Nummer', en: 'Number' },
  price: { nl: 'Prijs', en: 'Price' },
  payer: { nl: 'Betaler', en: 'Payer' },
  orderNumber: { nl: 'Ordernummer', en: 'Order number' },
  participant: { nl: 'Deelnemer', en: 'Participant' },
  asked: { nl: 'Gevraagd', en: 'Asked' },
  'cancel-asked': { nl: 'Afmelding gevraagd', en: 'Cancelling asked' },
  reason: { nl: 'Reden', en: 'Reason' },
  before: { nl: 'Was', en: 'Was' },
  now: { nl: 'Wordt', en: 'Becomes' },
  days: { nl: 'Lesdagen', en: 'Sessions' },
  'day-of': { nl: 'lesdag {{number}} van {{count}}', en: 'session {{number}} of {{count}}' },

  // to the participant
  'confirmed-subject': {
    nl: 'Je staat ingeschreven: {{course}}, {{day}}',
    en: 'You are enrolled: {{course}}, {{day}}',
  },
  'confirmed-lead': {
    nl: 'Je hebt een plaats op deze cursus.',
    en: 'You have a place on this course.',
  },
  'confirmed-calendar': {
    nl: 'De uitnodiging voor je agenda zit bij deze mail.',
    en: 'The invitation for your calendar comes with this mail.',
  },
  'confirmed-calendars': {
    nl: 'De eerste lesdag zit als uitnodiging bij deze mail; voor elke volgende lesdag krijg je een eigen uitnodiging.',
    en: 'The first session comes with this mail as an invitation; each next session has an invitation of its own.',
  },
  'confirmed-cancel': {
    nl: 'Kun je toch niet? Afmelden is kosteloos tot en met {{until}}.',
    en: 'Can’t make it after all? Cancelling is free up to and including {{until}}.',
  },
  'confirmed-cancel-late': {
    nl: 'Kun je toch niet? Meld je dan zo snel mogelijk af; dat telt wel als late afmelding.',
    en: 'Can’t make it after all? Cancel as soon as you can; it does count as late.',
  },
  'day-subject': {
    nl: '{{course}}, lesdag {{number}} van {{count}}: {{day}}',
    en: '{{course}}, session {{number}} of {{count}}: {{day}}',
  },
  'day-lead': {
    nl: 'Deze lesdag hoort bij je inschrijving {{code}}. Met de bijlage zet je hem in je agenda.',
    en: 'This session belongs to your enrolment {{code}}. The attachment puts it in your calendar.',
  },
  'bundle-subject': { nl: 'Wie komt naar {{course}}, {{day}}?', en: 'Who comes to {{course}}, {{day}}?' },
  'bundle-lead': {
    nl: 'Jullie hebben deze cursus nodig, en andere bedrijven ook. Daarom is hij gepland. Er worden plaatsen voor jullie vastgehouden tot {{until}}; daarna vallen ze vrij. Wie het nodig heeft, staat al aangevinkt.',
    en: 'You need this course, and so do other companies. That is why it is planned. Places are held for you until {{until}}; after that they fall free. Whoever needs it is ticked already.',
  },
  'bundle-again-subject': {
    nl: 'Nog één keer: wie komt naar {{course}}, {{day}}?',
    en: 'Once more: who comes to {{course}}, {{day}}?',
  },
  'bundle-again-lead': {
    nl: 'Er is nog geen antwoord. De plaatsen worden vastgehouden tot {{until}}; daarna gaan ze naar anderen.',
    en: 'There is no answer yet. The places are held until {{until}}; after that they go to others.',
  },
  'bundle-over-subject': {
    nl: 'Plaatsen vrijgegeven: {{course}}, {{day}}',
    en: 'Places released: {{course}}, {{day}}',
  },
  'bundle-over-lead': {
    nl: 'Er kwam geen antwoord, dus er wordt niets meer voor jullie vastgehouden. Inschrijven kan nog zolang er plaats is.',
    en: 'No answer came, so nothing is held for you any more. Enrolling is possible while there is room.',
  },
  'bundle-off-subject': {
    nl: 'Gaat niet door: {{course}}, {{day}}',
    en: 'Not going ahead: {{course}}, {{day}}',
  },
  'bundle-off-lead': {
    nl: 'Deze cursus gaat niet door. Je hoeft niet meer te antwoorden.',
    en: 'This course is not going ahead. You need not answer any more.',
  },
  'see-bundle': { nl: 'Zeg wie er komt', en: 'Say who comes' },
  'view-booking': { nl: 'Bekijk je inschrijving', en: 'See your enrolment' },
  'requested-subject': { nl: 'Aangevraagd: {{course}}, {{day}}', en: 'Requested: {{course}}, {{day}}' },
  'requested-lead': {
    nl: 'Je aanvraag ligt bij de opleidingscoördinator van {{organisation}}. Je plaats wordt vastgehouden tot {{until}}. Je hoort van ons zodra er een antwoord is.',
    en: 'Your request is with the training coordinator of {{organisation}}. Your place is held until {{until}}. You will hear from us as soon as there is an answer.',
  },
  'declined-subject': {
    nl: 'Gaat niet door: {{course}}, {{day}}',
    en: 'Not going ahead: {{course}}, {{day}}',
  },
  'declined-lead': {
    nl: 'Je opleidingscoördinator heeft je aanvraag voor deze cursus niet goedgekeurd.',
    en: 'Your training coordinator did not approve your request for this course.',
  },
  'lapsed-lead': {
    nl: 'Er is niet op tijd geantwoord op je aanvraag, en de plaats is weer vrij. Vraag je opleidingscoördinator ernaar, of vraag opnieuw aan.',
    en: 'Your request wasn’t answered in time, and the place is free again. Ask your training coordinator, or request it again.',
  },
  'find-course': { nl: 'Bekijk de cursus', en: 'See the course' },
  'cancelled-subject': { nl: 'Afgemeld: {{course}}, {{day}}', en: 'Cancelled: {{course}}, {{day}}' },
  'cancelled-lead': {
    nl: 'Je inschrijving voor deze cursus is geannuleerd. Je plaats is weer vrij.',
    en: 'Your enrolment on this course was cancelled. Your place is free again.',
  },
  'cancelled-late': {
    nl: 'Dit telt als late afmelding. Wat dat kost, staat in de overeenkomst van je bedrijf.',
    en: 'This counts as a late cancellation. What it costs is in your company’s agreement.',
  },
  'cancelled-calendar': {
    nl: 'Met deze mail verdwijnt de cursus uit je agenda.',
    en: 'With this mail the course leaves your calendar.',
  },
  'day-cancelled-subject': {
    nl: 'Vervalt: {{course}}, {{day}}',
    en: 'Off: {{course}}, {{day}}',
  },
  'day-cancelled-lead': {
    nl: 'Deze lesdag hoorde bij {{code}} en verdwijnt uit je agenda.',
    en: 'This session belonged to {{code}} and leaves your calendar.',
  },
  'moved-subject': { nl: 'Andere tijd: {{course}}, {{day}}', en: 'New time: {{course}}, {{day}}' },
  'moved-lead': {
    nl: 'Een lesdag van je cursus is verzet. Je plaats blijft.',
    en: 'A session of your course has moved. You keep your place.',
  },
  'moved-lead-same-time': {
    nl: 'Een lesdag van je cursus is gewijzigd. De tijd en je plaats blijven.',
    en: 'A session of your course has changed. The time and your place stay.',
  },
  'moved-clash': {
    nl: 'Op de nieuwe tijd staat er al iets anders in je agenda bij het praktijkcentrum. Je plaats blijft bewaard; overleg met het kantoor of meld je af.',
    en: 'At the new time there is something else in your agenda at the practice centre. Your place is kept; ask the office, or cancel.',
  },
  'run-off-subject': { nl: 'Gaat niet door: {{course}}, {{day}}', en: 'Called off: {{course}}, {{day}}' },
  'run-off-lead': {
    nl: 'Deze cursus gaat helaas niet door. Je wordt nergens voor belast.',
    en: 'We are sorry: this course isn’t going ahead. You won’t be charged for anything.',
  },
  'run-off-waiting': {
    nl: 'Je stond op de wachtlijst van deze cursus. De cursus gaat helaas niet door.',
    en: 'You were on the waiting list of this course. We are sorry: it isn’t going ahead.',
  },
  'sure-subject': { nl: 'Gaat door: {{course}}, {{day}}', en: 'Going ahead: {{course}}, {{day}}' },
  'sure-lead': {
    nl: 'Deze cursus gaat zeker door. Tot dan.',
    en: 'This course is certain to go ahead. See you there.',
  },
  'reminder-subject': { nl: 'Binnenkort: {{course}}, {{day}}', en: 'Coming up: {{course}}, {{day}}' },
  'reminder-lead': {
    nl: 'Je wordt verwacht op deze lesdag.',
    en: 'You are expected at this session.',
  },
  'reminder-cancel': {
    nl: 'Kun je niet? Meld je zo snel mogelijk af, dan kan iemand anders mee.',
    en: 'Can’t make it? Cancel as soon as you can, so that someone else can come.',
  },
  directions: { nl: 'Route', en: 'Directions' },
  'waiting-subject': {
    nl: 'Je staat op de wachtlijst: {{course}}, {{day}}',
    en: 'You are on the waiting list: {{course}}, {{day}}',
  },
  'waiting-lead': {
    nl: 'Deze cursus is vol. Je bent nummer {{position}} op de wachtlijst. Komt er een plek vrij en ben je aan de beurt, dan mailen we je meteen.',
    en: 'This course is full. You are number {{position}} on the waiting list. When a place comes free and it is your turn, we mail you at once.',
  },
  places: { nl: 'Plaatsen', en: 'Places' },
  'see-waiting': { nl: 'Bekijk je plaats op de lijst', en: 'See your place on the list' },
  'turn-subject': {
    nl: 'Er is een plek vrij: {{course}}, {{day}}',
    en: 'A place is free: {{course}}, {{day}}',
  },
  'turn-lead': {
    nl: 'Er is vlak voor het begin een plek vrijgekomen. Er is geen tijd meer om hem voor je vast te houden: wie hem het eerst neemt, heeft hem.',
    en: 'A place has come free shortly before the start. There is no time left to hold it for you: whoever takes it first has it.',
  },
  'offer-subject': {
    nl: 'Er is een plek voor je: {{course}}, {{day}}',
    en: 'There is a place for you: {{course}}, {{day}}',
  },
  'offer-lead': {
    nl: 'Er is een plek vrijgekomen en je bent aan de beurt. We houden de plek voor je vast tot {{until}}. Laat voor die tijd weten of je hem neemt; daarna gaat hij naar de volgende.',
    en: 'A place has come free and it is your turn. We hold it for you until {{until}}. Say before then whether you take it; after that it goes to the next in line.',
  },
  'answer-before': { nl: 'Antwoord vóór', en: 'Answer before' },
  'see-offer': { nl: 'Neem de plek of zeg nee', en: 'Take the place or say no' },
  'places-booked-subject': {
    nl: 'Plaatsen vastgehouden: {{course}}, {{day}}',
    en: 'Places held: {{course}}, {{day}}',
  },
  'places-booked-lead': {
    nl: 'We houden plaatsen voor je bedrijf vast. Vul vóór {{until}} in wie er komt; wat dan geen naam heeft, komt vrij voor anderen.',
    en: 'We hold places for your company. Say before {{until}} who comes; what has no name by then is free for others.',
  },
  'places-due-subject': {
    nl: 'Nog namen nodig: {{course}}, {{day}}',
    en: 'Names still needed: {{course}}, {{day}}',
  },
  'places-due-lead': {
    nl: 'Je bedrijf heeft nog plaatsen zonder naam. Vul vóór {{until}} in wie er komt, anders komen ze vrij voor anderen.',
    en: 'Your company still has places without names. Say before {{until}} who comes, or they are free for others.',
  },
  'places-lapsed-subject': {
    nl: 'Plaatsen vrijgekomen: {{course}}, {{day}}',
    en: 'Places given up: {{course}}, {{day}}',
  },
  'places-lapsed-lead': {
    nl: 'De namen voor deze plaatsen waren er niet vóór {{until}}. Ze zijn nu voor anderen; het kost je bedrijf niets.',
    en: 'The names for these places didn’t come before {{until}}. They are for others now; it costs your company nothing.',
  },
  'places-moved-subject': { nl: 'Verplaatst: {{course}}, {{day}}', en: 'Moved: {{course}}, {{day}}' },
  'places-moved-lead': {
    nl: 'Een lesdag van deze cursus is verplaatst. Je bedrijf houdt de plaatsen zonder naam; de namen moeten er zijn vóór {{until}}.',
    en: 'A session of this course was moved. Your company keeps its places without names; the names are due before {{until}}.',
  },
  'places-off-subject': { nl: 'Gaat niet door: {{course}}, {{day}}', en: 'Called off: {{course}}, {{day}}' },
  'places-off-lead': {
    nl: 'Deze cursus gaat niet door. De plaatsen die je bedrijf zonder naam had, vervallen zonder kosten.',
    en: 'This course is called off. The places your company had without names end at no cost.',
  },
  'names-before': { nl: 'Namen vóór', en: 'Names before' },
  'give-names': { nl: 'Geef de namen', en: 'Give the names' },
  'offer-over-subject': {
    nl: 'De plek is doorgegaan: {{course}}, {{day}}',
    en: 'The place has gone on: {{course}}, {{day}}',
  },
  'offer-over-lead': {
    nl: 'We hielden een plek voor je vast tot {{until}} en hoorden niets. Hij is nu voor de volgende, en je staat niet meer op de wachtlijst. Wil je nog wel? Meld je dan opnieuw aan.',
    en: 'We held a place for you until {{until}} and heard nothing. It is for the next in line now, and you are no longer on the waiting list. Do you still want to come? Then join again.',
  },
  'take-place': { nl: 'Neem de plek', en: 'Take the place' },
  'expiring-subject_one': {
    nl: 'Je certificaat verloopt: {{name}}',
    en: 'Your certificate is about to expire: {{name}}',
  },
  'expiring-subject_other': {
    nl: '{{count}} certificaten van je verlopen binnenkort',
    en: '{{count}} of your certificates are about to expire',
  },
  'expiring-lead': {
    nl: 'Plan op tijd een cursus of herhaling, dan blijf je bevoegd.',
    en: 'Plan a course or a refresher in time, and you stay qualified.',
  },
  'expiring-item': {
    nl: '{{name}}: geldig tot en met {{until}}',
    en: '{{name}}: valid up to and including {{until}}',
  },
  'expiring-asked': {
    nl: '{{name}}: geldig tot en met {{until}}, nodig voor je functie',
    en: '{{name}}: valid up to and including {{until}}, needed for your job',
  },
  'see-certificates': { nl: 'Bekijk je certificaten', en: 'See your certificates' },
  'team-expiring-subject_one': {
    nl: 'Certificaat verloopt: {{name}} van {{person}}',
    en: 'Certificate about to expire: {{name}} of {{person}}',
  },
  'team-expiring-subject_other': {
    nl: '{{count}} certificaten in je team verlopen binnenkort',
    en: '{{count}} certificates in your team are about to expire',
  },
  'team-expiring-lead': {
    nl: 'Wie al op een cursus staat die het certificaat vernieuwt, staat hier niet bij.',
    en: 'Whoever is on a course already that renews the certificate isn’t on this list.',
  },
  'team-expiring-asked': {
    nl: '{{person}}, {{name}}: tot en met {{until}}, nodig voor de functie',
    en: '{{person}}, {{name}}: up to and including {{until}}, needed for the job',
  },
  'team-expiring-item': {
    nl: '{{person}}, {{name}}: tot en met {{until}}',
    en: '{{person}}, {{name}}: up to and including {{until}}',
  },
  'see-team': { nl: 'Bekijk je team', en: 'See your team' },
  'other-date': { nl: 'Kies een andere datum', en: 'Choose another date' },

  // to the coordinator
  'told-confirmed-subject': {
    nl: '{{person}} gaat naar {{course}}, {{day}}',
    en: '{{person}} goes to {{course}}, {{day}}',
  },
  'told-confirmed-lead': {
    nl: '{{person}} is ingeschreven. Je hoeft niets te doen.',
    en: '{{person}} is enrolled. There is nothing for you to do.',
  },
  'asked-subject': {
    nl: 'Akkoord gevraagd: {{person}} naar {{course}}',
    en: 'Your approval: {{person}} to {{course}}',
  },
  'asked-again-subject': {
    nl: 'Nog geen antwoord: {{person}} naar {{course}}',
    en: 'Still to be answered: {{person}} to {{course}}',
  },
  'asked-again-lead': {
    nl: '{{person}} wacht nog op je antwoord. De plaats wordt vastgehouden tot {{until}}; daarna vervalt de aanvraag.',
    en: '{{person}} still waits for your answer. The place is held until {{until}}; after that the request lapses.',
  },
  'asked-lead': {
    nl: '{{person}} wil deze cursus volgen en wacht op je antwoord. De plaats wordt vastgehouden tot {{until}}; daarna vervalt de aanvraag.',
    en: '{{person}} wants to take this course and waits for your answer. The place is held until {{until}}; after that the request lapses.',
  },
  'answer-request': { nl: 'Beantwoord de aanvraag', en: 'Answer the request' },
  'told-cancelled-subject': {
    nl: '{{person}} is afgemeld voor {{course}}, {{day}}',
    en: '{{person}} is off {{course}}, {{day}}',
  },
  'told-cancelled-lead': {
    nl: 'De inschrijving van {{person}} is geannuleerd.',
    en: 'The enrolment of {{person}} was cancelled.',
  },
  'told-cancelled-late': {
    nl: 'Dit telt als late afmelding.',
    en: 'This counts as a late cancellation.',
  },
  'told-clash-subject': {
    nl: '{{person}} kan niet op de nieuwe tijd: {{course}}',
    en: '{{person}} can’t come at the new time: {{course}}',
  },
  'told-clash-lead': {
    nl: 'Een lesdag van {{course}} is verzet, en {{person}} heeft dan al iets anders bij het praktijkcentrum. De plaats blijft bewaard. Overleg samen wat er gebeurt.',
    en: 'A session of {{course}} has moved, and {{person}} has something else at the practice centre by then. The place is kept. Please decide together.',
  },
  'told-sure-subject': { nl: 'Gaat door: {{course}}, {{day}}', en: 'Going ahead: {{course}}, {{day}}' },
  'told-sure-lead': {
    nl: 'Deze cursus gaat zeker door. Van jullie gaan mee:',
    en: 'This course is certain to go ahead. Coming from your side:',
  },
  'told-run-off-subject': {
    nl: 'Gaat niet door: {{course}}, {{day}}',
    en: 'Called off: {{course}}, {{day}}',
  },
  'told-run-off-lead': {
    nl: 'Deze cursus gaat niet door. Er wordt niets in rekening gebracht. Het gaat om:',
    en: 'This course isn’t going ahead. Nothing is charged. It concerns:',
  },

  // to trainers and planners
  'teaching-subject': { nl: 'Je geeft {{course}}, {{day}}', en: 'You teach {{course}}, {{day}}' },
  'teaching-lead': {
    nl: 'Je neemt deze les over. De uitnodiging voor je agenda zit bij deze mail.',
    en: 'You take over this session. The invitation for your calendar comes with this mail.',
  },
  'teaching-moved-subject': {
    nl: 'Andere tijd: je les {{course}}, {{day}}',
    en: 'New time: your session {{course}}, {{day}}',
  },
  'teaching-moved-lead': {
    nl: 'Een les die je geeft is verzet.',
    en: 'A session you teach has moved.',
  },
  'teaching-ended-subject': {
    nl: 'Je geeft niet meer: {{course}}, {{day}}',
    en: 'Not yours any more: {{course}}, {{day}}',
  },
  'teaching-ended-lead': {
    nl: 'Iemand anders geeft deze les. Die verdwijnt uit je agenda.',
    en: 'Someone else teaches this session. It leaves your calendar.',
  },
  'teaching-off-subject': {
    nl: 'Gaat niet door: je les {{course}}, {{day}}',
    en: 'Called off: your session {{course}}, {{day}}',
  },
  'teaching-off-lead': {
    nl: 'Deze cursus gaat niet door. De lessen verdwijnen uit je agenda.',
    en: 'This course isn’t going ahead. Its sessions leave your calendar.',
  },
  'teaching-sure-subject': {
    nl: 'Gaat door: je les {{course}}, {{day}}',
    en: 'Going ahead: your session {{course}}, {{day}}',
  },
  'teaching-sure-lead': { nl: 'Deze cursus gaat zeker door.', en: 'This course is certain to go ahead.' },
  'view-planning': { nl: 'Bekijk de planning', en: 'See the planning' },
  'option-ends-subject': {
    nl: 'Je optie loopt af: {{course}}, {{day}}',
    en: 'Your option is about to lapse: {{course}}, {{day}}',
  },
  'option-ends-lead': {
    nl: 'Je optie op deze cursus loopt tot {{until}}. Zet de cursus open of verleng de optie; anders komen machines, ruimtes en trainers weer vrij.',
    en: 'Your option on this course runs until {{until}}. Open the course or prolong the option; otherwise machines, rooms and trainers come free again.',
  },
  'option-lapsed-subject': {
    nl: 'Je optie is vervallen: {{course}}, {{day}}',
    en: 'Your option has lapsed: {{course}}, {{day}}',
  },
  'option-lapsed-lead': {
    nl: 'De optie op deze cursus liep tot nu toe en is vervallen. De machines, ruimtes en trainers zijn weer vrij; het plan staat er nog als concept.',
    en: 'Your option on this course ran out. Machines, rooms and trainers are free again; the plan is still there as a concept.',
  },

  'feedback-subject': { nl: 'Hoe was {{course}}?', en: 'How was {{course}}?' },
  'feedback-lead': {
    nl: 'Je cursus {{course}} is afgerond. We stellen je vier korte vragen; antwoorden duurt een minuut.',
    en: 'Your course {{course}} is over. We ask you four short questions; answering takes a minute.',
  },
  'feedback-answer': { nl: 'Beantwoord vier vragen', en: 'Answer four questions' },
  'feedback-private': {
    nl: 'Niemand leest je antwoorden met je naam erbij. Het kantoor en de trainer zien alleen gemiddelden, vanaf vijf antwoorden, en opmerkingen zonder naam.',
    en: 'Nobody reads your answers with your name. The office and the trainer see averages only, from five answers on, and remarks without names.',
  },

  // a message to everybody on a run
  'message-lead': {
    nl: '{{sender}} schrijft aan de deelnemers van {{course}}, {{day}}:',
    en: '{{sender}} writes to the participants of {{course}}, {{day}}:',
  },
  'message-people': { nl: 'Van jullie doen mee: {{names}}.', en: 'Taking part from your side: {{names}}.' },
});
