import { Form } from 'react-router';
import { HoursChangeNote } from '#app/allocation/components/hours-change-note.tsx';
import { hoursChangeCell } from '#app/allocation/hours-change-text.ts';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { DateField, TimeField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import {
  agreedValue,
  type MoveFieldName,
  type MoveFields,
  type MoveProblem,
  moveFieldNames,
} from '../../group-move-form.ts';
import type { MoveLine, MovePreview } from '../../group-move-queries.server.ts';
import { groupMoveWording } from '../../group-move-wording.ts';
import type { Visit } from '../../group-queries.server.ts';
import type { GroupRefusal } from '../../group-reason-text.ts';
import { groupWording } from '../../group-wording.ts';

export interface MovePreviewShown {
  readonly lines: MovePreview['lines'];
  readonly late: MovePreview['late'];
  readonly refusals: readonly GroupRefusal[];
  /** The reasons are the answer to an attempt. */
  readonly tried: boolean;
}

interface MoveVisitViewProps {
  readonly visit: Visit;
  readonly fields: MoveFields;
  readonly problems: readonly MoveProblem[];
  readonly preview: MovePreviewShown | null;
  /** Where the visit is. */
  readonly page: string;
  /** The office moves it, for any school: it has no list of a school's visits. */
  readonly byOffice: boolean;
}

/** Another day, time or number for a visit or more of its series: asked, shown per date, then done. */
export function MoveVisitView({ visit, page, byOffice, fields, problems, preview }: MoveVisitViewProps) {
  const t = useWords(groupMoveWording);
  const words = useWords(groupWording);
  const locale = useLocale();
  const format = formatFor(locale, visit.zone);
  const title = `${inLocale(visit.title, locale)} · ${visit.groupName}`;
  return (
    <Page width="reading">
      <PageHeader
        title={t('title', { visit: title })}
        documentTitle={t('move')}
        subtitle={t('now', { when: format.range(visit.interval) })}
        breadcrumbs={[
          byOffice ? { to: '/planning', label: t('planning') } : { to: '/school', label: words('visits') },
          { to: page, label: title },
        ]}
      />
      <Stack gap={7}>
        <MoveForm visit={visit} page={page} fields={fields} problems={problems} />
        {preview && <Preview visit={visit} fields={fields} preview={preview} byOffice={byOffice} />}
      </Stack>
    </Page>
  );
}

function MoveForm({ visit, page, fields, problems }: Omit<MoveVisitViewProps, 'preview' | 'byOffice'>) {
  const t = useWords(groupMoveWording);
  const bind = (name: MoveFieldName) => ({
    name,
    defaultValue: fields[name],
    errors: problems.filter(({ field }) => field === name).map(({ code }) => t(code)),
  });
  const isSeries = visit.seriesId !== null;
  return (
    <Form method="get" noValidate>
      <FormLayout>
        {isSeries && (
          <ChoiceField
            legend={t('reach-title')}
            description={t('day-hint')}
            name="reach"
            defaultValue={fields.reach || 'one'}
            choices={(['one', 'rest', 'all'] as const).map((value) => ({
              value,
              label: t(`reach-${value}`),
            }))}
          />
        )}
        <FieldRow>
          <DateField label={t('day')} {...bind('day')} />
          <TimeField label={t('time')} step={300} {...bind('time')} />
        </FieldRow>
        <FieldRow>
          <TextField
            label={t('heads')}
            description={t('number-hint')}
            width="narrow"
            inputMode="numeric"
            {...bind('heads')}
          />
          <TextField
            label={t('supervisors')}
            description={t('number-hint')}
            width="narrow"
            inputMode="numeric"
            {...bind('supervisors')}
          />
        </FieldRow>
        <ButtonRow>
          <SubmitButton look="secondary">{t('look')}</SubmitButton>
          <LinkButton to={page} look="quiet">
            {t('back')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}

const formId = 'move-visits';

function Preview({
  visit,
  fields,
  preview,
  byOffice,
}: Pick<MoveVisitViewProps, 'visit' | 'fields' | 'byOffice'> & { readonly preview: MovePreviewShown }) {
  const t = useWords(groupMoveWording);
  const locale = useLocale();
  const format = formatFor(locale, visit.zone);
  const { lines, late, refusals, tried } = preview;
  const moving = lines.filter(({ to }) => to !== null);
  const hours = lines.flatMap((line) => line.hours);
  const mayMove = moving.length > 0 && hours.every(({ short }) => short === 0);
  return (
    <Section
      title={t('preview-title')}
      lead={moving.length > 0 ? t('preview-lead', { count: moving.length }) : t('preview-none')}
    >
      <Refusals items={refusals} focus={tried} {...(mayMove && { overrideForm: formId })} />
      <HoursChangeNote changes={hours} late={late} ownHours={!byOffice} />
      <DataTable
        caption={t('preview-title')}
        rows={lines}
        rowKey={({ groupBookingId }) => groupBookingId}
        rowTone={({ to }) => (to === null ? 'muted' : undefined)}
        columns={[
          {
            key: 'was',
            header: t('was'),
            title: true,
            cell: ({ from }) => format.moment(from.start),
          },
          {
            key: 'becomes',
            header: t('becomes'),
            cell: ({ to }) => (to === null ? t('stays') : format.range(to, 'short')),
          },
          ...(hours.length > 0
            ? [
                {
                  key: 'hours',
                  header: t('hours'),
                  cell: (line: MovePreview['lines'][number]) => hoursChangeCell(line.hours, locale),
                },
              ]
            : []),
          {
            key: 'status',
            header: t('status'),
            cell: (line) => <LineStatus line={line} zone={visit.zone} />,
          },
        ]}
      />
      {mayMove && (
        <Form method="post" id={formId} noValidate>
          {moveFieldNames.map((name) => (
            <input key={name} type="hidden" name={name} value={fields[name]} />
          ))}
          {moving.map(({ groupBookingId, to }) => (
            <input
              key={groupBookingId}
              type="hidden"
              name="visit"
              value={agreedValue(groupBookingId, to?.start ?? 0)}
            />
          ))}
          <ButtonRow>
            <SubmitButton look="primary">{t('do-move', { count: moving.length })}</SubmitButton>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}

function LineStatus({ line, zone }: { readonly line: MoveLine; readonly zone: string }) {
  const t = useWords(groupMoveWording);
  const locale = useLocale();
  const day = formatFor(locale, zone).day(line.day);
  const { why } = line;
  switch (why.kind) {
    case 'moves':
    case 'number':
      return <StatusMark tone="good">{t(`why-${why.kind}`)}</StatusMark>;
    case 'same':
      return <StatusMark tone="muted">{t('why-same')}</StatusMark>;
    case 'past':
      return <StatusMark tone="notice">{t('why-past', { day })}</StatusMark>;
    case 'holiday':
    case 'closed':
      return (
        <StatusMark tone="muted">{t(`why-${why.kind}`, { day, name: inLocale(why, locale) })}</StatusMark>
      );
    case 'hindered':
      return <StatusMark tone="notice">{t(`why-${why.by}`, { day })}</StatusMark>;
  }
}
