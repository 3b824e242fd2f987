/** Roles are written with a hyphen everywhere but in Prisma's enums, which can't have one. */
import type { Role } from '#app/kernel/actor.ts';
import type { Role as RoleRecord } from '#app/platform/generated/prisma/enums.ts';

export function roleFromRecord(role: RoleRecord): Role {
  return role === 'practice_supervisor' ? 'practice-supervisor' : role;
}

export function roleToRecord(role: Role): RoleRecord {
  return role === 'practice-supervisor' ? 'practice_supervisor' : role;
}
