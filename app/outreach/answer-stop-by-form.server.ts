import { parseWithZod } from '@conform-to/zod/v4';
import type { Ctx } from '#app/kernel/actor.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { answerStop } from './answer-stop.server.ts';
import { stopAnswerSchema } from './tour-form.ts';
import { type TourRefusal, tourRefusals } from './tour-reason-text.ts';
import { tourStatus } from './tour-reasons.ts';

/** What the page of a stop says next. */
export type StopFormAnswer =
  | { readonly did: 'accept' | 'decline' }
  /** The form was sent without who guides, or without a reason; or what it asks can't be. */
  | {
      readonly did: null;
      readonly about: 'accept' | 'decline' | 'refused';
      readonly refusals: readonly TourRefusal[];
      readonly status: number;
    }
  /** No form of ours. */
  | null;

/** A host's answer as its page sends it: at a member and at the office, which answers for the centre's own floors. */
export async function answerStopByForm(
  ctx: Ctx,
  stopId: string,
  form: FormData,
  locale: Locale,
): Promise<StopFormAnswer> {
  const submission = parseWithZod(form, { schema: stopAnswerSchema });
  if (submission.status !== 'success') {
    const about = form.get('intent');
    if (about !== 'accept' && about !== 'decline') return null;
    return { did: null, about, refusals: [], status: 422 };
  }
  const { value } = submission;
  const outcome = await answerStop(ctx, stopId, value);
  if (outcome.ok) return { did: value.intent };
  const refusals = tourRefusals(outcome.reasons, locale);
  return { did: null, about: 'refused', refusals, status: tourStatus(outcome.reasons) };
}
