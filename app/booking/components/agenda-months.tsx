import { formatFor } from '#app/ui/format/format.ts';
import { dayIn } from '#app/ui/format/moment.ts';
import { useLocale } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { ComingDay } from '../coming-days.ts';
import { AgendaList } from './agenda-list.tsx';

/** The days ahead, month by month. */
export function AgendaMonths({ days }: { readonly days: readonly ComingDay[] }) {
  const locale = useLocale();
  const monthOf = (day: ComingDay) => dayIn(day.interval.start, day.zone).slice(0, 7);
  return [...new Set(days.map(monthOf))].map((month) => {
    const name = formatFor(locale, 'UTC').month(month);
    return (
      <Section key={month} title={name.charAt(0).toUpperCase() + name.slice(1)}>
        <AgendaList days={days.filter((day) => monthOf(day) === month)} />
      </Section>
    );
  });
}
