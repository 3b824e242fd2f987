/** What a job asks, laid beside what someone holds on a day. */
import type { CertificateStatus, HeldCertificate } from './validity.ts';

export type Asked = { readonly certificateTypeId: string; readonly required: boolean };

export type ProfileLine<A extends Asked, C extends HeldCertificate> = {
  readonly asked: A;
  /** The best one that is held, or was. */
  readonly certificate: C | null;
  readonly status: CertificateStatus;
  /** Something to do about it: not held though required, or ending soon. */
  readonly needsAttention: boolean;
};

const urgency: Readonly<Record<CertificateStatus, number>> = {
  expired: 0,
  missing: 1,
  expiring: 2,
  valid: 3,
};

/**
 * A line for everything that is asked, once, what needs something first. `held` is the best certificate of each type with
 * its status on the day that is asked about. A type that two jobs ask is required when one of them requires it.
 */
export function profileLines<A extends Asked, C extends HeldCertificate & { status: CertificateStatus }>(
  asked: readonly A[],
  held: readonly C[],
): ProfileLine<A, C>[] {
  const byType = new Map<string, A>();
  for (const one of asked) {
    const known = byType.get(one.certificateTypeId);
    if (!known || (one.required && !known.required)) byType.set(one.certificateTypeId, one);
  }
  const lines = [...byType.values()].map((one) => {
    const certificate =
      held.find(({ certificateTypeId }) => certificateTypeId === one.certificateTypeId) ?? null;
    const status = certificate?.status ?? 'missing';
    const needsAttention = status === 'expiring' || (one.required && status !== 'valid');
    return { asked: one, certificate, status, needsAttention };
  });
  return lines.sort(
    (a, b) =>
      Number(b.needsAttention) - Number(a.needsAttention) ||
      Number(b.asked.required) - Number(a.asked.required) ||
      urgency[a.status] - urgency[b.status],
  );
}
