import type { Hat, Role } from '#app/kernel/actor.ts';

type OrganisationKind = Hat['organisationKind'];

const rolesAt: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  centre: ['employee', 'trainer', 'office', 'treasurer', 'board'],
  // A member lends trainers; they wear that hat at their employer.
  company: ['employee', 'coordinator', 'practice-supervisor', 'trainer'],
  school: ['employee', 'coordinator', 'teacher', 'trainer'],
  customer: ['employee', 'coordinator'],
};

/** May this role be held at an organisation of this kind? A treasurer of a company would read the centre's books. */
export function roleFits(role: Role, kind: OrganisationKind): boolean {
  return rolesAt[kind].includes(role);
}

/** The role of someone of whom the file says nothing: everyone at a company may book for themselves. */
export function usualRole(kind: OrganisationKind): Role | null {
  if (kind === 'school') return 'teacher';
  return kind === 'centre' ? null : 'employee';
}
