/** Keys and quarters in words. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { KeyKind, PlainKind } from './key.ts';
import { settlementWording } from './settlement-wording.ts';

/** *3e kwartaal 2026* */
export function quarterName(code: string, locale: Locale): string {
  return wordsFor(locale, settlementWording)('quarter-name', {
    year: code.slice(0, 4),
    number: code.slice(-1),
  });
}

type KeyFacts = {
  readonly kind: KeyKind;
  readonly fixedPart: number | null;
  readonly fixedKind: KeyKind | null;
  readonly restKind: KeyKind | null;
};

/** *Vast aandeel*, or of a hybrid one both parts. */
export function keyName({ kind, fixedPart, fixedKind, restKind }: KeyFacts, locale: Locale): string {
  const t = wordsFor(locale, settlementWording);
  if (kind !== 'hybrid') return t(`key-${kind}`);
  const lower = (of: KeyKind | null) => t(`key-${(of ?? 'fixed-share') as PlainKind}`).toLowerCase();
  const percent = formatFor(locale, centreZone).percent((fixedPart ?? 0) / 10_000);
  return t('key-hybrid', { percent, fixed: lower(fixedKind), rest: lower(restKind) });
}

/** What a party weighs by a key, as it is counted: *18%*, *240*, *12,5 uur*, *€ 320*. */
export function weightText(kind: PlainKind, weight: number, locale: Locale): string {
  const format = formatFor(locale, centreZone);
  switch (kind) {
    case 'fixed-share':
      return format.percent(weight / 100, 2);
    case 'participant-hours':
      return format.hours(Math.round(weight * 60));
    case 'machine-hours':
      return format.money(Math.round(weight * 100));
    default:
      return format.number(weight, 2);
  }
}
