/** Who opened what about a person, for that person. */
import type { Role } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { SelfScope } from '#app/platform/scope.server.ts';
import { roleFromRecord } from './role-record.server.ts';

export type OpenedFile = {
  readonly key: string;
  /** Null where the opener is gone. */
  readonly opener: PersonName | null;
  readonly role: Role;
  readonly organisation: string;
  readonly part: 'page' | 'booking' | 'scan';
  readonly day: CalendarDate;
  /** The last time on the day, in milliseconds. */
  readonly openedAt: number;
  /** How often on the day, 1 and more. */
  readonly times: number;
};

/** At most this many rows are shown, the latest first. */
const shown = 500;

/** Who opened what about the person who asks, the latest first. */
export async function openedFiles(scope: SelfScope): Promise<OpenedFile[]> {
  const rows = await rowsFor(scope);
  // Those who opened it belong to others' scopes as a rule; their names are what this list is for.
  const openers = await asSystem((tx) =>
    tx.person.findMany({
      where: { id: { in: rows.map(({ openerId }) => openerId) } },
      select: { id: true, givenName: true, infix: true, familyName: true },
    }),
  );
  const names = new Map(openers.map(({ id, ...name }) => [id, name]));
  return rows.map((row) => ({
    key: [row.openerId, row.organisationId, row.role, row.part, row.day.toISOString()].join(' '),
    opener: names.get(row.openerId) ?? null,
    role: roleFromRecord(row.role),
    organisation: row.organisation.name,
    part: row.part,
    day: dayFromColumn(row.day),
    openedAt: row.openedAt.getTime(),
    times: row.times,
  }));
}

function rowsFor(scope: SelfScope) {
  return withScope(scope, (tx) =>
    tx.openedFile.findMany({
      where: { personId: scope.personId },
      orderBy: { openedAt: 'desc' },
      take: shown,
      select: {
        openerId: true,
        organisationId: true,
        organisation: { select: { name: true } },
        role: true,
        part: true,
        day: true,
        openedAt: true,
        times: true,
      },
    }),
  );
}
