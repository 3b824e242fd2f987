import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Meter } from '#app/ui/status/meter.tsx';
import type { PartyHours } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';

/** What a party may use, used, lost and has left, as one bar with its figures. `most` makes bars of one list comparable. */
export function HoursBar({
  label,
  hours,
  most,
}: {
  readonly label: string;
  readonly hours: PartyHours;
  readonly most?: number;
}) {
  const t = useWords(hoursWording);
  const format = useFormat();
  const { granted, adjusted, used, open, lost, released, left } = hours;
  const entitled = granted + adjusted;
  const figures = {
    used: format.duration(used),
    entitled: format.duration(entitled),
    lost: format.duration(lost),
    open: format.duration(open),
    left: format.duration(left),
  };
  const text = [
    used > 0 ? t('bar-used', figures) : t('bar-unused', figures),
    ...(lost > 0 ? [t('bar-lost', figures)] : []),
    ...(used > 0 || lost > 0 ? [left > 0 ? t('bar-left', figures) : t('bar-none-left')] : []),
    ...(open > 0 ? [t('bar-open', figures)] : []),
  ].join(', ');
  return (
    <Meter
      label={label}
      text={text}
      max={most ?? entitled}
      goal={{ value: entitled, label: `${t('entitled')}: ${figures.entitled}` }}
      parts={[
        { value: used, label: t('part-used', { hours: figures.used }), tone: 'accent' as const },
        { value: lost, label: t('part-lost', { hours: figures.lost }), tone: 'signal' as const },
        {
          value: released,
          label: t('part-released', { hours: format.duration(released) }),
          tone: 'notice' as const,
        },
        { value: left, label: t('part-left', { hours: figures.left }), tone: 'muted' as const },
      ].filter(({ value }) => value > 0)}
    />
  );
}
