import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type CostSharing, costSharingFlaws, type SharingAgreement } from './cost-sharing.ts';

const day = (text: string) => text as CalendarDate;
const agreement = (
  organisationId: string,
  costShare: number,
  more: Partial<SharingAgreement> = {},
): SharingAgreement => ({
  organisationId,
  party: organisationId,
  costShare,
  validFrom: day('2025-01-01'),
  validUntil: null,
  signedOn: day('2024-12-01'),
  ...more,
});

/** Rent of 100.00, shared 75 and 25 by a key that was signed before the year. */
const sound: CostSharing = {
  quarterFirstDay: day('2026-07-01'),
  quarterLastDay: day('2026-09-30'),
  decidedFrom: day('2026-01-01'),
  paying: { organisationId: 'staal', party: 'staal', share: 75 },
  keyKind: 'fixed-share',
  usedKind: 'fixed-share',
  sharedCents: 10_000,
  entriesCents: 10_000,
  hasEstimate: false,
  keys: [{ validFrom: day('2026-01-01'), signedOn: day('2025-11-20'), terms: 'fixed-share' }],
  lines: [
    { organisationId: 'staal', cents: 7_500 },
    { organisationId: 'agro', cents: 2_500 },
  ],
  partCents: 10_000,
  agreements: [agreement('staal', 75), agreement('agro', 25)],
};
const flaws = (more: Partial<CostSharing>) =>
  costSharingFlaws({ ...sound, ...more }).map((flaw) => flaw.kind);

describe('costs are shared outside VAT', () => {
  it('while all conditions hold', () => {
    expect(flaws({})).toEqual([]);
  });

  it('at what they cost, without a mark-up and without estimates', () => {
    expect(flaws({ entriesCents: 9_000 })).toEqual(['mark-up']);
    expect(flaws({ hasEstimate: true })).toEqual(['estimate']);
  });

  it('by a key that is fixed and was signed before', () => {
    expect(flaws({ usedKind: 'machine-hours', keyKind: 'machine-hours' })).toEqual(['key-floats']);
    // Nobody had hours, so it went by the fixed share after all: the key floats all the same.
    expect(flaws({ keyKind: 'participant-hours' })).toEqual(['key-floats']);
    const keys = [{ validFrom: day('2026-07-01'), signedOn: day('2026-07-02'), terms: 'fixed-share' }];
    expect(flaws({ keys })).toEqual(['not-signed']);
    const unsigned = [agreement('staal', 75), agreement('agro', 25, { signedOn: null })];
    expect(flaws({ agreements: unsigned })).toEqual(['not-signed']);
  });

  it('by a key that changes only where somebody joins or leaves', () => {
    const lower = [
      agreement('staal', 80, { validUntil: day('2026-07-31') }),
      agreement('agro', 25),
      agreement('staal', 75, { validFrom: day('2026-08-01') }),
    ];
    expect(costSharingFlaws({ ...sound, agreements: lower })).toEqual([
      { kind: 'changed', day: '2026-08-01' },
    ]);
    const joiner = agreement('nieuw', 5, { validFrom: day('2026-08-01'), signedOn: day('2026-07-20') });
    const lines = [...sound.lines, { organisationId: 'nieuw', cents: 0 }];
    expect(flaws({ agreements: [...lower, joiner], lines })).toEqual([]);
    const leaver = agreement('weg', 5, { validUntil: day('2026-07-31') });
    expect(
      flaws({ agreements: [...lower, leaver], lines: [...sound.lines, { organisationId: 'weg', cents: 0 }] }),
    ).toEqual([]);
    // Before the decision it is what was decided on.
    expect(flaws({ agreements: lower, decidedFrom: day('2026-08-01') })).toEqual([]);
    const keys = [
      ...sound.keys,
      { validFrom: day('2026-07-01'), signedOn: day('2026-06-01'), terms: 'equal' },
    ];
    expect(flaws({ keys })).toEqual(['changed']);
  });

  it('with the risk shared by everybody, and the partner that pays bearing what the decision says', () => {
    const { agreements } = sound;
    expect(flaws({ agreements: [...agreements, agreement('buiten', 10)] })).toEqual(['risk']);
    expect(flaws({ partCents: 10_001 })).toEqual(['risk']);
    expect(flaws({ paying: null })).toEqual(['unnamed']);
    expect(flaws({ paying: { organisationId: 'centrum', party: 'Centrum', share: 10 } })).toEqual([
      'bears-none',
    ]);
    expect(flaws({ paying: { organisationId: 'staal', party: 'staal', share: 70 } })).toEqual([
      'share-differs',
    ]);
    const half = { organisationId: 'staal', party: 'staal', share: 50 };
    expect(flaws({ keyKind: 'equal', usedKind: 'equal', paying: half })).toEqual([]);
  });
});
