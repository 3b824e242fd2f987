import { dayWording } from '#app/booking/day-wording.ts';
import type { WeekFigures } from '#app/booking/week-figures-queries.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Meter } from '#app/ui/status/meter.tsx';

/** How busy the week is, beside what waits. */
export function DayWeekFigures({ figures }: { readonly figures: WeekFigures }) {
  const t = useWords(dayWording);
  const format = useFormat();
  const locale = useLocale();
  return (
    <Stack gap={5}>
      <Facts
        facts={[
          { label: t('sessions'), value: format.number(figures.sessions) },
          { label: t('participants'), value: format.number(figures.participants) },
          figures.pupils > 0 && { label: t('pupils'), value: format.number(figures.pupils) },
        ]}
      />
      {figures.pools.map(({ code, name, used, open }) => (
        <Meter
          key={code}
          label={inLocale(name, locale)}
          text={t('pool-use-text', {
            used: format.hours(used),
            open: format.hours(open),
            share: format.percent(open > 0 ? used / open : 0),
          })}
          max={open}
          parts={[{ value: used, label: t('pool-use') }]}
        />
      ))}
    </Stack>
  );
}
