/** What the next page says after a place was taken or waited for. */
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Enrolled, Waiting } from './booking-answers.ts';
import { enrolWording } from './enrol-wording.ts';

/** `name` is whom it is about; null for the reader. */
export function enrolledText(taken: Enrolled | Waiting, name: string | null, locale: Locale): string {
  const t = wordsFor(locale, enrolWording);
  if (!('state' in taken)) {
    const { position } = taken;
    return name === null ? t('waiting-flash', { position }) : t('waiting-them-flash', { name, position });
  }
  const isSure = taken.state === 'confirmed';
  if (name === null) return t(isSure ? 'enrolled-flash' : 'requested-flash');
  return t(isSure ? 'enrolled-them-flash' : 'requested-them-flash', { name });
}
