/** By what a line is taxed, in the reader's language: as a recorded decision says, else at the standard rate. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { documentWording } from './document-wording.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import { decisionOn, standardRate, type VatDecision, type VatTerms } from './vat.ts';

/** Versions of each decision, by its code. */
export type VatDecisions = ReadonlyMap<string, readonly VatDecision[]>;

/**
 * @param decision code of the decision that was recorded; the standard rate where it is null
 * @param day on which it must hold. Refuses `vat-not-valid` where it doesn't.
 */
export function termsOn(
  decisions: VatDecisions,
  { decision, day }: { readonly decision: string | null; readonly day: CalendarDate },
  locale: Locale,
): Outcome<VatTerms, InvoicingRefusal> {
  if (decision === null) return ok(standardTerms(locale));
  const found = decisionOn(decisions.get(decision) ?? [], day);
  return found ? ok(termsFrom(found, locale)) : refuse({ code: 'vat-not-valid', decision, day });
}

export function standardTerms(locale: Locale): VatTerms {
  const percent = formatFor(locale, 'UTC').percent(standardRate.rateBasisPoints / 10_000);
  const text = wordsFor(locale, documentWording)('standard-rate', { percent });
  return { ...standardRate, vatTreatmentId: null, text, vatexCode: null };
}

function termsFrom(decision: VatDecision, locale: Locale): VatTerms {
  const { vatTreatmentId, category, rateBasisPoints, vatexCode, text, textEn } = decision;
  return {
    vatTreatmentId,
    category,
    rateBasisPoints,
    vatexCode,
    text: locale === 'en' ? (textEn ?? text) : text,
  };
}
