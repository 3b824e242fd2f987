import { copyWording } from '#app/scheduling/copy-wording.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import type { PreviewedCopy } from '#app/scheduling/preview-copies.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { StatusShape } from '#app/ui/status/status-shape.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { describeDates } from '../plan-form/date-proposals.tsx';
import styles from './run-list.module.css';

const shownRemarks = 3;

/** What copying would make: per run its new dates, the days passed over, and what is in the way there. */
export function CopyPreview({ copies }: { readonly copies: readonly PreviewedCopy[] }) {
  const t = useWords(copyWording);
  const dates = useWords(planFormWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <DataTable
      caption={t('result')}
      noSheet="answer to a form"
      rows={copies}
      rowKey={(copy) => copy.fromId}
      columns={[
        {
          key: 'run',
          header: t('run'),
          title: true,
          cell: (copy) => (
            <>
              {inLocale(copy.title, locale)}
              <span className={styles.under}>{copy.fromCode}</span>
            </>
          ),
        },
        { key: 'dates', header: t('dates'), cell: (copy) => describeDates(dates, format, copy.sessions) },
        {
          key: 'remarks',
          header: t('remarks'),
          cell: (copy) => (
            <div>
              {copy.remarks.length === 0 && <StatusMark tone="good">{t('fine')}</StatusMark>}
              {copy.remarks.slice(0, shownRemarks).map((remark) => (
                <span key={remark.sentence} className={styles.remark} data-level={remark.level}>
                  <StatusShape shape={remark.level === 'block' ? 'stop' : 'diamond'} size={12} />
                  <span>{remark.sentence}</span>
                </span>
              ))}
              {copy.remarks.length > shownRemarks && (
                <span className={styles.under}>
                  {t('more-remarks', { count: copy.remarks.length - shownRemarks })}
                </span>
              )}
              {copy.skipped.length > 0 && (
                <span className={styles.under}>
                  {t('skipped', { days: copy.skipped.map((day) => format.day(day, 'short')).join(', ') })}
                </span>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
