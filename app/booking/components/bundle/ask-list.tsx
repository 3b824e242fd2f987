import { centreZone } from '#app/identity/hats.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Ask } from '../../bundle-queries.server.ts';
import { bundleWording } from '../../bundle-wording.ts';
import { WaitingForTable } from '../waiting-for-table.tsx';

interface AskListProps {
  readonly asks: readonly Ask[];
  readonly now: number;
}

/** Courses that the company is asked for, the first to answer on top. */
export function AskList({ asks, now }: AskListProps) {
  const t = useWords(bundleWording);
  const locale = useLocale();
  const title = t('asks-title', { count: asks.length });
  return (
    <Section title={title} lead={t('asks-lead')}>
      <WaitingForTable
        caption={title}
        now={now}
        lines={asks.map(({ askId, title: course, days, answerBy, zone, quantity }) => ({
          key: askId,
          what: t('ask-what', { course: inLocale(course, locale) }),
          detail: [
            `${t('held-places')}: ${quantity}`,
            days[0] ? formatFor(locale, zone).dayOf(days[0].start, 'short') : '',
          ]
            .filter(Boolean)
            .join(' · '),
          to: `/company/bundles/${askId}`,
          label: t('answer'),
          due: answerBy,
          zone: zone || centreZone,
        }))}
      />
    </Section>
  );
}
