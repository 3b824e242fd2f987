/** A party's part of a pool as a line on its invoice. */
import { quarterName, weightText } from '#app/settlement/key-text.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { documentWording } from './document-wording.ts';
import type { StatementPart } from './statement-part.ts';

/** *Onderhoud, vast deel*, and *Vast aandeel: 18% van 100%*. */
export function partText(part: StatementPart, locale: Locale): { text: string; detail: string } {
  const t = wordsFor(locale, documentWording);
  const pool = inLocale(part.name, locale);
  const { usedKind, weight, weightSum } = part;
  return {
    text: part.part === 'whole' ? pool : t(`part-${part.part}`, { pool }),
    detail: t('share-of', {
      key: wordsFor(locale, settlementWording)(`key-${usedKind}`),
      own: weightText(usedKind, weight, locale),
      all: weightText(usedKind, weightSum, locale),
    }),
  };
}

export function shareSubject(quarter: string, locale: Locale): string {
  return wordsFor(locale, documentWording)('share-subject', { quarter: quarterName(quarter, locale) });
}
