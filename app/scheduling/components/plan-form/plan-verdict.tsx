import type { DraftVerdict } from '#app/scheduling/check-draft.server.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';

interface PlanVerdictProps {
  readonly verdict: DraftVerdict | null;
  /** The form that reasons given for setting rules aside go along with. */
  readonly form: string;
  /** The reader tried to save: take them to the reasons. */
  readonly focus: boolean;
}

/** Whether the plan can be saved as it is, or everything in its way at once. */
export function PlanVerdict({ verdict, form, focus }: PlanVerdictProps) {
  const t = useWords(planFormWording);
  switch (verdict?.kind) {
    case 'fine':
      return (
        <Notice tone="good" title={t('fine')}>
          {t('fine-text')}
        </Notice>
      );
    case 'noted':
      return <Refusals items={verdict.refusals} title={t('noted')} focus={false} />;
    case 'refused':
      return <Refusals items={verdict.refusals} overrideForm={form} focus={focus} />;
    default:
      return <Notice title={t('unreadable')}>{t('unreadable-text')}</Notice>;
  }
}
