import { Fragment } from 'react';
import { Form } from 'react-router';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import { choiceField, type HitChoice, shownField } from '#app/scheduling/hit-choice.ts';
import type { OpenHit } from '#app/scheduling/open-hits-queries.server.ts';
import { Button, ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField, TextField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import styles from './disruption.module.css';
import { HitLine } from './hit-line.tsx';

/** A choice and what it comes to. */
export interface CheckedHit {
  readonly sessionId: string;
  readonly choice: HitChoice;
  /** The choice as the hidden field sends it. */
  readonly value: string;
  readonly notes: readonly string[];
  /** The codes of the notes: only these are set aside. */
  readonly noteCodes: readonly string[];
  readonly refusals: readonly string[];
  readonly participants: number;
  readonly cantCome: number;
}

interface SettleCheckProps {
  readonly hits: readonly OpenHit[];
  readonly checked: readonly CheckedHit[];
  readonly missing: 'trainer' | 'resource';
  readonly overrideReasonMissing: boolean;
}

/** All that will happen, in sentences, before anything does. */
export function SettleCheck({ hits, checked, missing, overrideReasonMissing }: SettleCheckProps) {
  const t = useWords(absenceWording);
  const possible = checked.filter(({ refusals }) => refusals.length === 0);
  const moves = possible.some(({ choice }) => choice.do === 'move');
  const cancels = possible.some(({ choice }) => choice.do === 'cancel');
  const needsReason = possible.some(({ notes }) => notes.length > 0);
  const left = hits.length - checked.length;
  return (
    <Section title={t('check-title')} {...(left > 0 && { lead: t('left-open', { count: left }) })}>
      <Form method="post">
        {possible.map(({ sessionId, value, noteCodes }) => (
          <Fragment key={sessionId}>
            <input type="hidden" name={choiceField(sessionId)} value={value} />
            {noteCodes.map((code) => (
              <input key={code} type="hidden" name={shownField(sessionId)} value={code} />
            ))}
          </Fragment>
        ))}
        <ul className={styles.hits}>
          {hits.map((hit) => {
            const one = checked.find(({ sessionId }) => sessionId === hit.sessionId);
            return (
              one && (
                <li key={hit.sessionId} className={styles.hit}>
                  <HitLine hit={hit} />
                  <Outcome hit={hit} checked={one} missing={missing} />
                </li>
              )
            );
          })}
        </ul>
        <FormLayout>
          {moves && <CheckboxField name="tell" label={t('tell')} defaultChecked />}
          {cancels && (
            <TextField
              name="cancelReason"
              label={t('cancel-reason')}
              maxLength={500}
              defaultValue={t(missing === 'trainer' ? 'cancel-reason-away' : 'cancel-reason-out')}
            />
          )}
          {needsReason && (
            <TextAreaField
              name="overrideReason"
              label={t('override-reason')}
              description={t('override-reason-hint')}
              rows={2}
              maxLength={500}
              {...(overrideReasonMissing && { errors: [t('override-reason-missing')] })}
            />
          )}
          <ButtonRow>
            {possible.length > 0 && (
              <SubmitButton name="intent" value="settle" look={cancels ? 'danger' : 'primary'}>
                {t('do-it')}
              </SubmitButton>
            )}
            <Button type="submit" name="intent" value="choose">
              {t('choose-again')}
            </Button>
          </ButtonRow>
        </FormLayout>
      </Form>
    </Section>
  );
}

interface OutcomeProps {
  readonly hit: OpenHit;
  readonly checked: CheckedHit;
  readonly missing: 'trainer' | 'resource';
}

function Outcome({ hit, checked, missing }: OutcomeProps) {
  const t = useWords(absenceWording);
  const { notes, refusals, cantCome } = checked;
  if (refusals.length > 0) {
    return (
      <div>
        <StatusMark tone="danger">{t('impossible')}</StatusMark>
        {refusals.map((text) => (
          <p key={text} className={styles.quiet}>
            {text}
          </p>
        ))}
      </div>
    );
  }
  return (
    <div>
      <p>
        <WhatHappens hit={hit} checked={checked} missing={missing} />
      </p>
      {cantCome > 0 && <p className={styles.quiet}>{t('keep-place', { count: cantCome })}</p>}
      {notes.map((text) => (
        <StatusMark key={text} tone="notice">
          {text}
        </StatusMark>
      ))}
    </div>
  );
}

function WhatHappens({ hit, checked: { choice, participants }, missing }: OutcomeProps) {
  const t = useWords(absenceWording);
  const format = formatFor(useLocale(), hit.zone);
  if (choice.do === 'cancel') {
    return t('will-cancel', { count: hit.daysLeft, people: t('people', { count: participants }) });
  }
  if (choice.do === 'move') {
    const when = format.range(choice.interval);
    const name = (choice.trainerIds ?? []).map((id) => hit.trainerNames[id] ?? '').join(', ');
    return name ? t('will-move-with', { when, name }) : t('will-move', { when });
  }
  const name = hit.replacements.find(({ id }) => id === choice.toId)?.name ?? t('no-one');
  return t(missing === 'trainer' ? 'will-take-over' : 'will-use', { name });
}
