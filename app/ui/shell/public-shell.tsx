import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { LinkButton } from '../actions/button.tsx';
import type { Flash } from '../flash/flash.ts';
import { useWords } from '../i18n/use-words.tsx';
import { FlashNotice } from '../status/notice.tsx';
import type { ColorScheme } from '../theme/color-scheme.ts';
import { wording } from '../wording.ts';
import type { NavItem } from './nav.ts';
import { Preferences } from './preferences.tsx';
import styles from './public-shell.module.css';
import { RouteProgress } from './route-progress.tsx';
import { Wordmark } from './wordmark.tsx';

export interface PublicShellProps {
  readonly nav: readonly Omit<NavItem, 'icon'>[];
  /** Left out on the sign-in page itself. */
  readonly signInTo?: string;
  readonly scheme: ColorScheme;
  readonly preferencesAction?: string;
  /** Name and address of the centre, links on terms and privacy. */
  readonly footer?: ReactNode;
  /** A line above everything, after the skip link: *dit is een proefomgeving*. */
  readonly banner?: ReactNode;
  readonly flash?: Flash | null;
  readonly children: ReactNode;
}

/** Frame of pages for everyone: a bar above, the page, a footer. */
export function PublicShell(props: PublicShellProps) {
  const t = useWords(wording);
  const location = useLocation();
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t('skip-to-content')}
      </a>
      <RouteProgress />
      {props.banner}
      <div className={styles.shell}>
        <header className={styles.top} data-print="no">
          <div className={styles.inner}>
            <Link to="/" className={styles.home}>
              <Wordmark />
            </Link>
            {props.nav.length > 0 && (
              <nav aria-label={t('main-menu')} className={styles.nav}>
                {props.nav.map((item) => (
                  <NavLink key={item.to} to={item.to} end={item.end ?? false}>
                    {item.label}
                  </NavLink>
                ))}
              </nav>
            )}
            {props.signInTo && <LinkButton to={props.signInTo}>{t('sign-in')}</LinkButton>}
          </div>
        </header>
        <main id="content" tabIndex={-1} className={styles.main}>
          <FlashNotice flash={props.flash} />
          {props.children}
        </main>
        <footer className={styles.footer} data-print="no">
          <div className={styles.footInner}>
            <div>{props.footer ?? <p>{t('free-software')}</p>}</div>
            <Preferences
              scheme={props.scheme}
              returnTo={location.pathname + location.search}
              action={props.preferencesAction}
            />
          </div>
        </footer>
      </div>
    </>
  );
}
