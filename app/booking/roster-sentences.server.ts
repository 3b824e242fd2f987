import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { BookingReason } from './booking-reasons.ts';
import { bookingNames } from './reason-names-queries.server.ts';
import { bookingReasonText } from './reason-text.ts';

/** Reasons about a roster as sentences, each once, for who keeps it. */
export async function rosterSentences(
  scope: RosterScope | CentreScope,
  reasons: readonly BookingReason[],
  reader: { readonly locale: Locale; readonly zone: string; readonly person?: string | null },
): Promise<string[]> {
  const names = await bookingNames(scope, reasons);
  const said = reasons.map((reason) =>
    bookingReasonText(reason, { ...reader, names, person: reader.person ?? null }),
  );
  return [...new Set(said)];
}
