import type { Ctx } from '#app/kernel/actor.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import { choiceValue, readChoices, shownField } from '#app/scheduling/hit-choice.ts';
import type { OpenHit } from '#app/scheduling/open-hits-queries.server.ts';
import { shortestOverrideReason } from '#app/scheduling/overrides.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { type CheckedChoice, checkChoices, settleReasonTexts } from './disruption-check-queries.server.ts';
import { type Missing, settleDisruption } from './settle-disruption.server.ts';

/** What the page says next. */
export type SettleAnswer =
  /** The choices, by session id, to go on with. */
  | { readonly did: 'choose'; readonly chosen: Readonly<Record<string, string>>; readonly isEmpty: boolean }
  | {
      readonly did: 'check';
      readonly checked: readonly CheckedChoice[];
      readonly overrideReasonMissing: boolean;
    }
  | {
      readonly did: 'settle';
      readonly settled: number;
      /** What couldn't be done, with every reason in words. */
      readonly failed: readonly { readonly sessionId: string; readonly reasons: readonly string[] }[];
    };

type Reader = { readonly scope: Scope; readonly locale: Locale; readonly zone: string };

/**
 * The steps of dealing with an absence or outage as its form sends them: choose per session, see what it comes to, do it.
 * Each step carries the choices along in the form itself.
 *
 * @param otherwise what people read as the reason of a cancellation where the form says nothing
 */
export async function settleByForm(
  ctx: Ctx,
  reader: Reader,
  form: FormData,
  { open, missing, otherwise }: { open: readonly OpenHit[]; missing: Missing; otherwise: string },
): Promise<SettleAnswer> {
  const choices = readChoices(form);
  const intent = form.get('intent');
  const isStep = intent === 'check' || intent === 'settle';
  if (choices.size === 0 || !isStep) {
    const chosen = Object.fromEntries([...choices].map(([id, choice]) => [id, choiceValue(choice)]));
    return { did: 'choose', chosen, isEmpty: isStep };
  }
  const text = (name: string) => `${form.get(name) ?? ''}`.trim().slice(0, 500);
  const overrideReason = text('overrideReason');
  const checked = await checkChoices(ctx, reader, open, { missing, choices });
  const needsReason = checked.some(({ notes, refusals }) => notes.length > 0 && refusals.length === 0);
  const reasonMissing = needsReason && overrideReason.length < shortestOverrideReason;
  if (intent === 'check' || reasonMissing) {
    return { did: 'check', checked, overrideReasonMissing: reasonMissing && intent === 'settle' };
  }
  const outcomes = await settleDisruption(ctx, {
    missing,
    choices,
    tell: form.has('tell'),
    cancelReason: text('cancelReason') || otherwise,
    overrideReason: overrideReason || null,
    shown: new Map([...choices.keys()].map((id) => [id, new Set(form.getAll(shownField(id)).map(String))])),
  });
  const failed = await Promise.all(
    outcomes.flatMap(({ sessionId, outcome }) =>
      outcome.ok
        ? []
        : settleReasonTexts(reader, outcome.reasons).then((reasons) => ({ sessionId, reasons })),
    ),
  );
  return { did: 'settle', settled: outcomes.length - failed.length, failed };
}
