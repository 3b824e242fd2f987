import { Form } from 'react-router';
import { SeriesHours } from '#app/allocation/components/series-hours.tsx';
import type { HoursOnDate } from '#app/allocation/date-hours.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { GroupFields } from '../../group-form.ts';
import type { GroupRefusal } from '../../group-reason-text.ts';
import type { SeriesLine } from '../../group-series-queries.server.ts';
import { groupWording } from '../../group-wording.ts';
import { GroupFieldsAlong } from './group-fields-along.tsx';

interface SeriesPreviewProps {
  readonly bookingId: string;
  readonly courseId: string;
  readonly fields: GroupFields;
  /** As it was sent. */
  readonly start: string;
  readonly zone: string;
  readonly lines: readonly SeriesLine[];
  readonly refusals: readonly GroupRefusal[];
  /** What the dates that can be had take together. */
  readonly hours: readonly HoursOnDate[];
}

const formId = 'book-series';

/** Every date of a series before anything is booked: what can be had, what is passed over, and why others can't. */
export function SeriesPreview(props: SeriesPreviewProps) {
  const { bookingId, courseId, fields, start, zone, lines, refusals, hours } = props;
  const t = useWords(groupWording);
  const locale = useLocale();
  const format = formatFor(locale, zone);
  const starts = lines.flatMap((line) => line.start ?? []);
  const status = ({ why }: SeriesLine) => {
    if (why.kind === 'comes') return <StatusMark tone="good">{t('line-comes')}</StatusMark>;
    if (why.kind === 'hindered') return <StatusMark tone="notice">{t(`line-${why.by}`)}</StatusMark>;
    return <StatusMark tone="muted">{t(`line-${why.kind}`, { name: inLocale(why, locale) })}</StatusMark>;
  };
  return (
    <Section title={t('series-title')} lead={t('series-lead', { count: starts.length })}>
      <Refusals items={refusals} overrideForm={formId} />
      <DataTable
        caption={t('series-title')}
        noSheet="answer to a form"
        rows={lines}
        rowKey={({ day }) => day}
        rowTone={({ start: comes }) => (comes === null ? 'muted' : undefined)}
        columns={[
          {
            key: 'when',
            header: t('when'),
            title: true,
            cell: ({ day, start: comes }) => (comes === null ? format.day(day) : format.moment(comes)),
          },
          { key: 'status', header: t('status'), cell: status },
        ]}
      />
      <SeriesHours hours={hours} />
      {starts.length > 0 && (
        <Form method="post" id={formId} noValidate>
          <input type="hidden" name="id" value={bookingId} />
          <input type="hidden" name="course" value={courseId} />
          <input type="hidden" name="start" value={start} />
          <GroupFieldsAlong fields={fields} />
          {starts.map((one) => (
            <input key={one} type="hidden" name="visit" value={one} />
          ))}
          <ButtonRow>
            <SubmitButton look="primary">{t('book-series', { count: starts.length })}</SubmitButton>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}
