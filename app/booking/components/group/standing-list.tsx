import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { StandingOverride } from '../../standing-override-queries.server.ts';
import { standingOverrideWording } from '../../standing-override-wording.ts';

interface StandingListProps {
  readonly overrides: readonly StandingOverride[];
  /** The centre sees whose it is. */
  readonly withSchool: boolean;
  /** Withdrawing was tried without a reason, or for one that isn't there. */
  readonly wrong: 'reason-missing' | 'unknown' | null;
}

/** What stands until the end of the school year, each to be withdrawn with a reason; and what stood before. */
export function StandingList({ overrides, withSchool, wrong }: StandingListProps) {
  const t = useWords(standingOverrideWording);
  const stands = overrides.filter((one) => one.stands);
  const stood = overrides.filter((one) => !one.stands);
  return (
    <>
      {wrong && <Notice tone="notice">{t(wrong)}</Notice>}
      <Section title={t('stands')}>
        {stands.length > 0 ? (
          <StandingTable caption={t('stands')} rows={stands} withSchool={withSchool} mayWithdraw />
        ) : (
          <p>{t('none-text')}</p>
        )}
      </Section>
      {stood.length > 0 && (
        <Section title={t('stood')}>
          <StandingTable caption={t('stood')} rows={stood} withSchool={withSchool} mayWithdraw={false} />
        </Section>
      )}
    </>
  );
}

interface StandingTableProps {
  readonly caption: string;
  readonly rows: readonly StandingOverride[];
  readonly withSchool: boolean;
  readonly mayWithdraw: boolean;
}

function StandingTable({ caption, rows, withSchool, mayWithdraw }: StandingTableProps) {
  const t = useWords(standingOverrideWording);
  const locale = useLocale();
  const format = useFormat();
  const by = (said: { why: string; who: string | null; at: number }) => ({
    why: said.why,
    who: said.who ?? t('somebody'),
    day: format.dayOf(said.at),
  });
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'activity',
          header: t('activity'),
          title: true,
          cell: ({ activity, school }) =>
            withSchool ? `${inLocale(activity, locale)} · ${school}` : inLocale(activity, locale),
        },
        {
          key: 'about',
          header: t('about'),
          cell: ({ code, extent, where }) =>
            t(code === 'group-too-young-by-guidance' ? 'about-age' : 'about-learners', {
              where: inLocale(where, locale),
              extent,
            }),
        },
        {
          key: 'why',
          header: t('why'),
          cell: (row) => (
            <>
              {t('why-by', by(row))}
              {row.withdrawn && <p>{t('withdrawn', by(row.withdrawn))}</p>}
            </>
          ),
        },
        {
          key: 'rule',
          header: t('rule'),
          cell: ({ source, responsible, decidedOn }) =>
            [source, responsible, format.day(decidedOn)].join(' · '),
        },
        { key: 'until', header: t('until'), cell: ({ validUntil }) => format.day(validUntil) },
        ...(mayWithdraw
          ? [
              {
                key: 'withdraw',
                header: t('withdraw'),
                silentHeader: true,
                cell: (row: StandingOverride) => <Withdraw row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Withdraw({ row }: { readonly row: StandingOverride }) {
  const t = useWords(standingOverrideWording);
  const locale = useLocale();
  return (
    <ConfirmStep
      name={`withdraw-${row.id}`}
      trigger={t('withdraw')}
      triggerLook="quiet"
      question={t('withdraw-question', { activity: inLocale(row.activity, locale) })}
      confirmLabel={t('withdraw-do')}
      fields={{ standing: row.id }}
    >
      <p>{t('withdraw-text')}</p>
      <TextAreaField name="reason" label={t('withdraw-reason')} rows={2} maxLength={500} required />
    </ConfirmStep>
  );
}
