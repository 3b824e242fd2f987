import { useId, useState } from 'react';
import { Button } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { AttendanceOutcome } from '../attendance.ts';
import { minutesFor } from '../attendance.ts';
import { markField, minutesField } from '../attendance-form.ts';
import type { SheetPerson } from '../attendance-sheet.ts';
import { rosterWording } from '../roster-wording.ts';
import type { Mark } from './attendance-queue.ts';
import styles from './attendance-sheet.module.css';
import { RemarkMarks, RequirementMarks, useRosterName } from './roster-marks.tsx';

interface AttendanceRowProps {
  readonly person: SheetPerson;
  readonly mark: Mark;
  /** Of the session. */
  readonly minutes: number;
  readonly state: 'unsaved' | 'lost' | 'saved' | null;
  readonly onMark: (mark: Mark) => void;
  readonly onClear: () => void;
}

/** One participant: who, what is worth knowing, and one tap. */
export function AttendanceRow({ person, mark, minutes, state, onMark, onClear }: AttendanceRowProps) {
  const t = useWords(rosterWording);
  const name = useRosterName()(person.name);
  const [partly, setPartly] = useState(
    mark.minutes ?? (person.outcome === 'partly' ? person.minutes : minutesFor('partly', minutes)),
  );
  return (
    <li className={styles.row} data-outcome={mark.outcome ?? undefined}>
      <PersonWords person={person} />
      {person.requested ? (
        <p className={styles.waits}>{t('requested-mark')}</p>
      ) : (
        <div className={styles.controls}>
          <ChoiceField
            name={markField(person.enrolmentId)}
            legend={t('attendance-of', { name })}
            silentLegend
            layout="buttons"
            defaultValue={mark.outcome ?? undefined}
            onChoose={(value) =>
              onMark({
                outcome: value as AttendanceOutcome,
                minutes: value === 'partly' ? partly : null,
              })
            }
            choices={[
              { value: 'present', label: t('present'), tone: 'good' },
              { value: 'partly', label: t('partly'), tone: 'notice', shape: 'half' },
              { value: 'absent', label: t('absent'), tone: 'danger', shape: 'cross' },
              { value: 'excused', label: t('excused'), tone: 'neutral', shape: 'dash' },
            ]}
          />
          <MinutesField
            person={person}
            defaultValue={partly}
            most={minutes}
            onType={(typed) => {
              setPartly(typed);
              onMark({ outcome: 'partly', minutes: typed });
            }}
          />
        </div>
      )}
      <div className={styles.kept}>
        <span className={styles.state}>
          {state === 'lost' && <StatusMark tone="signal">{t('not-saved-yet')}</StatusMark>}
          {state === 'unsaved' && (
            <StatusMark tone="muted" shape="clock">
              {t('saving-tap')}
            </StatusMark>
          )}
          {state === 'saved' && <StatusMark tone="good">{t('all-saved')}</StatusMark>}
        </span>
        {mark.outcome !== null && (
          <Button
            type="submit"
            look="quiet"
            size="small"
            name={markField(person.enrolmentId)}
            value="none"
            aria-label={t('clear-of', { name })}
            onClick={(event) => {
              event.preventDefault();
              onClear();
            }}
          >
            {t('clear')}
          </Button>
        )}
      </div>
    </li>
  );
}

function PersonWords({ person }: { readonly person: SheetPerson }) {
  const locale = useLocale();
  const name = useRosterName()(person.name);
  const { organisationName, courseTitle } = person;
  const about = [organisationName, courseTitle && inLocale(courseTitle, locale)].filter(Boolean).join(' · ');
  return (
    <div className={styles.who}>
      <p className={styles.name}>{name}</p>
      {about && <p className={styles.about}>{about}</p>}
      <div className={styles.marks}>
        <RequirementMarks requirements={person.requirements} />
        <RemarkMarks {...person} />
      </div>
    </div>
  );
}

interface MinutesFieldProps {
  readonly person: SheetPerson;
  readonly defaultValue: number;
  readonly most: number;
  readonly onType: (minutes: number) => void;
}

/** Shown by the style sheet as soon as *deels* is chosen, so that it works without JavaScript. */
function MinutesField({ person, defaultValue, most, onType }: MinutesFieldProps) {
  const t = useWords(rosterWording);
  const name = useRosterName()(person.name);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  return (
    <div className={styles.minutes}>
      <label className="visually-hidden" htmlFor={id}>
        {t('minutes-of', { name })}
      </label>
      <input
        id={id}
        name={minutesField(person.enrolmentId)}
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        step={1}
        defaultValue={defaultValue}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-of`}
        className={styles.number}
        onChange={({ target }) => {
          const typed = Number(target.value);
          const fits = target.value !== '' && Number.isInteger(typed) && typed >= 0 && typed <= most;
          setWrong(!fits);
          if (fits) onType(typed);
        }}
      />
      <span id={`${id}-of`} data-wrong={isWrong || undefined} className={styles.of}>
        {t('of-minutes', { minutes: most })}
      </span>
    </div>
  );
}
