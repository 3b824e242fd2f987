/** Why a rule isn't changed, as a sentence. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { RuleRefusal } from './rule-input.ts';
import { ruleRefusalWording } from './rule-wording.ts';

export function ruleRefusalText(reason: RuleRefusal, locale: Locale): string {
  const t = wordsFor(locale, ruleRefusalWording);
  if (reason.code !== 'decided-before') return t(reason.code);
  return t('decided-before', { day: formatFor(locale, centreZone).day(reason.day) });
}
