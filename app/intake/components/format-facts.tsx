import type { KindText } from '#app/intake/format-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Icon } from '#app/ui/show/icon.tsx';
import styles from './format-facts.module.css';

interface FormatFactsProps {
  readonly kind: KindText;
  readonly order: { readonly at: number; readonly count: number };
  /** Address of the import that the kind is of. */
  readonly base: string;
}

/** What the file is called, how its rows are recognised, when it is read; and the example to begin from. */
export function FormatFacts({ kind, order, base }: FormatFactsProps) {
  const t = useWords(uploadWording);
  const { fileName, otherFileNames, key } = kind;
  return (
    <div className={styles.facts}>
      <Facts
        facts={[
          { label: t('file-name'), value: fileName },
          { label: t('also-called'), value: otherFileNames.join(', ') },
          { label: t('known-by'), value: key.length > 0 ? key.join(' + ') : t('known-by-row') },
          { label: t('order-number'), value: t('order-of', order) },
        ]}
      />
      <p>
        <a href={`${base}/examples/${fileName}`} download={fileName} className={styles.download}>
          <Icon name="download" size={18} />
          {t('download-example', { file: fileName })}
        </a>
      </p>
    </div>
  );
}
