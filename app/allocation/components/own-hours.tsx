import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { OwnPoolHours } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';
import { HoursBar } from './hours-bar.tsx';

/** A party's own hours this term, a bar for each pool; nothing where it has none. */
export function OwnHours({ pools }: { readonly pools: readonly OwnPoolHours[] }) {
  const t = useWords(hoursWording);
  const locale = useLocale();
  if (pools.length === 0) return null;
  return (
    <Section title={t('own-title')} actions={<Link to="/entitlement">{t('all-own')}</Link>}>
      <Stack gap={3}>
        {pools.map(({ divisionId, name, own }) => (
          <HoursBar key={divisionId} label={inLocale(name, locale)} hours={own} />
        ))}
      </Stack>
    </Section>
  );
}
