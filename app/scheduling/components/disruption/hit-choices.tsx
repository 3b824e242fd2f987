import { Form, Link } from 'react-router';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import {
  choiceField,
  choiceValue,
  type HitChoice,
  moveKey,
  suggestedChoices,
} from '#app/scheduling/hit-choice.ts';
import type { OpenHit } from '#app/scheduling/open-hits-queries.server.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import styles from './disruption.module.css';
import { HitLine } from './hit-line.tsx';

interface HitChoicesProps {
  readonly hits: readonly OpenHit[];
  /** What is missing: a trainer or a machine. */
  readonly missing: 'trainer' | 'resource';
  /** Participants who can't come, by `moveKey`. */
  readonly clashes: Readonly<Record<string, number>>;
  /** What was chosen before, to go on with; null suggests. */
  readonly chosen: Readonly<Record<string, string>> | null;
  /** The form came back because nothing was chosen. */
  readonly isEmpty?: boolean;
}

/** Every session that is hit with one choice each, the best replacement already chosen. */
export function HitChoices({ hits, missing, clashes, chosen, isEmpty }: HitChoicesProps) {
  const t = useWords(absenceWording);
  const suggested = suggestedChoices(hits);
  const choiceOf = (sessionId: string) =>
    chosen ? (chosen[sessionId] ?? '') : choiceValue(suggested.get(sessionId) ?? null);
  return (
    <Section title={t('to-settle', { count: hits.length })} lead={t('to-settle-lead')}>
      {isEmpty && (
        <Notice tone="notice" live>
          {t('choose-something')}
        </Notice>
      )}
      <Form method="post">
        <ul className={styles.hits}>
          {hits.map((hit) => (
            <li key={hit.sessionId} className={styles.hit}>
              <HitLine hit={hit} />
              <ChoiceOf hit={hit} missing={missing} clashes={clashes} value={choiceOf(hit.sessionId)} />
            </li>
          ))}
        </ul>
        <ButtonRow>
          <SubmitButton name="intent" value="check">
            {t('continue')}
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** Who doesn't really suit: some will do. */
const mostWithNotes = 6;

interface ChoiceOfProps {
  readonly hit: OpenHit;
  readonly missing: 'trainer' | 'resource';
  readonly clashes: Readonly<Record<string, number>>;
  readonly value: string;
}

function ChoiceOf({ hit, missing, clashes, value }: ChoiceOfProps) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  const format = formatFor(locale, hit.zone);
  const title = hit.title ? inLocale(hit.title, locale) : t('session');
  const session = `${title}, ${format.range(hit.interval, 'short')}`;
  const moveLabel = ({ interval, trainerIds }: OpenHit['moves'][number]) => {
    const count = clashes[moveKey(hit.sessionId, interval)] ?? 0;
    const others = trainerIds
      .map((id) => hit.trainerNames[id] ?? '')
      .filter((name) => !hit.trainers.includes(name));
    const more = [
      others.length > 0 && t('with-trainer', { name: others.join(', ') }),
      count > 0 && t('cant-come', { count }),
    ].filter(Boolean);
    return [format.range(interval, 'short'), ...more].join(' · ');
  };
  const replacements = (isWanted: (notes: readonly string[]) => boolean) =>
    hit.replacements
      .filter(({ notes }) => isWanted(notes))
      .map(({ id, name, notes }) => {
        const isNamed = notes.some((note) => note.includes(name));
        const label = [isNamed ? null : name, ...notes].filter(Boolean).join(': ');
        return { value: choiceValue({ do: 'replace', toId: id }), label };
      });
  const groups = [
    {
      group: t(missing === 'trainer' ? 'take-over' : 'use-instead'),
      options: replacements((notes) => notes.length === 0),
    },
    {
      group: t('move-to'),
      options: hit.moves.map((move) => ({ value: choiceValue(asMove(move, hit)), label: moveLabel(move) })),
    },
    {
      group: t('take-over-if'),
      options: replacements((notes) => notes.length > 0).slice(0, mostWithNotes),
    },
    {
      group: t('stop'),
      options: hit.runId
        ? [
            {
              value: choiceValue({ do: 'cancel', runId: hit.runId }),
              label: t('cancel-run', { count: hit.daysLeft }),
            },
          ]
        : [],
    },
  ].filter(({ options }) => options.length > 0);
  return (
    <div className={styles.choice}>
      <SelectField
        name={choiceField(hit.sessionId)}
        label={<span className="visually-hidden">{t('what-happens', { session })}</span>}
        emptyLabel={t('decide-later')}
        options={groups}
        defaultValue={value}
      />
      <p className={styles.quiet}>
        {hit.replacements.length === 0 && `${t(missing === 'trainer' ? 'nobody-free' : 'nothing-free')} `}
        {hit.moves.length === 0 && `${t('no-other-time')} `}
        <Link to={`/planning/sessions/${hit.sessionId}/move`}>
          {t('other-time')}
          <span className="visually-hidden">: {session}</span>
        </Link>
      </p>
    </div>
  );
}

/** What stays the same isn't said, so that a trainer who is put in meanwhile isn't put out again. */
function asMove({ interval, trainerIds, resourceIds }: OpenHit['moves'][number], hit: OpenHit): HitChoice {
  const names = trainerIds.map((id) => hit.trainerNames[id]);
  const sameTrainers =
    names.length === hit.trainers.length && names.every((name) => hit.trainers.includes(name ?? ''));
  return { do: 'move', interval, trainerIds: sameTrainers ? null : trainerIds, resourceIds };
}
