import type { Ctx } from '#app/kernel/actor.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { mapValue, type Outcome } from '#app/kernel/outcome.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { VerdictReader } from './check-draft.server.ts';
import type { CopyWish } from './copy-form.ts';
import { copyRuns } from './copy-runs.server.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { reasonNames } from './reason-names-queries.server.ts';
import { type WordedRefusal, wordedRefusals } from './refusal-text.ts';
import { runTitles } from './run-titles-queries.server.ts';

export type PreviewedCopy = {
  readonly fromId: string;
  readonly fromCode: string;
  readonly title: Content;
  readonly sessions: readonly Interval[];
  /** Days of the original rhythm on which the site is closed. */
  readonly skipped: readonly string[];
  /** What the copy has in its way, as a concept. */
  readonly remarks: readonly WordedRefusal[];
};

/** What copying would make, in words; saves nothing. */
export async function previewCopies(
  ctx: Ctx,
  reader: VerdictReader,
  wish: CopyWish,
): Promise<Outcome<PreviewedCopy[], PlanRefusal>> {
  const outcome = await copyRuns(ctx, { ...wish, preview: true });
  if (!outcome.ok) return outcome;
  const { copies } = outcome.value;
  const titles = await runTitles(copies.map(({ fromId }) => fromId));
  // One look-up of names for all copies together.
  const names = await reasonNames(
    reader.scope,
    reader.locale,
    copies.flatMap(({ noted }) => noted),
  );
  return mapValue(outcome, () =>
    copies.map(({ fromId, sessions, skipped, noted }) => {
      const known = titles.find(({ runId }) => runId === fromId);
      return {
        fromId,
        fromCode: known?.code ?? '',
        title: known?.title ?? { nl: '', en: null },
        sessions,
        skipped: [...new Set(skipped.map(({ date }) => date))],
        remarks: wordedRefusals(noted, { ...reader, names, viewer: ctx.actor }),
      };
    }),
  );
}
