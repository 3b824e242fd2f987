import { type RefObject, useEffect, useRef, useState } from 'react';
import { Form } from 'react-router';
import { Button, SubmitButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { everyoneField, markField, pageField, readMarks } from '../attendance-form.ts';
import { countMarks, type SheetPerson } from '../attendance-sheet.ts';
import { rosterWording } from '../roster-wording.ts';
import { type Marking, useMarking } from './attendance-marking.ts';
import type { Mark, Marks } from './attendance-queue.ts';
import { AttendanceRow } from './attendance-row.tsx';
import styles from './attendance-sheet.module.css';

interface AttendanceSheetProps {
  readonly people: readonly SheetPerson[];
  /** Of the session. */
  readonly minutes: number;
  /** What a form sent without JavaScript said, and why it was refused. */
  readonly typed: Marks | null;
  readonly refused: readonly string[];
}

const open: Mark = { outcome: null, minutes: null };

/** Marking a session. With JavaScript each tap saves itself; without it the button below does. */
export function AttendanceSheet({ people, minutes, typed, refused }: AttendanceSheetProps) {
  const t = useWords(rosterWording);
  const form = useRef<HTMLFormElement>(null);
  const marking = useMarking(typed ?? marksOf(people));
  const { queue, tap, set } = marking;
  const isAlive = useAlive(form, people, tap);
  const markOf = (enrolmentId: string) => queue.shown.get(enrolmentId) ?? open;
  const markable = people.filter(({ requested }) => !requested);
  const unmarked = markable.filter(({ enrolmentId }) => markOf(enrolmentId).outcome === null);
  const sentences =
    queue.refusals.length > 0 ? queue.refusals : isAlive && queue.saved.size > 0 ? [] : refused;
  return (
    <Form
      method="post"
      ref={form}
      autoComplete="off"
      className={styles.form}
      onSubmit={(event) => event.preventDefault()}
    >
      <input type="hidden" name={pageField} value="yes" />
      {sentences.length > 0 && (
        <Refusals
          title={t('not-saved')}
          items={sentences.map((sentence) => ({ code: sentence, sentence, level: 'block' as const }))}
        />
      )}
      <div className={styles.bar}>
        <MarkCounts people={people} markOf={markOf} />
        {unmarked.length > 0 && (
          <Button
            type="submit"
            look="primary"
            icon="check"
            name={everyoneField}
            value="present"
            onClick={(event) => {
              event.preventDefault();
              set(new Map(unmarked.map(({ enrolmentId }) => [enrolmentId, { ...open, outcome: 'present' }])));
            }}
          >
            {t(unmarked.length === markable.length ? 'everyone-present' : 'rest-present')}
          </Button>
        )}
        <SaveState marking={marking} isAlive={isAlive} />
      </div>
      <ul className={styles.rows}>
        {people.map((person) => {
          const { enrolmentId } = person;
          const isUnsaved = marking.unsaved.has(enrolmentId);
          return (
            <AttendanceRow
              key={`${enrolmentId} ${queue.redraw.get(enrolmentId) ?? 0}`}
              person={person}
              mark={markOf(enrolmentId)}
              minutes={minutes}
              state={
                isUnsaved
                  ? queue.failures > 0
                    ? 'lost'
                    : 'unsaved'
                  : queue.saved.has(enrolmentId)
                    ? 'saved'
                    : null
              }
              onMark={(mark) => tap(enrolmentId, mark)}
              onClear={() => {
                set(new Map([[enrolmentId, open]]));
                // The button that was pressed is gone then; the choices are where to go on.
                requestAnimationFrame(() => document.getElementsByName(markField(enrolmentId))[0]?.focus());
              }}
            />
          );
        })}
      </ul>
      {!isAlive && (
        <div>
          <SubmitButton look="secondary" size="large" wide>
            {t('save')}
          </SubmitButton>
        </div>
      )}
    </Form>
  );
}

/** Whether the browser runs the page by now; taps from before are taken along then. */
function useAlive(
  form: RefObject<HTMLFormElement | null>,
  people: readonly SheetPerson[],
  tap: Marking['tap'],
): boolean {
  const [isAlive, setAlive] = useState(false);
  const atFirst = useRef({ people, tap });
  useEffect(() => {
    setAlive(true);
    const early = form.current && readMarks(new FormData(form.current));
    if (!early?.ok) return;
    for (const { enrolmentId, outcome, minutes } of early.marks) {
      const known = atFirst.current.people.find((person) => person.enrolmentId === enrolmentId);
      if (known && known.outcome !== outcome) {
        atFirst.current.tap(enrolmentId, { outcome, minutes: minutes ?? null });
      }
    }
  }, [form]);
  return isAlive;
}

function marksOf(people: readonly SheetPerson[]): Marks {
  return new Map(
    people.map(({ enrolmentId, outcome, minutes }) => [
      enrolmentId,
      { outcome, minutes: outcome === 'partly' ? minutes : null },
    ]),
  );
}

interface MarkCountsProps {
  readonly people: readonly SheetPerson[];
  readonly markOf: (enrolmentId: string) => Mark;
}

function MarkCounts({ people, markOf }: MarkCountsProps) {
  const t = useWords(rosterWording);
  const counts = countMarks(
    people.map(({ enrolmentId, requested }) => ({ requested, outcome: markOf(enrolmentId).outcome })),
  );
  const shown = (['present', 'partly', 'absent', 'excused', 'open'] as const).filter(
    (key) => counts[key] > 0,
  );
  return (
    <p className={styles.counts}>
      {shown.map((key) => (
        <span key={key} data-open={key === 'open' || undefined}>
          {t(`count-${key}`, { count: counts[key] })}
        </span>
      ))}
    </p>
  );
}

function SaveState({ marking, isAlive }: { readonly marking: Marking; readonly isAlive: boolean }) {
  const t = useWords(rosterWording);
  const { queue, unsaved, retry } = marking;
  const isLost = queue.failures > 0 && unsaved.size > 0;
  return (
    <div role="status" className={styles.saveState}>
      {isLost ? (
        <>
          <StatusMark tone="signal">{t('connection-lost', { count: unsaved.size })}</StatusMark>
          <Button size="small" look="quiet" icon="refresh" onClick={retry}>
            {t('try-now')}
          </Button>
        </>
      ) : unsaved.size > 0 ? (
        <StatusMark tone="muted" shape="clock">
          {t('saving-tap')}
        </StatusMark>
      ) : queue.saved.size > 0 ? (
        <StatusMark tone="good">{t('all-saved')}</StatusMark>
      ) : (
        isAlive && t('saves-itself')
      )}
    </div>
  );
}
