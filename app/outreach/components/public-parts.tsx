import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import type { CentreFace } from '../public-queries.server.ts';
import { publicWording } from '../public-wording.ts';
import styles from './home.module.css';

/** Text that an organisation wrote, in its own paragraphs. */
export function Story({ text }: { readonly text: string }) {
  return (
    <div className={styles.story}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

/** Where the centre is and how to reach it. */
export function PublicAddress({ centre }: { readonly centre: CentreFace }) {
  const t = useWords(publicWording);
  const { street, postcode, city, phone, email } = centre;
  const town = [postcode, city].filter(Boolean).join(' ');
  return (
    <Facts
      facts={[
        { label: t('address'), value: [street, town].filter(Boolean).join(', ') },
        { label: t('phone'), value: phone && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> },
        { label: t('email'), value: email && <a href={`mailto:${email}`}>{email}</a> },
      ]}
    />
  );
}
