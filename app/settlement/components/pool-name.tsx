import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { settlementWording } from '../settlement-wording.ts';
import type { SettledPoolRow } from '../statement-queries.server.ts';

/** Names a pool, or the part of a hybrid one. */
export function usePoolName() {
  const t = useWords(settlementWording);
  const locale = useLocale();
  return ({ name, part }: Pick<SettledPoolRow, 'name' | 'part'>) => {
    const pool = inLocale(name, locale);
    return part === 'whole' ? pool : t(`part-${part}`, { pool });
  };
}
