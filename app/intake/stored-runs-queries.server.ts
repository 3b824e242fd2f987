import type { Tx } from '#app/platform/database.server.ts';
import type { PlanRunInput } from '#app/scheduling/plan-input.ts';

export type StoredRun = Awaited<ReturnType<typeof readRuns>>[number];

/** Runs as they are planned, by code, with what each session holds. For the import's own transaction. */
export async function storedRuns(tx: Tx, codes: readonly string[]): Promise<Map<string, StoredRun>> {
  return new Map((await readRuns(tx, codes)).map((run) => [run.code, run]));
}

function readRuns(tx: Tx, codes: readonly string[]) {
  return tx.run.findMany({
    where: { code: { in: [...codes] } },
    include: {
      courses: { orderBy: { sortOrder: 'asc' }, select: { courseId: true } },
      sessions: {
        orderBy: { number: 'asc' },
        select: {
          startsAt: true,
          endsAt: true,
          resourceReservations: { where: { replacedAt: null }, select: { resourceId: true } },
          personReservations: { where: { replacedAt: null, role: 'trainer' }, select: { personId: true } },
        },
      },
    },
  });
}

/**
 * The columns in which rows and planning differ. What the file leaves out doesn't differ. A state that the planning has
 * moved on from (an option that opened, a run that was held) is no difference: a file is older than what happened since.
 */
export function differencesOf(there: StoredRun, input: PlanRunInput): string[] {
  const day = (column: Date | null) => column?.toISOString().slice(0, 10) ?? null;
  const same: Readonly<Record<string, boolean>> = {
    site: there.siteId === input.siteId,
    courses: there.courses.map(({ courseId }) => courseId).join() === input.courseIds.join(),
    state: !(there.state === 'concept' && input.state !== 'concept'),
    title_nl: there.titleNl === (input.titleNl ?? null),
    title_en: there.titleEn === (input.titleEn ?? null),
    seats: input.seats === undefined || there.seats === input.seats,
    minimum: input.minimum === undefined || there.minimum === input.minimum,
    price: input.priceCents === undefined || there.priceCents === input.priceCents,
    decide_by: day(there.decideBy) === (input.decideBy ?? null),
    option_until:
      there.state !== 'option' ||
      input.optionUntil === null ||
      there.optionUntil?.getTime() === input.optionUntil,
    public: there.isPublic === (input.isPublic ?? true),
    only_for: there.onlyForId === (input.onlyForId ?? null),
    note: there.note === (input.note ?? null),
    'run-sessions': JSON.stringify(sessionsOf(there)) === JSON.stringify(sessionsIn(input)),
  };
  return Object.entries(same).flatMap(([column, equal]) => (equal ? [] : [column]));
}

function sessionsOf({ sessions }: StoredRun) {
  return sessions.map(({ startsAt, endsAt, resourceReservations, personReservations }) => [
    startsAt.getTime(),
    endsAt.getTime(),
    resourceReservations.map(({ resourceId }) => resourceId).sort(),
    personReservations.map(({ personId }) => personId).sort(),
  ]);
}

function sessionsIn({ sessions }: PlanRunInput) {
  return [...sessions]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, resourceIds, trainerIds }) => [
      start,
      end,
      [...new Set(resourceIds)].sort(),
      [...new Set(trainerIds)].sort(),
    ]);
}
