/** Runs on the small centre for tests of booking: rows as planning leaves them, in any state and at any moment. */
import type { Tx } from '#app/platform/database.server.ts';
import { addSessions } from '#app/scheduling/add-sessions.step.server.ts';
import { reserveSession } from '#app/scheduling/reserve-session.step.server.ts';
import { type RunState, reserves } from '#app/scheduling/run-state.ts';
import { fixtureId, SMALL_NOW, slot, small } from './small-centre.ts';

export type SmallRun = {
  /** Its ids are made from it: `fixtureId('run <name>')` and `fixtureId('session <name> <number>')`. */
  readonly name: string;
  readonly courses?: readonly (keyof typeof small.course)[];
  /** Day, from, until; in order. */
  readonly sessions?: readonly (readonly [date: string, from: string, until: string])[];
  readonly resources?: readonly (keyof typeof small.resource)[];
  readonly trainers?: readonly (keyof typeof small.person)[];
  readonly seats?: number;
  readonly minimum?: number;
  readonly state?: RunState;
  readonly onlyFor?: keyof typeof small.organisation;
  readonly isPublic?: boolean;
  readonly priceCents?: number;
};

export const runId = (name: string) => fixtureId(`run ${name}`);
export const sessionId = (name: string, number = 1) => fixtureId(`session ${name} ${number}`);

/** Two milling mornings in the first week of December with four places, unless something else is said. */
export async function saveSmallRun(tx: Tx, run: SmallRun): Promise<string> {
  const id = runId(run.name);
  const { state = 'open', seats = 4, courses = ['milling'] } = run;
  await tx.run.create({
    data: {
      id,
      code: run.name.toUpperCase(),
      state,
      siteId: small.site.hall,
      seats,
      minimum: run.minimum ?? 1,
      priceCents: run.priceCents ?? 69500,
      isPublic: run.isPublic ?? true,
      onlyForId: run.onlyFor ? small.organisation[run.onlyFor] : null,
      optionUntil: state === 'option' ? new Date('2026-11-30T16:00:00Z') : null,
      courses: {
        create: courses.map((name, sortOrder) => ({ courseId: small.course[name], sortOrder })),
      },
    },
  });
  const days = run.sessions ?? [
    ['2026-12-01', '09:00', '13:00'],
    ['2026-12-02', '09:00', '13:00'],
  ];
  const sessions = days.map(([date, from, until], index) => ({
    id: sessionId(run.name, index + 1),
    interval: slot(date, from, until),
    number: index + 1,
  }));
  await addSessions(
    tx,
    SMALL_NOW,
    ...sessions.map((session) => ({
      ...session,
      runId: id,
      siteId: small.site.hall,
      kind: 'course' as const,
      title: null,
      sideBySideKey: session.id,
      seats,
    })),
  );
  await reserveSession(
    tx,
    SMALL_NOW,
    ...sessions.map((session) => ({
      sessionId: session.id,
      interval: session.interval,
      sideBySideKey: session.id,
      live: reserves(state),
      resources: (run.resources ?? []).map((name) => ({
        resourceId: small.resource[name],
        setupMinutes: 0,
        cleanupMinutes: 0,
      })),
      trainerIds: (run.trainers ?? []).map((name) => small.person[name]),
    })),
  );
  return id;
}
