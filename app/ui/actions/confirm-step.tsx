import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Form, Link, useNavigation, useSearchParams } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import type { IconName } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import { Button, type ButtonLook, ButtonRow, LinkButton, SubmitButton } from './button.tsx';
import styles from './confirm-step.module.css';

interface ConfirmStepProps {
  /** Names this step in `?confirm=`; unique on its page. */
  readonly name: string;
  /** On the button that asks: *Inschrijving annuleren*. */
  readonly trigger: ReactNode;
  readonly triggerLook?: ButtonLook;
  readonly triggerIcon?: IconName;
  /** A whole question: *Wil je je inschrijving voor MIG/MAG 2 annuleren?* */
  readonly question: ReactNode;
  /** What follows from it, and any fields (a reason). */
  readonly children?: ReactNode;
  /** On the button that does it, a verb: *Annuleer inschrijving*. */
  readonly confirmLabel: ReactNode;
  readonly danger?: boolean;
  /** The form's address; left out: this page. */
  readonly action?: string;
  /** Hidden fields. */
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * Asks once, in plain words, before something that can't be undone. The trigger is a link to `?confirm=<name>`: without
 * JavaScript the page comes back with the question in place; with it the question opens as a dialog.
 */
export function ConfirmStep(props: ConfirmStepProps) {
  const [search] = useSearchParams();
  const dialog = useRef<HTMLDialogElement>(null);
  const navigation = useNavigation();
  const titleId = useId();
  const isAsked = search.get('confirm') === props.name;
  const asked = new URLSearchParams(search);
  asked.set('confirm', props.name);
  const isIdle = navigation.state === 'idle';
  const wasBusy = useRef(false);
  useEffect(() => {
    if (isIdle && wasBusy.current) dialog.current?.close();
    wasBusy.current = !isIdle;
  }, [isIdle]);
  if (isAsked) return <Question {...props} titleId={titleId} back={withoutConfirm(search)} />;
  return (
    <>
      <LinkButton
        to={`?${asked}`}
        look={props.triggerLook ?? 'secondary'}
        {...(props.triggerIcon ? { icon: props.triggerIcon } : {})}
        preventScrollReset
        onClick={(event) => {
          if (!dialog.current || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          dialog.current.showModal();
        }}
      >
        {props.trigger}
      </LinkButton>
      <dialog ref={dialog} aria-labelledby={titleId} className={styles.dialog}>
        <Question {...props} titleId={titleId} onCancel={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

interface QuestionProps extends ConfirmStepProps {
  readonly titleId: string;
  readonly back?: string;
  readonly onCancel?: () => void;
}

function Question({ titleId, back, onCancel, ...props }: QuestionProps) {
  const t = useWords(wording);
  return (
    <Form
      method="post"
      action={props.action}
      className={styles.question}
      data-inline={back !== undefined || undefined}
    >
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <h2 id={titleId} className={styles.title}>
        {props.question}
      </h2>
      {props.children && <div className={styles.body}>{props.children}</div>}
      <ButtonRow>
        <SubmitButton look={props.danger ? 'danger' : 'primary'}>{props.confirmLabel}</SubmitButton>
        {onCancel ? (
          <Button onClick={onCancel}>{t('cancel')}</Button>
        ) : (
          <Link to={back ?? '.'} preventScrollReset className={styles.back}>
            {t('cancel')}
          </Link>
        )}
      </ButtonRow>
    </Form>
  );
}

function withoutConfirm(search: URLSearchParams): string {
  const rest = new URLSearchParams(search);
  rest.delete('confirm');
  return `?${rest}`;
}
