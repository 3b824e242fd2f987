import type { Ctx } from '#app/kernel/actor.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { checkPlan } from './check-plan.server.ts';
import { type FieldProblem, type PlanDraft, planInputOf } from './plan-form.ts';
import { reasonNames } from './reason-names-queries.server.ts';
import type { SchedulingReason } from './reason-text.ts';
import { type WordedRefusal, wordedRefusals } from './refusal-text.ts';

/** Who reads the verdict, and on which clock. */
export type VerdictReader = { readonly scope: Scope; readonly locale: Locale; readonly zone: string };

export type DraftVerdict =
  /** Not everything can be read yet; nothing was checked. */
  | { readonly kind: 'unreadable'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'fine' }
  /** A concept with these in its way: it may be saved, and has to be solved before it is fixed. */
  | { readonly kind: 'noted'; readonly refusals: readonly WordedRefusal[] }
  | { readonly kind: 'refused'; readonly refusals: readonly WordedRefusal[] };

/**
 * Every reason against a plan as the form holds it, in words. Rules that the reader may set aside are listed too, as long
 * as the plan isn't saved. Saves nothing.
 */
export async function checkDraft(ctx: Ctx, reader: VerdictReader, draft: PlanDraft): Promise<DraftVerdict> {
  const input = planInputOf({ ...draft, overrides: [] }, reader.zone);
  if (!input.ok) return { kind: 'unreadable', problems: input.reasons };
  const checked = await checkPlan(ctx, input.value);
  const { blocking, noted } = checked.ok ? checked.value : { blocking: checked.reasons, noted: [] };
  if (blocking.length > 0) {
    return { kind: 'refused', refusals: await wordReasons(ctx, reader, blocking) };
  }
  return noted.length > 0
    ? { kind: 'noted', refusals: await wordReasons(ctx, reader, noted) }
    : { kind: 'fine' };
}

/** Reasons of a plan in words, with the names that the reader may know. */
export async function wordReasons(
  ctx: Ctx,
  reader: VerdictReader & { readonly hideSessions?: boolean },
  reasons: readonly SchedulingReason[],
): Promise<WordedRefusal[]> {
  const names = await reasonNames(reader.scope, reader.locale, reasons);
  return wordedRefusals(reasons, { ...reader, names, viewer: ctx.actor });
}
