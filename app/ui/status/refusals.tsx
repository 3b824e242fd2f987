import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import styles from './refusals.module.css';
import { StatusShape } from './status-shape.tsx';

/** One reason, worded by the module it comes from. */
export interface RefusalItem {
  readonly code: string;
  /** As a colleague would say it: *Je VCA-certificaat is dan verlopen.* */
  readonly sentence: ReactNode;
  /** More, where one sentence isn't enough. */
  readonly detail?: ReactNode;
  /** The way out: where the reader can do something about it. */
  readonly wayOut?: { readonly to: string; readonly label: string };
  readonly level: 'block' | 'override';
  /** Who may set it aside, in words (*het kantoor*); left out where the reader may. */
  readonly overrideBy?: string;
}

interface RefusalsProps {
  readonly items: readonly RefusalItem[];
  /** Left out: *Dit gaat nog niet, om 2 redenen*. */
  readonly title?: ReactNode;
  /**
   * The reader may set aside the reasons of level `override` that name nobody else: a tick per reason (field
   * `override`, value the code) and one text (field `overrideReason`) join the form with this id.
   */
  readonly overrideForm?: string;
  /** Take the reader here after a refused attempt. Off where reasons show before anyone tried. */
  readonly focus?: boolean;
}

/** Every reason why not, at once, each with its way out. */
export function Refusals({ items, title, overrideForm, focus = true }: RefusalsProps) {
  const t = useWords(wording);
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const codes = items.map((item) => item.code).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other reasons are a new refusal to be read
  useEffect(() => {
    if (focus) ref.current?.focus();
  }, [focus, codes]);
  if (items.length === 0) return null;
  const waivable = overrideForm ? items.filter((item) => item.level === 'override' && !item.overrideBy) : [];
  const isWaivable = waivable.length === items.length;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is alert or group, both take a label
    <div
      ref={ref}
      data-tone={isWaivable ? 'notice' : undefined}
      tabIndex={-1}
      role={focus ? 'alert' : 'group'}
      aria-labelledby={titleId}
      className={styles.refusals}
    >
      <p className={styles.title} id={titleId}>
        {title ?? (isWaivable ? t('needs-reason') : t('refused', { count: items.length }))}
      </p>
      <ul className={styles.list}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one code may come twice, for two days or machines
          <li key={`${item.code}-${index}`} className={styles.item} data-level={item.level}>
            <span className={styles.shape}>
              <StatusShape shape={item.level === 'block' ? 'stop' : 'diamond'} size={16} />
            </span>
            <div className={styles.body}>
              <p className={styles.sentence}>{item.sentence}</p>
              {item.detail && <p className={styles.detail}>{item.detail}</p>}
              {item.level === 'override' && (
                <p className={styles.level}>
                  {item.overrideBy ? t('override-by', { who: item.overrideBy }) : t('override-allowed')}
                </p>
              )}
            </div>
            {item.wayOut && (
              <Link to={item.wayOut.to} className={styles.wayOut}>
                {item.wayOut.label}
                <Icon name="arrow-right" size={16} />
              </Link>
            )}
          </li>
        ))}
      </ul>
      {overrideForm && waivable.length > 0 && <OverrideFields form={overrideForm} items={waivable} />}
    </div>
  );
}

function OverrideFields({ form, items }: { readonly form: string; readonly items: readonly RefusalItem[] }) {
  const t = useWords(wording);
  const id = useId();
  return (
    <fieldset className={styles.override}>
      <legend className={styles.legend}>{t('override-legend')}</legend>
      {items.map((item) => (
        <label key={item.code} className={styles.tick}>
          <input type="checkbox" name="override" value={item.code} form={form} />
          <span>{items.length === 1 ? t('override-tick') : item.sentence}</span>
        </label>
      ))}
      <label className={styles.reasonLabel} htmlFor={id}>
        {t('override-reason')}
      </label>
      <p className={styles.hint} id={`${id}-hint`}>
        {t('override-reason-hint')}
      </p>
      <textarea
        id={id}
        name="overrideReason"
        form={form}
        rows={2}
        maxLength={500}
        aria-describedby={`${id}-hint`}
        className={styles.reason}
      />
    </fieldset>
  );
}
