import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { certificateWording } from '../certificate-wording.ts';
import { type AttentionItem, AttentionList } from './attention-list.tsx';

interface AttentionSectionProps {
  readonly items: readonly AttentionItem[];
  /** 'YYYY-MM-DD' */
  readonly today: string;
  readonly way: (certificateTypeId: string) => ReactNode;
}

/** Certificates that need something, or that none does. */
export function AttentionSection(props: AttentionSectionProps) {
  const t = useWords(certificateWording);
  return (
    <Section title={t('attention')} actions={<Link to="/me/certificates">{t('all-certificates')}</Link>}>
      {props.items.length > 0 ? (
        <AttentionList {...props} />
      ) : (
        <StatusMark tone="good">{t('attention-none')}</StatusMark>
      )}
    </Section>
  );
}
