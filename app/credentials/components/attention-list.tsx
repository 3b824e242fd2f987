import type { ReactNode } from 'react';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { certificateWording } from '../certificate-wording.ts';
import type { CertificateStatus } from '../validity.ts';
import styles from './attention-list.module.css';
import { CertificateMark } from './certificate-mark.tsx';

export interface AttentionItem {
  readonly certificateTypeId: string;
  readonly name: Content;
  readonly status: CertificateStatus;
  readonly validUntil: string | null;
}

interface AttentionListProps {
  readonly items: readonly AttentionItem[];
  /** 'YYYY-MM-DD' */
  readonly today: string;
  readonly way: (certificateTypeId: string) => ReactNode;
}

/** What runs out, has run out or is still to be obtained, each with what to do about it. */
export function AttentionList({ items, today, way }: AttentionListProps) {
  const locale = useLocale();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.certificateTypeId} className={styles.line}>
          <div>
            <p className={styles.name}>{inLocale(item.name, locale)}</p>
            <p className={styles.state}>
              <CertificateMark status={item.status} />
              <Until item={item} today={today} />
            </p>
          </div>
          <div className={styles.way}>{way(item.certificateTypeId)}</div>
        </li>
      ))}
    </ul>
  );
}

function Until({ item, today }: { readonly item: AttentionItem; readonly today: string }) {
  const t = useWords(certificateWording);
  const format = useFormat();
  const { status, validUntil } = item;
  if (validUntil === null || status === 'missing') return null;
  const day = format.day(validUntil, 'plain');
  return (
    <span className={styles.until}>
      {status === 'expired'
        ? t('expired-on', { day })
        : t('expires-on', { day, away: format.daysAway(today, validUntil) })}
    </span>
  );
}
