import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Flash } from '../flash/flash.ts';
import styles from './notice.module.css';
import { StatusShape } from './status-shape.tsx';
import { shapeOfTone, type Tone } from './tone.ts';

interface NoticeProps {
  readonly tone?: Extract<Tone, 'accent' | 'good' | 'notice' | 'signal' | 'danger'>;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** At most one thing to do about it. */
  readonly action?: ReactNode;
  /** Announce it where it appears after something the reader did. */
  readonly live?: boolean;
}

/** Something the reader should know on this page. For reasons why something can't be done use `Refusals`. */
export function Notice({ tone = 'accent', title, children, action, live = false }: NoticeProps) {
  return (
    <div
      className={styles.notice}
      data-tone={tone}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <span className={styles.shape}>
        <StatusShape shape={shapeOfTone[tone]} size={18} />
      </span>
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

/**
 * What the action before this page has to say: *Je staat op de lijst*. Gone on the next page, also where moving on in
 * the browser leaves the root's data as it was.
 */
export function FlashNotice({ flash }: { readonly flash: Flash | null | undefined }) {
  const { pathname } = useLocation();
  const [shown, setShown] = useState({ flash, pathname });
  if (shown.flash !== flash) setShown({ flash, pathname });
  if (!flash || (shown.flash === flash && shown.pathname !== pathname)) return null;
  return (
    <div className={styles.flash} data-print="no">
      <Notice
        tone={flash.tone}
        title={flash.text}
        live
        action={flash.link && <Link to={flash.link.to}>{flash.link.label}</Link>}
      />
    </div>
  );
}
