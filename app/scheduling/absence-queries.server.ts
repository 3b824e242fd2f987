/** A trainer's absence with all it hits, for the page on which it is dealt with. Why they are away only they and the office read. */
import type { Ctx } from '#app/kernel/actor.ts';
import type { AbsenceId } from '#app/kernel/ids.ts';
import { DAY, type Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import type { AbsenceDraft } from './disruption-form.ts';
import { sessionsWithoutTrainer } from './disruption-queries.server.ts';
import { type OpenHit, openHits } from './open-hits-queries.server.ts';
import type { ReasonReader } from './reason-text.ts';
import { type SettledHit, settledOfAbsence } from './settled-hits-queries.server.ts';

export type AbsenceKind = 'leave' | 'illness' | 'other';

export type Absence = {
  readonly absenceId: AbsenceId;
  readonly trainerId: string;
  readonly trainerName: string;
  readonly interval: Interval;
  readonly kind: AbsenceKind;
  readonly note: string | null;
};

export type AbsencePage = {
  readonly absence: Absence;
  /** By start; concepts hold nothing and are left out. */
  readonly open: readonly OpenHit[];
  readonly settled: readonly SettledHit[];
};

type Scope = CentreScope | RosterScope;
type Reader = Omit<ReasonReader, 'names'> & { readonly scope: Scope };

/** Null where there is no such absence, or it isn't this scope's to read. */
export async function absencePage(
  ctx: Ctx,
  reader: Reader,
  absenceId: AbsenceId,
): Promise<AbsencePage | null> {
  const [absence] = await absences(reader.scope, { absenceId });
  if (!absence) return null;
  const { trainerId, interval } = absence;
  const { hits, settled } = await asSystem(async (tx) => ({
    hits: await sessionsWithoutTrainer(tx, ctx, trainerId, interval),
    settled: await settledOfAbsence(tx, absenceId),
  }));
  const open = await openHits(
    ctx,
    reader,
    hits.map(({ proposals, ...hit }) => ({
      ...hit,
      proposals: proposals.map(({ personId, reasons }) => ({ id: personId, reasons })),
    })),
    null,
  );
  return { absence, open, settled };
}

/** The form before anybody touched it: ill, today. Its id makes a second submit the same absence. */
export function blankAbsence(now: Temporal.Instant, trainerId: string, zone: string): AbsenceDraft {
  const today = dateAt(now.epochMilliseconds, zone);
  const whole = { firstDay: today, from: '', lastDay: today, until: '' };
  return { ...whole, id: newId(), trainerId, kind: 'illness', note: '' };
}

/** A trainer's own absences that aren't over, and those of the last week. By start. */
export function ownAbsences(scope: RosterScope, now: Temporal.Instant): Promise<Absence[]> {
  return absences(scope, { trainerId: scope.personId, from: now.epochMilliseconds - 7 * DAY });
}

type Wanted = { absenceId: string } | { trainerId: string; from: number };

async function absences(scope: Scope, wanted: Wanted): Promise<Absence[]> {
  const rows = await withScope(scope, (tx) =>
    tx.absence.findMany({
      where:
        'absenceId' in wanted
          ? { id: wanted.absenceId }
          : { trainerId: wanted.trainerId, endsAt: { gt: new Date(wanted.from) } },
      orderBy: { startsAt: 'asc' },
      include: { trainer: { select: { displayName: true } } },
    }),
  );
  return rows.map(({ id, trainerId, trainer, startsAt, endsAt, kind, note }) => ({
    absenceId: id as AbsenceId,
    trainerId,
    trainerName: trainer.displayName,
    interval: { start: startsAt.getTime(), end: endsAt.getTime() },
    kind,
    note,
  }));
}
