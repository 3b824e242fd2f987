import { useSearchParams } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import styles from './data-table.module.css';
import { sheetParam } from './sheet-name.ts';

interface SheetLinkProps {
  /** Heard with the link: a page may have several. */
  readonly caption: string;
  /** Of the table on this page, or the address of a file made for it. */
  readonly from: { readonly sheet: string } | { readonly address: string };
  /** Rows that are shown, where that is worth a figure. */
  readonly count?: number;
}

/** Leads to a table as a spreadsheet, as filtered. */
export function SheetLink({ caption, from, count }: SheetLinkProps) {
  const t = useWords(wording);
  const [search] = useSearchParams();
  const to = 'address' in from ? from.address : addressOf(search, from.sheet);
  return (
    <p className={styles.download} data-print="no">
      <a href={to} download rel="nofollow">
        <Icon name="download" size={16} />
        {t('download')}
        <span className="visually-hidden">: {caption}</span>
      </a>
      {count !== undefined && <span className={styles.count}>{t('rows', { count })}</span>}
    </p>
  );
}

function addressOf(search: URLSearchParams, sheet: string): string {
  const next = new URLSearchParams(search);
  next.delete('page');
  next.set(sheetParam, sheet);
  return `?${next}`;
}
