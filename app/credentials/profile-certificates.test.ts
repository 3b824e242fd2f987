import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { profileLines } from './profile-certificates.ts';
import type { CertificateStatus } from './validity.ts';

const asked = (certificateTypeId: string, required = true) => ({ certificateTypeId, required });
const held = (certificateTypeId: string, status: CertificateStatus) => ({
  certificateId: `c-${certificateTypeId}`,
  certificateTypeId,
  issuedOn: calendarDate('2025-01-01'),
  validUntil: null,
  confirmedOn: null,
  renewBy: null,
  revoked: false,
  status,
});
const shown = (lines: readonly ReturnType<typeof profileLines>[number][]) =>
  lines.map(({ asked: one, status, needsAttention }) => [one.certificateTypeId, status, needsAttention]);

describe('profileLines', () => {
  it('puts first what needs something, and of that what is required and has ended', () => {
    const lines = profileLines(
      [asked('vca'), asked('bhv'), asked('mig'), asked('tig', false), asked('hef')],
      [held('vca', 'valid'), held('bhv', 'expiring'), held('mig', 'expired')],
    );
    expect(shown(lines)).toEqual([
      ['mig', 'expired', true],
      ['hef', 'missing', true],
      ['bhv', 'expiring', true],
      ['vca', 'valid', false],
      ['tig', 'missing', false],
    ]);
  });

  it('counts what is useful as something to do only where it is held and ends soon', () => {
    const lines = profileLines(
      [asked('tig', false), asked('heftruck', false), asked('meten', false)],
      [held('heftruck', 'expiring'), held('meten', 'expired')],
    );
    expect(shown(lines)).toEqual([
      ['heftruck', 'expiring', true],
      ['meten', 'expired', false],
      ['tig', 'missing', false],
    ]);
  });

  it('asks a certificate of two jobs once, as the strictest of them does', () => {
    const lines = profileLines([asked('vca', false), asked('vca', true)], []);
    expect(shown(lines)).toEqual([['vca', 'missing', true]]);
  });
});
