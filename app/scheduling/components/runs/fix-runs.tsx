import { Form, Link } from 'react-router';
import type { WordedRefusal } from '#app/scheduling/refusal-text.ts';
import { runsWording } from '#app/scheduling/runs-wording.ts';
import { Button, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import styles from './run-list.module.css';

/** Buttons for the runs that are ticked in the list: give them their machines, all at once. */
export function FixForm({ form, optionDay }: { readonly form: string; readonly optionDay: string }) {
  const t = useWords(runsWording);
  return (
    <Section title={t('fix')} lead={t('fix-hint')}>
      <Form method="post" id={form} className={styles.fixRow} preventScrollReset>
        <SubmitButton name="intent" value="open">
          {t('fix-open')}
        </SubmitButton>
        <DateField name="optionDay" label={t('option-holds')} defaultValue={optionDay} />
        <Button type="submit" name="intent" value="option">
          {t('fix-option')}
        </Button>
      </Form>
    </Section>
  );
}

export interface FixResult {
  readonly fixed: readonly string[];
  readonly failed: readonly { readonly runId: string; readonly refusals: readonly WordedRefusal[] }[];
  /** Nothing was ticked. */
  readonly nothing?: boolean;
}

interface FixReportProps {
  readonly result: FixResult;
  readonly runs: readonly { readonly runId: string; readonly code: string; readonly title: Content }[];
}

/** What became of each: how many are fixed, and why the others aren't. */
export function FixReport({ result, runs }: FixReportProps) {
  const t = useWords(runsWording);
  const locale = useLocale();
  if (result.nothing) {
    return (
      <Notice tone="notice" live>
        {t('nothing-chosen')}
      </Notice>
    );
  }
  return (
    <Stack gap={4}>
      {result.fixed.length > 0 && (
        <Notice tone="good" title={t('fixed', { count: result.fixed.length })} live>
          {result.fixed.join(', ')}
        </Notice>
      )}
      {result.failed.length > 0 && (
        <>
          <Notice tone="danger" title={t('failed', { count: result.failed.length })} live />
          <ul className={styles.failed}>
            {result.failed.map(({ runId, refusals }) => {
              const run = runs.find((one) => one.runId === runId);
              const title = run && (
                <>
                  <Link to={`/planning/runs/${run.code}`}>{inLocale(run.title, locale)}</Link> · {run.code}
                </>
              );
              return (
                <li key={runId}>
                  <Refusals items={refusals} focus={false} title={title} />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Stack>
  );
}
