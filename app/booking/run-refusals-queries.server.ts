/** Reasons of planning and booking together, in words for whoever plans: a move or a cancelled run is refused by either. */
import type { Ctx } from '#app/kernel/actor.ts';
import type { SignedInScope } from '#app/platform/scope.server.ts';
import { reasonNames } from '#app/scheduling/reason-names-queries.server.ts';
import { reasonPolicy as planningPolicy } from '#app/scheduling/reason-policy.ts';
import type { SchedulingReason } from '#app/scheduling/reason-text.ts';
import { type WordedRefusal, wordedRefusals } from '#app/scheduling/refusal-text.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { BookingReason } from './booking-reasons.ts';
import { groupRefusals } from './group-reason-text.ts';
import { type GroupRuleReason, isGroupRule } from './group-reasons.ts';
import { moveWording } from './move-wording.ts';
import { isOffice } from './policy.ts';
import { bookingNames } from './reason-names-queries.server.ts';
import { reasonPolicy } from './reason-policy.ts';
import { bookingReasonText } from './reason-text.ts';

type Reader = { readonly scope: SignedInScope; readonly locale: Locale; readonly zone: string };

export async function runRefusals(
  ctx: Ctx,
  reader: Reader,
  reasons: readonly (SchedulingReason | BookingReason | GroupRuleReason)[],
): Promise<WordedRefusal[]> {
  const planning = reasons.filter((one): one is SchedulingReason => one.code in planningPolicy);
  const ofClass = reasons.filter(isGroupRule);
  const booking = reasons.filter(
    (one): one is BookingReason => !(one.code in planningPolicy) && !isGroupRule(one),
  );
  const names = await reasonNames(reader.scope, reader.locale, planning);
  const worded = [
    ...wordedRefusals(planning, { ...reader, names, viewer: ctx.actor, hideSessions: true }),
    ...groupRefusals(ofClass, { ...reader, names, viewer: ctx.actor, rules: [], activities: null }),
  ];
  if (booking.length === 0) return worded;
  const known = { ...reader, names: await bookingNames(reader.scope, booking), person: null };
  return [
    ...worded,
    ...booking.map((reason) => ({
      code: reason.code,
      sentence: bookingReasonText(reason, known),
      level: reasonPolicy[reason.code].level,
      ...(reason.code === 'carousel-moves-as-one' &&
        isOffice(ctx.actor) && {
          wayOut: {
            to: `/school/${reason.visitCode}/move`,
            label: wordsFor(reader.locale, moveWording)('move-visit'),
          },
        }),
      ...(reason.code === 'session-of-tour' &&
        isOffice(ctx.actor) && { wayOut: tourPage(reason.tour, reader.locale) }),
    })),
  ];
}

/** Only the office has pages of tours. */
function tourPage(code: string, locale: Locale) {
  return { to: `/office/tours/${code}`, label: wordsFor(locale, moveWording)('see-tour') };
}
