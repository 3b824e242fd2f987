import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { resultFields } from '../results-form.ts';
import type { ResultDays, ResultGroup, ResultPerson } from '../results-sheet.ts';
import { resultsWording } from '../results-wording.ts';
import { GrantedText, KindMark, useKindOptions } from './results-marks.tsx';
import styles from './results-page.module.css';
import { useRosterName } from './roster-marks.tsx';

type Result = ResultPerson['results'][number];

interface CorrectionProps {
  readonly group: ResultGroup;
  readonly person: ResultPerson;
  readonly days: ResultDays;
  /** What was typed in a form that came back, by field. */
  readonly typed: Readonly<Record<string, string>>;
}

/** One result to be corrected, with how it came about. */
export function Correction({ group, person, days, typed }: CorrectionProps) {
  const t = useWords(resultsWording);
  const name = useRosterName()(person.name);
  const kinds = useKindOptions(group.grantOn);
  const { enrolmentId, results } = person;
  const [now] = results;
  const field = (id: string, value: string | null | undefined) => ({
    name: id,
    defaultValue: typed[id] ?? value ?? '',
  });
  return (
    <Section title={t('correct-of', { name })} lead={t('correct-hint')}>
      <Form method="post" autoComplete="off" className={styles.stack}>
        <input type="hidden" name={resultFields.own(enrolmentId)} value="yes" />
        <div className={styles.common}>
          <SelectField
            {...field(resultFields.kind(enrolmentId), now?.kind)}
            label={t('result')}
            width="short"
            emptyLabel={false}
            options={kinds}
          />
          <DateField
            {...field(resultFields.on(enrolmentId), now?.achievedOn)}
            label={t('date')}
            min={days.first ?? undefined}
            max={days.today}
          />
          <TextField
            {...field(resultFields.by(enrolmentId), now?.issuer)}
            label={t('issuer')}
            optional
            width="medium"
            maxLength={160}
          />
          <TextField
            {...field(resultFields.number(enrolmentId), now?.number)}
            label={t('number')}
            optional
            width="short"
            maxLength={80}
          />
        </div>
        <ButtonRow>
          <SubmitButton name="intent" value="record">
            {t('save-correction')}
          </SubmitButton>
          <LinkButton to="." look="quiet">
            {t('not-now')}
          </LinkButton>
        </ButtonRow>
      </Form>
      <History group={group} results={results} />
    </Section>
  );
}

/** How the result came about, newest first: nothing of it is ever edited. */
function History({ group, results }: { readonly group: ResultGroup; readonly results: readonly Result[] }) {
  const t = useWords(resultsWording);
  const format = useFormat();
  const by = ({ recordedAt, recordedBy }: Result) => {
    const when = format.moment(recordedAt, 'plain');
    if (recordedBy === 'office' || recordedBy === 'system') return t(`by-${recordedBy}`, { when });
    return t('by-trainer', { when, name: recordedBy.trainer });
  };
  return (
    <DataTable
      caption={t('history')}
      showCaption
      rows={results}
      rowKey={({ resultId }) => resultId}
      rowTone={(result) => (result === results[0] ? undefined : 'muted')}
      columns={[
        { key: 'result', header: t('result'), title: true, cell: ({ kind }) => <KindMark kind={kind} /> },
        { key: 'date', header: t('date'), cell: ({ achievedOn }) => format.day(achievedOn, 'plain') },
        { key: 'issuer', header: t('issuer'), cell: ({ issuer }) => issuer },
        {
          key: 'certificate',
          header: t('certificate'),
          cell: (result) =>
            result === results[0] || !result.granted ? (
              <GrantedText group={group} result={result} />
            ) : (
              t('certificate-withdrawn')
            ),
        },
        { key: 'recorded', header: t('recorded'), cell: by },
      ]}
    />
  );
}
