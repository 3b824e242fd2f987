import { Link } from 'react-router';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import type { OpenHit } from '#app/scheduling/open-hits-queries.server.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import styles from './disruption.module.css';

/** A session in a few lines: when, what, with which machines, how many people. */
export function HitLine({ hit }: { readonly hit: OpenHit }) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  const format = formatFor(locale, hit.zone);
  const title = hit.title ? inLocale(hit.title, locale) : t('session');
  const people = hit.seatsTaken + hit.heads;
  const facts = [
    hit.sessionCount > 1 && t('session-of', { number: hit.number, count: hit.sessionCount }),
    people > 0 && t('people', { count: people }),
    numberedNames(hit.resources.map((resource) => inLocale(resource, locale))),
  ].filter(Boolean);
  return (
    <div>
      <p className={styles.when}>{format.range(hit.interval, 'short')}</p>
      <p className={styles.title}>
        {hit.runCode ? <Link to={`/planning/runs/${hit.runCode}`}>{title}</Link> : title}
      </p>
      <p className={styles.quiet}>{facts.join(' · ')}</p>
    </div>
  );
}
