import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Flash } from '../flash/flash.ts';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { FlashNotice } from '../status/notice.tsx';
import { wording } from '../wording.ts';
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx';
import styles from './app-shell.module.css';
import type { NavGroup, NavItem } from './nav.ts';
import { NavList } from './nav-list.tsx';
import { PhoneNav } from './phone-nav.tsx';
import { RailSearch } from './rail-search.tsx';
import { RouteProgress } from './route-progress.tsx';
import { Wordmark } from './wordmark.tsx';

export interface AppShellProps {
  /** Where the wordmark leads. */
  readonly home?: string;
  readonly nav: readonly NavGroup[];
  /** At most four for the bar at the bottom of a phone; left out: the first four of `nav`. */
  readonly phoneNav?: readonly NavItem[];
  readonly account: AccountMenuProps;
  /** Address of the search page (GET, field `q`); left out where the reader has none. */
  readonly searchAction?: string;
  /** A line above everything, after the skip link: *dit is een proefomgeving*. */
  readonly banner?: ReactNode;
  readonly flash?: Flash | null;
  readonly children: ReactNode;
}

/** Frame of every page for someone who is signed in: a rail on a laptop, a bar above and below on a phone. */
export function AppShell({
  home = '/',
  nav,
  phoneNav,
  account,
  searchAction,
  banner,
  flash,
  children,
}: AppShellProps) {
  const t = useWords(wording);
  const forPhone = phoneNav ?? nav.flatMap((group) => group.items).slice(0, 4);
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t('skip-to-content')}
      </a>
      <RouteProgress />
      {banner}
      <div className={styles.shell}>
        <header className={styles.top} data-print="no">
          <Link to={home} className={styles.home}>
            <Wordmark size={26} />
          </Link>
          <div className={styles.topEnd}>
            {searchAction && (
              <Link to={searchAction} className={styles.topIcon}>
                <Icon name="search" label={t('search')} />
              </Link>
            )}
            <AccountMenu {...account} place="top" />
          </div>
        </header>
        <header className={styles.rail} data-print="no">
          <div className={styles.railInner} data-below-banner={Boolean(banner) || undefined}>
            <Link to={home} className={styles.home}>
              <Wordmark />
            </Link>
            {searchAction && <RailSearch action={searchAction} />}
            <nav aria-label={t('main-menu')} className={styles.nav}>
              <NavList groups={nav} />
            </nav>
            <AccountMenu {...account} place="rail" />
          </div>
        </header>
        <main id="content" tabIndex={-1} className={styles.main}>
          <FlashNotice flash={flash} />
          {children}
        </main>
        <PhoneNav items={forPhone} groups={nav} />
      </div>
    </>
  );
}
