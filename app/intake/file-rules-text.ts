import { centreZone } from '#app/kernel/centre-zone.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { MAX_ROWS } from './csv.ts';
import { MAX_FILE_BYTES } from './decoding.ts';
import { fileRuleWording } from './format-wording.ts';
import { MAX_FILES, MAX_UPLOAD_BYTES, UPLOAD_HOURS } from './schema.ts';

export type FileRule = { readonly title: string; readonly text: string };

/** What goes for every kind of file, to be read from top to bottom. */
export function fileRules(locale: Locale): FileRule[] {
  const t = wordsFor(locale, fileRuleWording);
  const format = formatFor(locale, centreZone);
  const limits = t('limits', {
    fileSize: format.bytes(MAX_FILE_BYTES),
    rows: format.number(MAX_ROWS),
    totalSize: format.bytes(MAX_UPLOAD_BYTES),
    files: MAX_FILES,
  });
  return [
    { title: t('order-title'), text: t('order') },
    { title: t('whole-title'), text: t('whole') },
    { title: t('twice-title'), text: t('twice') },
    { title: t('names-title'), text: t('names') },
    { title: t('header-title'), text: t('header') },
    { title: t('empty-title'), text: t('empty') },
    { title: t('encoding-title'), text: t('encoding') },
    { title: t('delimiter-title'), text: t('delimiter') },
    { title: t('dates-title'), text: t('dates') },
    { title: t('numbers-title'), text: t('numbers') },
    { title: t('words-title'), text: t('words') },
    { title: t('codes-title'), text: t('codes') },
    { title: t('limits-title'), text: limits },
    { title: t('safety-title'), text: t('safety', { hours: UPLOAD_HOURS }) },
  ];
}
