import { NavLink } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import type { NavGroup } from './nav.ts';
import styles from './nav-list.module.css';

export function NavList({ groups }: { readonly groups: readonly NavGroup[] }) {
  return groups.map((group, index) => (
    <div key={group.label ?? index} className={styles.group}>
      {group.label && <p className={styles.label}>{group.label}</p>}
      <ul className={styles.list}>
        {group.items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end={item.end ?? false} className={styles.link ?? ''}>
              <Icon name={item.icon} />
              <span className={styles.word}>{item.label}</span>
              <Waiting count={item.waiting} />
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The number that asks for a person. */
export function Waiting({ count = 0 }: { readonly count?: number | undefined }) {
  const t = useWords(wording);
  if (count <= 0) return null;
  return (
    <span className={styles.waiting}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t('needs-attention', { count })}</span>
    </span>
  );
}
