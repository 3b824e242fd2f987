import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { feedWording } from '../feed-wording.ts';
import styles from './feed-link.module.css';

/** The link that was just made: shown this once. Without JavaScript it is a field to copy from. */
export function FeedLink({ url, name }: { readonly url: string; readonly name: string }) {
  const t = useWords(feedWording);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [canCopy, setCanCopy] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    setCanCopy(Boolean(navigator.clipboard));
    field.current?.focus();
    field.current?.select();
  }, []);
  const copy = () => {
    field.current?.select();
    void navigator.clipboard.writeText(url).then(() => setCopied(true));
  };
  return (
    <Section title={t('made-title')} lead={t('made-text')}>
      <div className={styles.made}>
        <label htmlFor={id} className={styles.label}>
          {t('link', { name })}
        </label>
        <div className={styles.row}>
          <input ref={field} id={id} readOnly value={url} className={styles.field} spellCheck={false} />
          {canCopy && (
            <Button icon={isCopied ? 'check' : 'copy'} look="primary" onClick={copy}>
              <span aria-live="polite">{t(isCopied ? 'copied' : 'copy')}</span>
            </Button>
          )}
        </div>
        <a href={url.replace(/^https?:/, 'webcal:')}>{t('open-calendar')}</a>
      </div>
    </Section>
  );
}
