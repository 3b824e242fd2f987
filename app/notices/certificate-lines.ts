import type { ExpiringCertificate } from './expiring-queries.server.ts';

/** What is asked first, then what ends first. */
export function certificateLines(certificates: readonly ExpiringCertificate[]): ExpiringCertificate[] {
  return [...certificates].sort(
    (a, b) => Number(b.asked) - Number(a.asked) || a.validUntil.localeCompare(b.validUntil),
  );
}
