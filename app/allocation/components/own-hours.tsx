import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import type { OwnPoolHours } from '../entitlement-queries.server.ts';
import { HoursBar } from './hours-bar.tsx';

/** A party's own hours, a bar for each pool. */
export function OwnHours({ pools }: { readonly pools: readonly OwnPoolHours[] }) {
  const locale = useLocale();
  return (
    <Stack gap={3}>
      {pools.map(({ divisionId, name, own }) => (
        <HoursBar key={divisionId} label={inLocale(name, locale)} hours={own} />
      ))}
    </Stack>
  );
}
