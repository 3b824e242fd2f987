import { useId } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import type { ColorScheme } from '../theme/color-scheme.ts';
import { wording } from '../wording.ts';
import styles from './account-menu.module.css';
import type { HatOption } from './nav.ts';
import { Preferences } from './preferences.tsx';
import { usePopoverClosing } from './use-popover-closing.ts';

export interface AccountMenuProps {
  readonly name: string;
  /** The hat in use. */
  readonly hat: HatOption;
  /** All hats, the one in use included; one hat shows no choice. */
  readonly hats?: readonly HatOption[];
  /** POST with field `hat` (its id) and `returnTo`. */
  readonly hatAction?: string;
  readonly links?: readonly { readonly to: string; readonly label: string }[];
  /** POST without fields. */
  readonly signOutAction: string;
  readonly scheme: ColorScheme;
  /** POST with `locale` or `scheme`, and `returnTo`. */
  readonly preferencesAction?: string;
}

/**
 * Who you are and as what: hats, own pages, language, colours, sign out. A native popover, so it opens, closes with
 * Escape and by a tap outside, and works without JavaScript.
 */
export function AccountMenu({ place, ...props }: AccountMenuProps & { readonly place: 'top' | 'rail' }) {
  const t = useWords(wording);
  const id = useId();
  const location = useLocation();
  const returnTo = location.pathname + location.search;
  const popover = usePopoverClosing();
  const others = (props.hats ?? []).filter((hat) => hat.id !== props.hat.id);
  return (
    <>
      <button type="button" className={styles.trigger} data-place={place} popoverTarget={id}>
        <span className={styles.initials} aria-hidden="true">
          {initialsOf(props.name)}
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{props.name}</span>
          <span className={styles.hat}>
            {props.hat.role} · {props.hat.organisation}
          </span>
        </span>
        <span className={styles.caret}>
          <Icon name="chevrons-updown" size={16} />
        </span>
      </button>
      <div id={id} ref={popover} popover="auto" className={styles.menu} data-place={place}>
        <div className={styles.block}>
          <p className={styles.small}>{t('signed-in-as', { name: props.name })}</p>
          <p className={styles.current}>
            {props.hat.role}
            <span className={styles.organisation}>{props.hat.organisation}</span>
          </p>
        </div>
        {others.length > 0 && props.hatAction && (
          <form method="post" action={props.hatAction} className={styles.block}>
            <input type="hidden" name="returnTo" value="/" />
            <p className={styles.small}>{t('switch-hat')}</p>
            {others.map((hat) => (
              <button key={hat.id} type="submit" name="hat" value={hat.id} className={styles.item}>
                {hat.role}
                <span className={styles.organisation}>{hat.organisation}</span>
              </button>
            ))}
          </form>
        )}
        {(props.links ?? []).length > 0 && (
          <div className={styles.block}>
            {props.links?.map((link) => (
              <Link key={link.to} to={link.to} className={styles.item}>
                {link.label}
              </Link>
            ))}
          </div>
        )}
        <div className={styles.block}>
          <Preferences scheme={props.scheme} returnTo={returnTo} action={props.preferencesAction} />
        </div>
        <form method="post" action={props.signOutAction} className={styles.block}>
          <button type="submit" className={styles.item}>
            <Icon name="sign-out" size={18} />
            {t('sign-out')}
          </button>
        </form>
      </div>
    </>
  );
}

/** First and last initial: *Anna de Vries* is AV. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}
