import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { FoundPerson, FoundRow } from '../found-rows-queries.server.ts';
import { choiceField } from '../place-form.ts';
import { placeWording } from '../place-wording.ts';
import styles from './found-people.module.css';

interface FoundPeopleProps {
  readonly rows: readonly FoundRow[];
  /** The choices of the attempt before; null: who is found for sure is ticked. */
  readonly chosen: readonly string[] | null;
}

/** Each row as it was written, who it is, and whether they can come. */
export function FoundPeople({ rows, chosen }: FoundPeopleProps) {
  const t = useWords(placeWording);
  return (
    <DataTable
      caption={t('found')}
      noSheet="choices of a form"
      rows={rows}
      rowKey={({ index }) => String(index)}
      rowTone={({ kind }) => (kind === 'one' ? undefined : 'signal')}
      columns={[
        { key: 'row', header: t('row'), title: true, cell: ({ text }) => text },
        { key: 'person', header: t('person'), cell: (row) => <Who row={row} chosen={chosen} /> },
      ]}
    />
  );
}

function Who({ row, chosen }: { readonly row: FoundRow; readonly chosen: readonly string[] | null }) {
  const t = useWords(placeWording);
  const [person] = row.people;
  if (row.kind === 'none' || !person) {
    return (
      <div className={styles.people}>
        <StatusMark tone="signal">{t('not-found')}</StatusMark>
        <p className={styles.reasons}>{t('not-found-text')}</p>
      </div>
    );
  }
  if (row.kind === 'one') {
    const isTicked = chosen === null ? isPossible(person) : chosen.includes(person.key);
    return (
      <div className={styles.people}>
        <Choice type="checkbox" name="whom" person={person} isChosen={isTicked} />
      </div>
    );
  }
  const picked = row.people.find(({ key }) => chosen?.includes(key));
  return (
    <fieldset className={styles.people}>
      <legend className="visually-hidden">{t('which-one', { text: row.text })}</legend>
      <StatusMark tone="signal">{t('choose-one')}</StatusMark>
      {row.people.map((one) => (
        <Choice
          key={one.key}
          type="radio"
          name={choiceField(row.index)}
          person={one}
          isChosen={picked?.key === one.key}
        />
      ))}
      <label className={styles.choice}>
        <input type="radio" name={choiceField(row.index)} value="" defaultChecked={!picked} />
        <span>{t('none-of-them')}</span>
      </label>
      {row.more > 0 && <p className={styles.reasons}>{t('and-more', { count: row.more })}</p>}
    </fieldset>
  );
}

function isPossible({ refusals }: FoundPerson): boolean {
  return refusals.length === 0;
}

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly person: FoundPerson;
  readonly isChosen: boolean;
}

function Choice({ type, name, person, isChosen }: ChoiceProps) {
  const t = useWords(placeWording);
  const { key, refusals } = person;
  const isBlocked = refusals.some(({ level, overrideBy }) => level === 'block' || overrideBy !== undefined);
  const label = refusals.length === 0 ? 'can-come' : isBlocked ? 'can-not' : 'with-reason';
  const tone = refusals.length === 0 ? 'good' : isBlocked ? 'danger' : 'notice';
  return (
    <div>
      <label className={styles.choice}>
        <input type={type} name={name} value={key} defaultChecked={isChosen} />
        <span>
          {t('who-at', { name: person.name, organisation: person.organisationName })}
          <span className={styles.number}> {t('number-of', { number: person.number })}</span>
        </span>
        <StatusMark tone={tone}>{t(label)}</StatusMark>
      </label>
      {refusals.length > 0 && (
        <ul className={styles.reasons}>
          {refusals.map(({ code, sentence }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one code may come twice
            <li key={`${code}-${index}`}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
