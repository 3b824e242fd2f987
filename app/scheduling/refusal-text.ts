/** Reasons as a screen lists them: one line each, days that share a reason together, with who may set it aside. */
import type { Actor, Role } from '#app/kernel/actor.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { mayOverride } from './overrides.ts';
import { reasonPolicy, type WayOut } from './reason-policy.ts';
import { type ReasonReader, reasonText, type SchedulingReason } from './reason-text.ts';
import { refusalWording } from './refusal-wording.ts';
import { wayOutWording } from './wording.ts';

export type WordedRefusal = {
  readonly code: string;
  readonly sentence: string;
  readonly detail?: string;
  readonly level: 'block' | 'override';
  readonly overrideBy?: string;
  readonly wayOut?: { readonly to: string; readonly label: string };
};

export type RefusalReader = ReasonReader & {
  readonly viewer: Actor;
  /** Where a way out leads from the page the reader is on; without an address it isn't shown. */
  readonly linkTo?: (wayOut: WayOut, reason: SchedulingReason) => string | null;
  /** Plans of one session, or of sessions named otherwise, don't say "lesdag 2". */
  readonly hideSessions?: boolean;
};

export function wordedRefusals(reasons: readonly SchedulingReason[], reader: RefusalReader): WordedRefusal[] {
  const t = wordsFor(reader.locale, refusalWording);
  const grouped = Map.groupBy(reasons, (reason) => `${reason.code} ${reasonText(reason, reader)}`);
  return [...grouped.values()].map((same): WordedRefusal => {
    const [reason] = same as [SchedulingReason, ...SchedulingReason[]];
    const policy = reasonPolicy[reason.code];
    const sessions = same.flatMap((one) => ('session' in one ? one.session : []));
    const to = policy.wayOut && reader.linkTo?.(policy.wayOut, reason);
    const wayOut = policy.wayOut && wordsFor(reader.locale, wayOutWording)(policy.wayOut);
    const where =
      sessions.length > 0 && !reader.hideSessions
        ? t('on-sessions', { count: sessions.length, sessions: listed(sessions) })
        : null;
    // Without an address the way out is advice: the reader is on the page where it can be followed.
    const detail = [where, to ? null : wayOut].filter((part) => part !== null).join(' · ');
    return {
      code: reason.code,
      sentence: reasonText(reason, reader),
      level: policy.level,
      ...(detail && { detail }),
      ...(policy.level === 'override' &&
        !mayOverride(reader.viewer, reason.code) && {
          overrideBy: t(overriders(policy.overridableBy)),
        }),
      ...(to && wayOut && { wayOut: { to, label: wayOut } }),
    };
  });
}

function overriders(roles: readonly Role[]): 'the-office' | 'a-planner' {
  return roles.includes('trainer') ? 'a-planner' : 'the-office';
}

/** 1, 2, 3 → 1–3; 1, 3, 5 → 1, 3, 5. */
function listed(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  return sorted.length > 2 && last - first === sorted.length - 1 ? `${first}–${last}` : sorted.join(', ');
}
