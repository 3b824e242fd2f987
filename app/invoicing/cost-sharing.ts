/**
 * Whether a share in the costs may lie outside VAT (kosten voor gemene rekening): only while all four conditions hold, each
 * checked on what was settled and agreed. One that fails stops the invoice; nothing changes to another rate by itself. Pure.
 */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PlainKind } from '#app/settlement/key.ts';

export type SharingAgreement = {
  readonly organisationId: string;
  readonly party: string;
  /** Percent. */
  readonly costShare: number;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
};

export type CostSharing = {
  readonly quarterFirstDay: CalendarDate;
  readonly quarterLastDay: CalendarDate;
  /** First day of the first version of the decision. */
  readonly decidedFrom: CalendarDate;
  /** Who pays the bills, and the percentage that it bears itself; null where the decision doesn't say. */
  readonly paying: { readonly organisationId: string; readonly party: string; readonly share: number } | null;
  readonly keyKind: PlainKind;
  /** The fixed share also where a key had no weight at all. */
  readonly usedKind: PlainKind;
  /** What the pool's parts shared together, and what its entries come to. */
  readonly sharedCents: number;
  readonly entriesCents: number;
  readonly hasEstimate: boolean;
  /** Versions of the pool's key, the first one first; `terms` says the same where they share by the same. */
  readonly keys: readonly {
    readonly validFrom: CalendarDate;
    readonly signedOn: CalendarDate;
    readonly terms: string;
  }[];
  /** What each party pays of the part. */
  readonly lines: readonly { readonly organisationId: string; readonly cents: number }[];
  readonly partCents: number;
  /** Agreements with a share in the costs, also earlier ones. */
  readonly agreements: readonly SharingAgreement[];
};

export type CostSharingFlaw =
  /** The decision doesn't name who pays the bills and what it bears. */
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'estimate' }
  | { readonly kind: 'mark-up' }
  | { readonly kind: 'key-floats' }
  | { readonly kind: 'not-signed'; readonly party: string | null }
  | { readonly kind: 'changed'; readonly day: CalendarDate }
  | { readonly kind: 'risk'; readonly party: string | null }
  | { readonly kind: 'bears-none'; readonly party: string }
  | {
      readonly kind: 'share-differs';
      readonly party: string;
      readonly named: number;
      readonly actual: number;
    };

/** What stands in the way; empty where all conditions hold. */
export function costSharingFlaws(facts: CostSharing): CostSharingFlaw[] {
  return [...atCost(facts), ...byFixedKey(facts), ...riskShared(facts), ...payerBears(facts)];
}

/** 1. What it cost, without a mark-up: what was shared is what the entries say, and none of them is an estimate. */
function atCost({ sharedCents, entriesCents, hasEstimate }: CostSharing): CostSharingFlaw[] {
  return [
    ...(sharedCents === entriesCents ? [] : [{ kind: 'mark-up' } as const]),
    ...(hasEstimate ? [{ kind: 'estimate' } as const] : []),
  ];
}

/** 2. By a key that is fixed, was signed before the costs, and changed only where somebody came or went. */
function byFixedKey(facts: CostSharing): CostSharingFlaw[] {
  const { keyKind, usedKind, keys, quarterFirstDay, quarterLastDay, decidedFrom } = facts;
  const isFixed = (kind: PlainKind) => kind === 'fixed-share' || kind === 'equal';
  if (keyKind !== usedKind || !isFixed(usedKind)) return [{ kind: 'key-floats' }];
  const current = keys.filter(({ validFrom }) => validFrom <= quarterLastDay).at(-1);
  const unsigned = sharing(facts).find(
    ({ signedOn, validFrom }) => signedOn === null || signedOn > later(validFrom, quarterFirstDay),
  );
  const changedKey = keys.find(
    ({ validFrom, terms }, index) =>
      index > 0 && validFrom > decidedFrom && validFrom <= quarterLastDay && terms !== keys[index - 1]?.terms,
  );
  const changedShare = usedKind === 'equal' ? null : shareChanged(facts);
  const changed = [changedKey?.validFrom, changedShare].find((day) => day !== undefined && day !== null);
  return [
    ...(!current || current.signedOn > quarterFirstDay ? [{ kind: 'not-signed', party: null } as const] : []),
    ...(unsigned ? [{ kind: 'not-signed', party: unsigned.party } as const] : []),
    ...(changed ? [{ kind: 'changed', day: changed } as const] : []),
  ];
}

/** Agreements that hold in the quarter. */
function sharing({ agreements, quarterFirstDay, quarterLastDay }: CostSharing): SharingAgreement[] {
  return agreements.filter(
    ({ validFrom, validUntil, costShare }) =>
      costShare > 0 && validFrom <= quarterLastDay && (validUntil === null || validUntil >= quarterFirstDay),
  );
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/** The first day since the decision on which a share changed while nobody joined or left; null where there is none. */
function shareChanged({ agreements, decidedFrom, quarterLastDay }: CostSharing): CalendarDate | null {
  const byParty = Map.groupBy(agreements, ({ organisationId }) => organisationId);
  const before = ({ organisationId, validFrom }: SharingAgreement) =>
    (byParty.get(organisationId) ?? []).filter((one) => one.validFrom < validFrom).at(-1);
  const starts = agreements.filter(({ validFrom }) => validFrom > decidedFrom && validFrom <= quarterLastDay);
  const joined = new Set(starts.filter((one) => !before(one)).map(({ validFrom }) => validFrom));
  const leavers = [...byParty.values()].flatMap((own) => own.at(-1)?.validUntil ?? []);
  const hasLeft = (day: CalendarDate) => leavers.some((last) => addDays(last, 1) === day);
  const found = starts.find((one) => {
    const was = before(one);
    return (
      was !== undefined &&
      was.costShare !== one.costShare &&
      !joined.has(one.validFrom) &&
      !hasLeft(one.validFrom)
    );
  });
  return found?.validFrom ?? null;
}

/** 3. The risk is shared by the same key: everybody with a share takes part, in all of it. */
function riskShared(facts: CostSharing): CostSharingFlaw[] {
  const { lines, partCents } = facts;
  const sharers = new Set(lines.map(({ organisationId }) => organisationId));
  const outside = sharing(facts).find(({ organisationId }) => !sharers.has(organisationId));
  if (outside) return [{ kind: 'risk', party: outside.party }];
  const together = lines.reduce((sum, { cents }) => sum + cents, 0);
  return together === partCents ? [] : [{ kind: 'risk', party: null }];
}

/** 4. The party that pays the bills bears the share itself that the decision says. */
function payerBears(facts: CostSharing): CostSharingFlaw[] {
  const { paying, lines, usedKind } = facts;
  if (!paying) return [{ kind: 'unnamed' }];
  const { organisationId, party, share } = paying;
  const own = lines.find((line) => line.organisationId === organisationId);
  if (!own || own.cents === 0) return [{ kind: 'bears-none', party }];
  const agreed = sharing(facts).filter((one) => one.organisationId === organisationId);
  const actual = usedKind === 'equal' ? 100 / lines.length : (agreed.at(-1)?.costShare ?? 0);
  return Math.abs(actual - share) < 0.01
    ? []
    : [{ kind: 'share-differs', party, named: share, actual: Math.round(actual * 100) / 100 }];
}
