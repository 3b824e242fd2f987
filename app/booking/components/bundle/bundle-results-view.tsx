import { LinkButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { BundleResults } from '../../bundle-queries.server.ts';
import { bundleWording } from '../../bundle-wording.ts';

interface BundleResultsViewProps {
  readonly results: BundleResults;
  /** The reader may go and bundle something. */
  readonly mayPlan: boolean;
}

/** What companies have from coming together, in totals. */
export function BundleResultsView({ results, mayPlan }: BundleResultsViewProps) {
  const t = useWords(bundleWording);
  const format = useFormat();
  const way = mayPlan && <LinkButton to="/office/demand">{t('to-demand')}</LinkButton>;
  return (
    <Page>
      <PageHeader title={t('results')} subtitle={t('results-lead')} actions={results.runs > 0 && way} />
      {results.runs === 0 ? (
        <EmptyState drawing="calendar" title={t('results-none')} action={way}>
          <p>{t('results-none-text')}</p>
        </EmptyState>
      ) : (
        <Figures
          figures={[
            { label: t('results-runs'), value: format.number(results.runs) },
            {
              label: t('results-seats'),
              value: format.number(results.taken),
              unit: t('results-of', { count: results.seats }),
            },
            {
              label: t('results-saved'),
              value: format.number(results.saved),
              note: t('results-saved-note'),
            },
            { label: t('results-renewed'), value: format.number(results.renewed) },
          ]}
        />
      )}
    </Page>
  );
}
