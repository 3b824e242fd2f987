/** The form that moves one session: as the plan form holds a session, with the question whether to tell. */
import { parseId } from '#app/kernel/ids.ts';
import { combineAll, mapValue, type Outcome } from '#app/kernel/outcome.ts';
import {
  type FieldProblem,
  plannedSessionOf,
  readSessionFields,
  type SessionDraft,
  sessionDraftOf,
} from '#app/scheduling/plan-form.ts';
import { instantOf } from '#app/scheduling/plan-request.ts';
import type { Override } from './booking-reasons.ts';
import type { MoveSessionInput } from './schema.ts';

export type MoveForm = {
  readonly session: SessionDraft;
  readonly tell: boolean;
  readonly overrides: readonly Override[];
};

type Fields = { get(name: string): unknown; getAll(name: string): unknown[]; has(name: string): boolean };

export function readMoveForm(form: Fields): MoveForm {
  const reason = `${form.get('overrideReason') ?? ''}`.trim().slice(0, 500);
  return {
    session: readSessionFields(form, 0),
    tell: form.get('tell') !== 'no',
    overrides: form
      .getAll('override')
      .slice(0, 40)
      .map((code) => ({ code: `${code}`.slice(0, 60), reason })),
  };
}

export function moveInputOf(
  { session, tell, overrides }: MoveForm,
  sessionId: string,
  zone: string,
): Outcome<MoveSessionInput, FieldProblem> {
  return mapValue(combineAll([plannedSessionOf(session, 0, zone)]), ([planned]) => ({
    sessionId,
    start: planned?.start ?? 0,
    end: planned?.end ?? 0,
    resourceIds: [...session.resourceIds],
    trainerIds: [...session.trainerIds],
    tell,
    overrides: [...overrides],
  }));
}

type Planned = {
  readonly interval: { readonly start: number; readonly end: number };
  readonly resourceIds: readonly string[];
  readonly trainerIds: readonly string[];
  readonly choices: {
    readonly site: { readonly zone: string };
    readonly resources: readonly { readonly id: string }[];
    readonly trainers: readonly { readonly id: string }[];
  };
};

/** The form as it opens: where the block was dropped on the board, else as the session is. */
export function openMoveForm(plan: Planned, search: URLSearchParams): MoveForm {
  const start = instantOf(search.get('start') ?? '') ?? plan.interval.start;
  const end = instantOf(search.get('end') ?? '') ?? start + (plan.interval.end - plan.interval.start);
  const rows = search.getAll('row').flatMap((text) => parseId(text) ?? []);
  const among = (options: readonly { readonly id: string }[], else_: readonly string[]) => {
    const dropped = rows.filter((id) => options.some((option) => option.id === id));
    return rows.length > 0 ? dropped : else_;
  };
  const session = sessionDraftOf(
    {
      start,
      end,
      resourceIds: among(plan.choices.resources, plan.resourceIds),
      trainerIds: among(plan.choices.trainers, plan.trainerIds),
    },
    plan.choices.site.zone,
  );
  return { session, tell: true, overrides: [] };
}

/** Is the session at this time, on these machines and with these trainers already? */
export function isWhereItWas(
  plan: Pick<Planned, 'interval' | 'resourceIds' | 'trainerIds'>,
  move: Pick<MoveSessionInput, 'start' | 'end' | 'resourceIds' | 'trainerIds'>,
): boolean {
  const same = (a: readonly string[], b: readonly string[] | null | undefined) =>
    [...a].sort().join() === [...(b ?? a)].sort().join();
  return (
    plan.interval.start === move.start &&
    plan.interval.end === move.end &&
    same(plan.resourceIds, move.resourceIds) &&
    same(plan.trainerIds, move.trainerIds)
  );
}

/** Back to the page somebody came from, as long as it is one of planning. */
export function backFrom(search: URLSearchParams, usual: string): string {
  const back = search.get('back') ?? '';
  return /^\/planning(?:[/?]|$)/.test(back) && back.length < 500 ? back : usual;
}
