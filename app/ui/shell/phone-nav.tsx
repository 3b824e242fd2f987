import { useId } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import type { NavGroup, NavItem } from './nav.ts';
import { NavList, Waiting } from './nav-list.tsx';
import styles from './phone-nav.module.css';
import { usePopoverClosing } from './use-popover-closing.ts';

interface PhoneNavProps {
  readonly items: readonly NavItem[];
  readonly groups: readonly NavGroup[];
}

/** The bar under the thumb: what this person does most, and *Meer* with everything. */
export function PhoneNav({ items, groups }: PhoneNavProps) {
  const t = useWords(wording);
  const id = useId();
  const sheet = usePopoverClosing();
  const all = groups.flatMap((group) => group.items);
  const isAllShown = all.every((item) => items.some((shown) => shown.to === item.to));
  return (
    <nav aria-label={t('main-menu')} className={styles.bar} data-print="no">
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.end ?? false} className={styles.item ?? ''}>
          <span className={styles.icon}>
            <Icon name={item.icon} size={22} />
            <span className={styles.badge}>
              <Waiting count={item.waiting} />
            </span>
          </span>
          <span className={styles.word}>{item.label}</span>
        </NavLink>
      ))}
      {!isAllShown && (
        <>
          <button type="button" popoverTarget={id} className={styles.item}>
            <Icon name="menu" size={22} />
            <span className={styles.word}>{t('more')}</span>
          </button>
          <div id={id} ref={sheet} popover="auto" className={styles.sheet}>
            <NavList groups={groups} />
          </div>
        </>
      )}
    </nav>
  );
}
