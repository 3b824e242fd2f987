import { Form } from 'react-router';
import { Button } from '#app/ui/actions/button.tsx';
import type { Content } from '#app/ui/i18n/content.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { teamEnrolWording } from '../../team-enrol-wording.ts';
import styles from './team-choice-bar.module.css';

/** Whom of the team to enrol. */
export type TeamChoice = {
  /** For which certificate, where the team is filtered on one. */
  readonly certificate: { readonly code: string; readonly name: Content } | null;
  /** Ids of people who are ticked already. */
  readonly ticked: readonly string[];
};

interface TeamChoiceBarProps {
  /** Id of the form; the table and the list for a phone have one each, so that what isn't shown isn't sent. */
  readonly form: string;
  readonly choice: TeamChoice;
}

/** Under the team, in sight while scrolling: on with who is ticked. */
export function TeamChoiceBar({ form, choice: { certificate, ticked } }: TeamChoiceBarProps) {
  const t = useWords(teamEnrolWording);
  const locale = useLocale();
  return (
    <Form method="get" action="/company/enrol" id={form} className={styles.bar} data-print="no">
      {certificate && <input type="hidden" name="certificate" value={certificate.code} />}
      <p className={styles.lead}>
        {certificate && ticked.length > 0
          ? t('choose-lead-certificate', { certificate: inLocale(certificate.name, locale) })
          : t('choose-lead')}
      </p>
      <Button type="submit" look="primary">
        {t('choose-people')}
      </Button>
    </Form>
  );
}
