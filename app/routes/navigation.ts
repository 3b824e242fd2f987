/**
 * What each role finds in the menu, as data: the shell shows it, the access tests walk it. The first item is where a
 * role begins after signing in.
 */
import type { Role } from '#app/kernel/actor.ts';
import { defineWording, type WordKey } from '#app/ui/i18n/wording.ts';
import type { IconName } from '#app/ui/show/icon-paths.ts';

export const navigationWording = defineWording({
  today: { nl: 'Vandaag', en: 'Today' },
  myOverview: { nl: 'Mijn overzicht', en: 'My overview' },
  courses: { nl: 'Cursussen', en: 'Courses' },
  agenda: { nl: 'Agenda', en: 'Agenda' },
  certificates: { nl: 'Certificaten', en: 'Certificates' },
  planning: { nl: 'Planning', en: 'Planning' },
  runs: { nl: 'Geplande cursussen', en: 'Planned courses' },
  team: { nl: 'Team', en: 'Team' },
  members: { nl: 'Wie doen mee', en: 'Who takes part' },
  join: { nl: 'Meedoen', en: 'Join' },
  messages: { nl: 'Berichten', en: 'Messages' },
  profile: { nl: 'Openbare pagina', en: 'Public page' },
  visits: { nl: 'Bezoeken', en: 'Visits' },
  bookClass: { nl: 'Boek een klas', en: 'Book a class' },
  rules: { nl: 'Veiligheidsregels', en: 'Safety rules' },
  exceptions: { nl: 'Uitzonderingen', en: 'Exceptions' },
  people: { nl: 'Medewerkers', en: 'Employees' },
  hours: { nl: 'Uren en kosten', en: 'Hours and cost' },
  division: { nl: 'Verdeling van uren', en: 'Division of hours' },
  entitlement: { nl: 'Tegoed', en: 'Hours left' },
  demand: { nl: 'Bundelen', en: 'Bundle demand' },
  bundling: { nl: 'Wat bundelen opleverde', en: 'What bundling brought' },
  bookings: { nl: 'Boekingen', en: 'Bookings' },
  requests: { nl: 'Aanvragen', en: 'Requests' },
  treasury: { nl: 'Financiën', en: 'Finance' },
  costs: { nl: 'Kosten en inkomsten', en: 'Costs and income' },
  keys: { nl: 'Verdeelsleutels', en: 'Keys' },
  invoices: { nl: 'Facturen', en: 'Invoices' },
  statements: { nl: 'Afrekening', en: 'Settlement' },
  tours: { nl: 'Rondleidingen', en: 'Company tours' },
  import: { nl: 'Import', en: 'Import' },
  sessions: { nl: 'Inloggen en apparaten', en: 'Signing in and devices' },
  calendar: { nl: 'Agenda in Outlook of op je telefoon', en: 'Agenda in Outlook or on your phone' },
  mail: { nl: 'Je mail', en: 'Your mail' },
  openedFile: { nl: 'Wie je gegevens bekeek', en: 'Who looked at your file' },
  outbox: { nl: 'Uitgaande post', en: 'Outgoing mail' },
});

export type NavigationItem = {
  readonly to: string;
  readonly label: WordKey<typeof navigationWording>;
  readonly icon: IconName;
  /** Current on exactly this address only, because other items lie below it. */
  readonly end?: boolean;
};

const overview: NavigationItem = { to: '/me', label: 'myOverview', icon: 'home' };
const courses: NavigationItem = { to: '/courses', label: 'courses', icon: 'course' };
const team: NavigationItem = { to: '/company', label: 'team', icon: 'people', end: true };
const planning: NavigationItem = { to: '/planning', label: 'planning', icon: 'calendar', end: true };
const treasury: NavigationItem = { to: '/treasury', label: 'treasury', icon: 'euro', end: true };
const costs: NavigationItem = { to: '/treasury/costs', label: 'costs', icon: 'list' };
const invoices: NavigationItem = { to: '/treasury/invoices', label: 'invoices', icon: 'invoice' };
const keys: NavigationItem = { to: '/treasury/keys', label: 'keys', icon: 'scales' };
const division: NavigationItem = { to: '/office/hours', label: 'division', icon: 'chart' };
const entitlement: NavigationItem = { to: '/entitlement', label: 'entitlement', icon: 'chart' };
const profile: NavigationItem = { to: '/profile', label: 'profile', icon: 'globe' };

export const navigation: Readonly<Record<Role, readonly [NavigationItem, ...NavigationItem[]]>> = {
  employee: [
    overview,
    courses,
    { to: '/me/agenda', label: 'agenda', icon: 'clock' },
    { to: '/me/certificates', label: 'certificates', icon: 'certificate' },
  ],
  trainer: [{ to: '/trainer', label: 'today', icon: 'today' }, planning, courses],
  office: [
    { to: '/office', label: 'today', icon: 'today' },
    planning,
    { to: '/planning/runs', label: 'runs', icon: 'list' },
    { to: '/office/demand', label: 'demand', icon: 'people' },
    courses,
    { to: '/office/messages', label: 'messages', icon: 'bell' },
    { to: '/office/tours', label: 'tours', icon: 'route' },
    profile,
    { to: '/office/rules', label: 'rules', icon: 'certificate' },
    division,
    treasury,
    invoices,
    { to: '/office/import', label: 'import', icon: 'import' },
    { to: '/account/outbox', label: 'outbox', icon: 'mail' },
  ],
  coordinator: [
    team,
    { to: '/company/requests', label: 'requests', icon: 'bell' },
    { to: '/company/demand', label: 'demand', icon: 'list' },
    { to: '/company/tours', label: 'tours', icon: 'route' },
    { to: '/company/bookings', label: 'bookings', icon: 'list' },
    { to: '/company/people', label: 'people', icon: 'person' },
    { to: '/company/hours', label: 'hours', icon: 'clock' },
    entitlement,
    { to: '/statements', label: 'statements', icon: 'euro' },
    { to: '/invoices', label: 'invoices', icon: 'invoice' },
    courses,
    planning,
    overview,
    profile,
  ],
  'practice-supervisor': [overview, team, courses, planning],
  teacher: [
    { to: '/school', label: 'visits', icon: 'people', end: true },
    { to: '/school/book', label: 'bookClass', icon: 'calendar' },
    { to: '/school/exceptions', label: 'exceptions', icon: 'list' },
    entitlement,
    { to: '/tours', label: 'tours', icon: 'route' },
    courses,
    planning,
    overview,
    { to: '/invoices', label: 'invoices', icon: 'invoice' },
    profile,
  ],
  treasurer: [treasury, costs, keys, invoices, courses, planning, overview],
  board: [
    treasury,
    costs,
    keys,
    invoices,
    courses,
    planning,
    overview,
    division,
    { to: '/bundling', label: 'bundling', icon: 'chart' },
  ],
};

/** In the menu under someone's own name. */
export const accountLinks: readonly Omit<NavigationItem, 'icon'>[] = [
  { to: '/account/calendar', label: 'calendar' },
  { to: '/account/mail', label: 'mail' },
  { to: '/me/file', label: 'openedFile' },
  { to: '/account/sessions', label: 'sessions' },
];

/** Everybody who isn't signed in. */
export const guestNavigation: readonly NavigationItem[] = [
  courses,
  { to: '/agenda', label: 'agenda', icon: 'calendar' },
  { to: '/members', label: 'members', icon: 'company' },
  { to: '/tours', label: 'tours', icon: 'route' },
  { to: '/join', label: 'join', icon: 'people' },
];

/** The first page of a role. */
export function homeOf(role: Role): string {
  return navigation[role][0].to;
}

/** Whether the one search box is in the frame. */
export function searchesIn(role: Role): boolean {
  return role === 'office' || role === 'trainer';
}
