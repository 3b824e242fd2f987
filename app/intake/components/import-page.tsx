import type { ReportView } from '#app/intake/report-view-text.ts';
import type { FoundUpload } from '#app/intake/upload-queries.server.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { ImportChoice, ImportFigures, OtherFiles } from './import-verdict.tsx';
import { ReportBooked } from './report-booked.tsx';
import { ReportChanges } from './report-changes.tsx';
import { ReportFiles } from './report-files.tsx';
import { ReportMissing } from './report-missing.tsx';
import { ReportProblems } from './report-problems.tsx';
import { WrongNotice } from './wrong-notice.tsx';

interface ImportPageProps {
  /** Address of the page where files are chosen, and its name. */
  readonly base: string;
  readonly title: string;
  readonly upload: Omit<FoundUpload, 'report'> & { readonly id: string; readonly view: ReportView };
  /** A yes came too late: what was right isn't any more. */
  readonly changedSince: boolean;
}

/** One upload as it stands: something to say yes to, nothing new, wrong, or done. */
export function ImportPage({ base, title, upload, changedSince }: ImportPageProps) {
  const t = useWords(uploadWording);
  const format = useFormat();
  const { view } = upload;
  const address = `${base}/${upload.id}`;
  const crumbs = [{ to: base, label: title }];
  const files = <ReportFiles view={view} address={address} />;

  if (upload.importedAt) {
    return (
      <Page>
        <PageHeader
          title={t('imported-title')}
          breadcrumbs={crumbs}
          actions={<LinkButton to={base}>{t('import-more')}</LinkButton>}
        />
        <Stack gap={6}>
          <Notice tone="good" live title={t('imported-lead', { time: format.time(upload.importedAt) })} />
          <ImportFigures view={view} />
        </Stack>
        {files}
        <ReportBooked view={view} done />
        <ReportChanges view={view} done />
        <ReportMissing view={view} />
      </Page>
    );
  }
  if (view.totals.problems > 0) {
    return (
      <Page>
        <PageHeader title={t('wrong-title')} breadcrumbs={crumbs} />
        <Stack gap={5}>
          <WrongNotice>{changedSince ? t('wrong-since') : t('wrong-lead')}</WrongNotice>
          <OtherFiles base={base} />
        </Stack>
        {files}
        <ReportProblems view={view} address={address} isHere />
      </Page>
    );
  }
  if (!upload.isReady) {
    return (
      <Page>
        <PageHeader title={t('same-title')} breadcrumbs={crumbs} />
        <EmptyState drawing="done" title={t('same-lead')} action={<OtherFiles base={base} />} />
        {files}
        <ReportMissing view={view} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={t('preview-title')}
        subtitle={
          <>
            {t('preview-lead')} {t('kept-until', { time: format.time(upload.expiresAt) })}
          </>
        }
        breadcrumbs={crumbs}
      />
      <Stack gap={6}>
        <ImportFigures view={view} />
        <ImportChoice address={address} />
      </Stack>
      {files}
      <ReportBooked view={view} done={false} />
      <ReportChanges view={view} done={false} />
      <ReportMissing view={view} />
    </Page>
  );
}

type UploadGoneProps = { readonly base: string; readonly title: string; readonly hours: number };

export function UploadGone({ base, title, hours }: UploadGoneProps) {
  const t = useWords(uploadWording);
  return (
    <Page>
      <PageHeader title={t('gone-title')} breadcrumbs={[{ to: base, label: title }]} />
      <EmptyState drawing="inbox" title={t('gone-lead', { hours })} action={<OtherFiles base={base} />} />
    </Page>
  );
}
