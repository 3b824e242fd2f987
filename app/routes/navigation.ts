/**
 * What each role finds in the menu, as data: the shell shows it, the access tests walk it. The first item is where a
 * role begins after signing in.
 */
import type { Role } from '#app/kernel/actor.ts';
import { defineWording, type WordKey } from '#app/ui/i18n/wording.ts';

export const navigationWording = defineWording({
  today: { nl: 'Vandaag', en: 'Today' },
  myOverview: { nl: 'Mijn overzicht', en: 'My overview' },
  courses: { nl: 'Cursussen', en: 'Courses' },
  agenda: { nl: 'Agenda', en: 'Agenda' },
  certificates: { nl: 'Certificaten', en: 'Certificates' },
  planning: { nl: 'Planning', en: 'Planning' },
  runs: { nl: 'Geplande cursussen', en: 'Planned courses' },
  import: { nl: 'Import', en: 'Import' },
  outbox: { nl: 'Uitgaande post', en: 'Outgoing mail' },
});

export type NavigationItem = { readonly to: string; readonly label: WordKey<typeof navigationWording> };

const overview: NavigationItem = { to: '/me', label: 'myOverview' };
const courses: NavigationItem = { to: '/courses', label: 'courses' };
const planning: NavigationItem = { to: '/planning', label: 'planning' };

export const navigation: Readonly<Record<Role, readonly [NavigationItem, ...NavigationItem[]]>> = {
  employee: [
    overview,
    courses,
    { to: '/me/agenda', label: 'agenda' },
    { to: '/me/certificates', label: 'certificates' },
  ],
  trainer: [{ to: '/trainer', label: 'today' }, planning, courses],
  office: [
    { to: '/office', label: 'today' },
    planning,
    { to: '/planning/runs', label: 'runs' },
    courses,
    { to: '/office/import', label: 'import' },
    { to: '/account/outbox', label: 'outbox' },
  ],
  coordinator: [overview, courses, planning],
  'practice-supervisor': [overview, courses, planning],
  teacher: [overview, courses, planning],
  treasurer: [overview, courses, planning],
  board: [overview, courses, planning],
};

/** Everybody who isn't signed in. */
export const guestNavigation: readonly NavigationItem[] = [courses];

/** The first page of a role. */
export function homeOf(role: Role): string {
  return navigation[role][0].to;
}
