import { useState } from 'react';
import type { Availability } from '#app/scheduling/fill-plan.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import type { PlanChoices, PlanOption } from '#app/scheduling/plan-choices-queries.server.ts';
import { type SessionDraft, sessionField } from '#app/scheduling/plan-form.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { DateField, TimeField } from '#app/ui/form/date-field.tsx';
import { FieldRow } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusShape } from '#app/ui/status/status-shape.tsx';
import styles from './plan-form.module.css';

interface SessionCardProps {
  readonly index: number;
  readonly session: SessionDraft;
  readonly choices: PlanChoices;
  readonly availability: Availability | undefined;
  readonly errorsOf: (field: string) => readonly string[];
  readonly removable: boolean;
  /** Left out: *Lesdag 2*; null where the page says which one it is. */
  readonly heading?: string | null;
}

/** One session: when, who, and with what. What is taken says so where it is chosen. */
export function SessionCard(props: SessionCardProps) {
  const { index, session, choices, availability, errorsOf, removable } = props;
  const t = useWords(planFormWording);
  const heading = props.heading === undefined ? t('session', { number: index + 1 }) : props.heading;
  const field = (name: Parameters<typeof sessionField>[1]) => sessionField(index, name);
  const label = (id: string, name: string) =>
    availability?.taken.includes(id)
      ? t('option-taken', { name })
      : availability?.withReason.includes(id)
        ? t('option-with-reason', { name })
        : name;
  const trainers = [
    { group: t('may-teach'), options: choices.trainers.filter((one) => one.mayTeach) },
    { group: t('other-trainers'), options: choices.trainers.filter((one) => !one.mayTeach) },
  ]
    .filter((group) => group.options.length > 0)
    .map(({ group, options }) => ({
      group,
      options: options.map(({ id, name }) => ({ value: id, label: label(id, name) })),
    }));
  return (
    <li className={styles.session} id={`session-${index + 1}`}>
      {heading !== null && (
        <div className={styles.sessionHead}>
          <h3>{heading}</h3>
          {removable && (
            <Button
              type="submit"
              name="intent"
              value={`remove:${index}`}
              look="quiet"
              size="small"
              icon="trash"
            >
              <span className="visually-hidden">{t('remove-session', { number: index + 1 })}</span>
            </Button>
          )}
        </div>
      )}
      <FieldRow>
        <DateField
          name={field('day')}
          label={t('day')}
          defaultValue={session.day}
          errors={errorsOf(field('day'))}
        />
        <TimeField
          name={field('from')}
          label={t('from')}
          defaultValue={session.from}
          errors={errorsOf(field('from'))}
        />
        <TimeField
          name={field('until')}
          label={t('until')}
          defaultValue={session.until}
          errors={errorsOf(field('until'))}
        />
        <SelectField
          name={field('trainer')}
          label={t('trainer')}
          emptyLabel={t('no-trainer')}
          options={trainers}
          defaultValue={session.trainerIds[0]}
          width="short"
        />
      </FieldRow>
      <ResourcePicker {...props} trainers={trainers} />
    </li>
  );
}

type TrainerGroups = readonly {
  readonly group: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}[];

function ResourcePicker({
  index,
  session,
  choices,
  availability,
  trainers,
}: SessionCardProps & { readonly trainers: TrainerGroups }) {
  const t = useWords(planFormWording);
  const locale = useLocale();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(session.resourceIds));
  const names = numberedNames(
    choices.resources.filter((one) => chosen.has(one.id)).map((one) => inLocale(one.name, locale)),
  );
  const hasTaken = anyTaken(chosen, availability);
  const toggle = (id: string, on: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  };
  const groups = grouped(choices.resources, (one) =>
    one.group ? inLocale(one.group, locale) : t('without-group'),
  );
  const shown = groups.filter((group) =>
    group.options.some((one) => one.needed || session.resourceIds.includes(one.id)),
  );
  const others = groups.filter((group) => !shown.includes(group));
  const list = (group: (typeof groups)[number]) => (
    <fieldset key={group.name} className={styles.pool}>
      <legend>{group.name}</legend>
      {group.options.map((one) => (
        <ResourceTick
          key={one.id}
          name={sessionField(index, 'resource')}
          option={one}
          checked={chosen.has(one.id)}
          onToggle={toggle}
          availability={availability}
        />
      ))}
    </fieldset>
  );
  return (
    <details className={styles.resources}>
      <summary>
        <span className={styles.resourceNames}>
          {names || t('no-resources')}
          {hasTaken && <span className={styles.takenMark}> ({t('taken')})</span>}
        </span>
        <span className={styles.changeWord}>{t('change')}</span>
      </summary>
      <div className={styles.pools}>
        {shown.map(list)}
        {others.length > 0 && (
          <details className={styles.more}>
            <summary>{t('other-resources')}</summary>
            <div className={styles.pools}>{others.map(list)}</div>
          </details>
        )}
        <SelectField
          name={sessionField(index, 'trainer')}
          label={t('second-trainer')}
          emptyLabel={t('no-second-trainer')}
          options={trainers}
          defaultValue={session.trainerIds[1]}
          width="short"
        />
      </div>
    </details>
  );
}

function ResourceTick({
  name,
  option,
  checked,
  onToggle,
  availability,
}: {
  readonly name: string;
  readonly option: PlanOption;
  readonly checked: boolean;
  readonly onToggle: (id: string, on: boolean) => void;
  readonly availability: Availability | undefined;
}) {
  const t = useWords(planFormWording);
  const locale = useLocale();
  const taken = availability?.taken.includes(option.id);
  const withReason = availability?.withReason.includes(option.id);
  return (
    <label className={styles.tick} data-taken={taken || undefined}>
      <input
        type="checkbox"
        name={name}
        value={option.id}
        defaultChecked={checked}
        onChange={(event) => onToggle(option.id, event.currentTarget.checked)}
      />
      <span>{inLocale(option.name, locale)}</span>
      {taken && (
        <span className={styles.mark}>
          <StatusShape shape="stop" size={12} /> {t('taken')}
        </span>
      )}
      {withReason && (
        <span className={styles.mark}>
          <StatusShape shape="diamond" size={12} /> {t('with-reason')}
        </span>
      )}
    </label>
  );
}

function anyTaken(chosen: ReadonlySet<string>, availability: Availability | undefined): boolean {
  return availability?.taken.some((id) => chosen.has(id)) ?? false;
}

function grouped(options: readonly PlanOption[], nameOf: (one: PlanOption) => string) {
  const groups = Map.groupBy(options, nameOf);
  return [...groups].map(([name, members]) => ({ name, options: members }));
}
