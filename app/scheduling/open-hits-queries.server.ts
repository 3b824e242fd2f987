/** Sessions that are hit, with everything that could be done about each, in the reader's language. */
import type { Ctx } from '#app/kernel/actor.ts';
import { asSystem } from '#app/platform/database.server.ts';
import type { SignedInScope } from '#app/platform/scope.server.ts';
import type { Hit } from './disruption-queries.server.ts';
import { type HitDetails, hitDetails } from './hit-details-queries.server.ts';
import { type MoveOption, moveOptions } from './move-options-queries.server.ts';
import { mayOverride } from './overrides.ts';
import type { PlanReason } from './plan-reasons.ts';
import { reasonNames } from './reason-names-queries.server.ts';
import { type ReasonReader, reasonText } from './reason-text.ts';
import { loadPlannedSessions } from './run-plan-queries.server.ts';

export type Replacement = {
  readonly id: string;
  readonly name: string;
  /** What has to be set aside with a reason: *werkt dan niet*. None: nobody has anything against it. */
  readonly notes: readonly string[];
};

export type OpenHit = Omit<Hit, 'runState'> &
  HitDetails & {
    readonly replacements: readonly Replacement[];
    readonly moves: readonly MoveOption[];
    /** Names of the trainers in `moves`. */
    readonly trainerNames: Readonly<Record<string, string>>;
  };

type ProposedHit = Hit & {
  readonly proposals: readonly { readonly id: string; readonly reasons: readonly PlanReason[] }[];
};

type Reader = Omit<ReasonReader, 'names'> & { readonly scope: SignedInScope };

/** In order of time. `outResourceId` is the machine that is out, null where a trainer is away. */
export async function openHits(
  ctx: Ctx,
  reader: Reader,
  hits: readonly ProposedHit[],
  outResourceId: string | null,
): Promise<OpenHit[]> {
  const firm = hits.filter(({ runState }) => runState !== 'concept');
  const ids = firm.map(({ sessionId }) => sessionId);
  const { details, moves } = await asSystem(async (tx) => ({
    details: await hitDetails(tx, ids, ctx.now.epochMilliseconds),
    moves: await moveOptions(tx, ctx, await loadPlannedSessions(tx, ids), outResourceId),
  }));
  const proposals = firm.flatMap((hit) => hit.proposals);
  const moveTrainers = [...moves.values()].flat().flatMap(({ trainerIds }) => trainerIds);
  const names = await reasonNames(reader.scope, reader.locale, [
    ...proposals.flatMap(({ reasons }) => reasons),
    ...proposals.map(({ id }) => (outResourceId === null ? { personId: id } : { resourceId: id })),
    ...moveTrainers.map((personId) => ({ personId })),
  ]);
  const nameOf = (id: string) => names.persons?.get(id) ?? names.resources?.get(id) ?? '';
  return firm.flatMap(({ proposals: own, runState: _, ...hit }) => {
    const detail = details.get(hit.sessionId);
    if (!detail) return [];
    const options = moves.get(hit.sessionId) ?? [];
    return {
      ...hit,
      ...detail,
      replacements: own
        .filter(({ reasons }) => reasons.every(({ code }) => mayOverride(ctx.actor, code)))
        .map(({ id, reasons }) => ({
          id,
          name: nameOf(id),
          notes: reasons.map((reason) => reasonText(reason, { ...reader, zone: detail.zone, names })),
        })),
      moves: options,
      trainerNames: Object.fromEntries(
        options.flatMap(({ trainerIds }) => trainerIds).map((id) => [id, nameOf(id)]),
      ),
    };
  });
}
