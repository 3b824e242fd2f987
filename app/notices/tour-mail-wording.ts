/** What mail about company tours says: to the group, to hosts, to guides and to the office. */
import { defineWording } from '#app/ui/i18n/wording.ts';

export const tourMailWording = defineWording({
  hello: { nl: 'Dag {{name}},', en: 'Hello {{name}},' },
  sender: {
    nl: 'Verstuurd door het praktijkcentrum met Leerbank.',
    en: 'Sent by the practice centre with Leerbank.',
  },
  'why-contact': {
    nl: 'Je krijgt dit omdat je een rondleiding aanvroeg. Wie deze mail heeft, kan de rondleiding volgen en annuleren.',
    en: 'You get this because you asked for a tour. Whoever has this mail can follow and cancel the tour.',
  },
  'why-host': {
    nl: 'Je krijgt dit omdat je over de rondleidingen van je bedrijf gaat.',
    en: 'You get this because you are in charge of tours at your company.',
  },
  'why-guide': {
    nl: 'Je krijgt dit omdat jij de groep rondleidt.',
    en: 'You get this because you guide the group.',
  },
  'why-office': {
    nl: 'Voor het kantoor van het praktijkcentrum.',
    en: 'For the office of the practice centre.',
  },
  group: { nl: 'Groep', en: 'Group' },
  'group-size': {
    nl: '{{group}}, {{count}} mensen, jongste {{age}} jaar',
    en: '{{group}}, {{count}} people, youngest {{age}}',
  },
  when: { nl: 'Wanneer', en: 'When' },
  wished: { nl: 'Gevraagd', en: 'Asked for' },
  where: { nl: 'Waar', en: 'Where' },
  guide: { nl: 'Rondleider', en: 'Guide' },
  contact: { nl: 'Contact', en: 'Contact' },
  reason: { nl: 'Reden', en: 'Reason' },
  safety: { nl: 'Denk aan', en: 'Mind' },
  number: { nl: 'Nummer', en: 'Number' },
  route: { nl: 'De route', en: 'The route' },
  follow: { nl: 'Volg de rondleiding', en: 'Follow the tour' },
  'open-request': { nl: 'Bekijk de aanvraag', en: 'See the request' },
  'answer-request': { nl: 'Geef antwoord', en: 'Answer' },
  'answer-by': { nl: 'Antwoord vóór', en: 'Answer before' },
  'own-agenda': { nl: 'Je agenda', en: 'Your agenda' },
  title: { nl: 'Rondleiding: {{group}}', en: 'Company tour: {{group}}' },

  'requested-subject': { nl: 'Je aanvraag voor een rondleiding', en: 'Your request for a tour' },
  'requested-lead': {
    nl: 'Je aanvraag is bij het kantoor. Zodra er een route is waar alle bedrijven ja op zeggen, krijg je mail. Met de knop volg je de aanvraag, wijzig je wie we bellen of annuleer je. Bewaar deze mail.',
    en: 'The office has your request. As soon as there is a route that all companies agree to, you get a mail. With the button you follow the request, change whom we call, or cancel. Keep this mail.',
  },
  'office-subject': { nl: 'Rondleiding gevraagd: {{group}}', en: 'Tour asked for: {{group}}' },
  'office-lead': { nl: 'Er is een rondleiding aangevraagd.', en: 'A tour was asked for.' },
  'asked-subject': { nl: 'Mag {{group}} langskomen op {{day}}?', en: 'May {{group}} come by on {{day}}?' },
  'asked-lead': {
    nl: 'Het kantoor heeft jullie in een route gezet. Zeg ja en wie de groep rondleidt, of zeg nee met een reden.',
    en: 'The office put you on a route. Say yes and who guides the group, or say no with a reason.',
  },
  'asked-again-subject': {
    nl: 'Nog één keer: mag {{group}} langskomen op {{day}}?',
    en: 'Once more: may {{group}} come by on {{day}}?',
  },
  'asked-again-lead': {
    nl: 'De groep wacht op jullie antwoord. Horen we niets, dan belt het kantoor of zoekt het een andere werkvloer.',
    en: 'The group waits for your answer. When we hear nothing, the office calls or looks for another floor.',
  },
  'declined-subject': { nl: '{{floor}} ontvangt {{group}} niet', en: '{{floor}} does not receive {{group}}' },
  'declined-lead': {
    nl: 'Kies een andere werkvloer of ga verder zonder.',
    en: 'Choose another floor or go on without.',
  },
  'reopened-subject': { nl: 'Je rondleiding verandert nog', en: 'Your tour changes still' },
  'reopened-lead': {
    nl: 'Een van de bedrijven kan toch niet op het afgesproken moment. Het kantoor zoekt een oplossing; je hoort het zodra de route weer rond is.',
    en: 'One of the companies cannot make the agreed time after all. The office looks for a solution; you will hear as soon as the route is settled again.',
  },
  'planned-subject': { nl: 'Je rondleiding gaat door op {{day}}', en: 'Your tour goes ahead on {{day}}' },
  'planned-lead': {
    nl: 'Alle bedrijven verwachten jullie. De afspraak zit bij deze mail, voor in je agenda.',
    en: 'All companies expect you. The appointment is with this mail, for your calendar.',
  },
  'host-planned-subject': { nl: '{{group}} komt op {{day}}', en: '{{group}} comes on {{day}}' },
  'host-planned-lead': {
    nl: 'Alle bedrijven zeiden ja: de groep komt.',
    en: 'All companies said yes: the group comes.',
  },
  'guide-subject': { nl: 'Je leidt {{group}} rond op {{day}}', en: 'You guide {{group}} on {{day}}' },
  'guide-lead': {
    nl: 'Je leidt deze groep rond. De afspraak zit bij deze mail.',
    en: 'You show this group around. The appointment is with this mail.',
  },
  'released-subject': {
    nl: 'Je hoeft {{group}} niet rond te leiden op {{day}}',
    en: 'You need not guide {{group}} on {{day}}',
  },
  'released-lead': {
    nl: 'Een collega leidt deze groep rond. De afspraak gaat uit je agenda.',
    en: 'A colleague shows this group around. The appointment leaves your calendar.',
  },
  'guide-reminder-subject': {
    nl: 'Binnenkort leid je {{group}} rond, {{day}}',
    en: 'Coming up: you guide {{group}}, {{day}}',
  },
  'guide-reminder-lead': {
    nl: 'Deze groep komt eraan en jij leidt rond. Kun je niet? Zeg het je opleidingscoördinator, dan wijst die een collega aan.',
    en: 'This group is coming and you show it around. Can’t you make it? Tell your training coordinator, who assigns a colleague.',
  },
  'off-subject': { nl: '{{group}} komt niet op {{day}}', en: '{{group}} does not come on {{day}}' },
  'off-lead': {
    nl: 'De groep komt niet bij jullie langs. Je hoeft niets te doen.',
    en: 'The group does not come to you. There is nothing to do.',
  },
  'cancelled-subject': { nl: 'Je rondleiding gaat niet door', en: 'Your tour is cancelled' },
  'cancelled-lead': { nl: 'De rondleiding is geannuleerd.', en: 'The tour is cancelled.' },
  'office-cancelled-subject': {
    nl: '{{group}} annuleerde de rondleiding',
    en: '{{group}} cancelled the tour',
  },
  'reminder-subject': { nl: 'Je rondleiding is op {{day}}', en: 'Your tour is on {{day}}' },
  'reminder-lead': {
    nl: 'Jullie rondleiding komt eraan. Kun je niet? Annuleer dan nu, dan weten de bedrijven het op tijd.',
    en: 'Your tour is coming. Can’t you make it? Cancel now, so that the companies know in time.',
  },
});
