import { Link } from 'react-router';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import type { SettledHit } from '#app/scheduling/settled-hits-queries.server.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';

interface SettledListProps {
  readonly settled: readonly SettledHit[];
  readonly missing: 'trainer' | 'resource';
}

/** What became of the sessions that were dealt with. */
export function SettledList({ settled, missing }: SettledListProps) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  if (settled.length === 0) return null;
  return (
    <Section title={t('settled')}>
      <DataTable
        caption={t('settled')}
        rows={settled}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          {
            key: 'course',
            header: t('course'),
            title: true,
            cell: ({ title, runCode }) => {
              const text = title ? inLocale(title, locale) : t('session');
              return runCode ? <Link to={`/planning/runs/${runCode}`}>{text}</Link> : text;
            },
          },
          {
            key: 'was',
            header: t('was-planned'),
            cell: ({ was, zone }) => formatFor(locale, zone).range(was, 'short'),
          },
          {
            key: 'became',
            header: t('what-became'),
            cell: (hit) => <Became hit={hit} missing={missing} />,
          },
        ]}
      />
    </Section>
  );
}

/** One answer in words; also heads the part of the call list about this session. */
export function Became({
  hit,
  missing,
}: {
  readonly hit: SettledHit;
  readonly missing: 'trainer' | 'resource';
}) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  const format = formatFor(locale, hit.zone);
  if (hit.how === 'cancelled') {
    return (
      <StatusMark tone="muted" shape="cross">
        {t('became-cancelled')}
      </StatusMark>
    );
  }
  if (hit.how === 'moved') {
    return (
      <StatusMark tone="accent" shape="clock">
        {t('became-moved', { when: format.range(hit.is, 'short') })}
      </StatusMark>
    );
  }
  const names = missing === 'trainer' ? hit.trainers : hit.resources.map((one) => inLocale(one, locale));
  const name = names.join(', ') || t('no-one');
  return (
    <StatusMark tone="good">
      {t(missing === 'trainer' ? 'became-replaced' : 'became-other', { name })}
    </StatusMark>
  );
}
