import { useState } from 'react';
import { Button } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { getsProof } from '../attendance.ts';
import type { ResultKind } from '../result-grant.ts';
import { resultFields } from '../results-form.ts';
import type { ResultDays, ResultGroup, ResultPerson } from '../results-sheet.ts';
import { resultsWording } from '../results-wording.ts';
import { PresenceText } from './booking-afterwards.tsx';
import { ProofLink, useKindOptions } from './results-marks.tsx';
import styles from './results-page.module.css';
import { useRosterName } from './roster-marks.tsx';

interface OpenResultsProps {
  readonly group: ResultGroup;
  readonly people: readonly ResultPerson[];
  readonly days: ResultDays;
  /** What was typed in a form that came back, by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly isAlive: boolean;
}

/** Who has no result yet: what they have in common once, then one choice and a number each. */
export function OpenResults({ group, people, days, typed, isAlive }: OpenResultsProps) {
  const t = useWords(resultsWording);
  const locale = useLocale();
  const nameOf = useRosterName();
  const kinds = useKindOptions(group.grantOn);
  // A select that is filled in for everybody starts anew; what was chosen before stays.
  const [filled, setFilled] = useState<ReadonlyMap<string, string>>(new Map());
  const { courseId, grantOn } = group;
  const [date, issuer] = [resultFields.date(courseId), resultFields.issuer(courseId)];
  return (
    <div className={styles.stack}>
      <fieldset className={styles.common}>
        <legend className="visually-hidden">{t('for-all')}</legend>
        <DateField
          name={date}
          label={t('date')}
          min={days.first ?? undefined}
          max={days.today}
          defaultValue={typed[date] ?? days.usual}
        />
        <TextField
          name={issuer}
          label={t('issuer')}
          width="medium"
          maxLength={160}
          defaultValue={typed[issuer] ?? group.issuer ?? ''}
        />
        {isAlive && people.length > 1 && (
          <Button
            icon="check"
            onClick={({ currentTarget }) => setFilled(emptyOnes(currentTarget.form, people, grantOn))}
          >
            {t(grantOn === 'attended' ? 'fill-in-attended' : 'fill-in-passed')}
          </Button>
        )}
      </fieldset>
      <DataTable
        caption={t('open-of', { course: inLocale(group.title, locale) })}
        noSheet="choices of a form"
        rows={people}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          {
            key: 'name',
            header: t('name'),
            title: true,
            cell: (person) => <Who person={person} />,
          },
          {
            key: 'presence',
            header: t('presence'),
            cell: (person) => <Presence person={person} />,
          },
          {
            key: 'result',
            header: t('result'),
            cell: ({ enrolmentId, name }) => {
              const field = resultFields.kind(enrolmentId);
              return (
                <div className={styles.cell}>
                  <SelectField
                    key={filled.get(enrolmentId)}
                    name={field}
                    label={t('result-of', { name: nameOf(name) })}
                    width="short"
                    emptyLabel={t('not-yet')}
                    options={kinds}
                    defaultValue={filled.get(enrolmentId) ?? typed[field]}
                  />
                </div>
              );
            },
          },
          {
            key: 'number',
            header: t('number'),
            cell: ({ enrolmentId, name }) => (
              <div className={styles.cell}>
                <TextField
                  name={resultFields.number(enrolmentId)}
                  label={t('number-of', { name: nameOf(name) })}
                  width="short"
                  maxLength={80}
                  defaultValue={typed[resultFields.number(enrolmentId)]}
                />
              </div>
            ),
          },
          {
            key: 'differs',
            header: t('differs'),
            silentHeader: true,
            phone: 'bare',
            cell: ({ enrolmentId }) => {
              const [on, by] = [resultFields.on(enrolmentId), resultFields.by(enrolmentId)];
              return (
                <details className={styles.more} open={Boolean(typed[on] || typed[by])}>
                  <summary>{t('differs')}</summary>
                  <div className={styles.fields}>
                    <DateField
                      name={on}
                      label={t('date')}
                      min={days.first ?? undefined}
                      max={days.today}
                      defaultValue={typed[on]}
                    />
                    <TextField
                      name={by}
                      label={t('issuer')}
                      width="short"
                      maxLength={160}
                      defaultValue={typed[by]}
                    />
                  </div>
                </details>
              );
            },
          },
        ]}
      />
    </div>
  );
}

/** For everybody who was there and has nothing chosen yet. */
function emptyOnes(
  form: HTMLFormElement | null,
  people: readonly ResultPerson[],
  kind: ResultKind,
): ReadonlyMap<string, string> {
  if (!form) return new Map();
  const chosen = new FormData(form);
  return new Map(
    people.map(({ enrolmentId, presence }): [string, string] => {
      const now = chosen.get(resultFields.kind(enrolmentId));
      const isFilled = typeof now === 'string' && now !== '';
      return [enrolmentId, isFilled ? now : getsProof(presence) ? kind : ''];
    }),
  );
}

export function Who({ person }: { readonly person: ResultPerson }) {
  const name = useRosterName()(person.name);
  return (
    <>
      {name}
      {person.organisationName && <span className={styles.company}>{person.organisationName}</span>}
    </>
  );
}

export function Presence({ person }: { readonly person: ResultPerson }) {
  return (
    <div className={styles.presence}>
      <PresenceText presence={person.presence} />
      {person.hasProof && <ProofLink person={person} />}
    </div>
  );
}
