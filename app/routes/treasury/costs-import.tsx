/** Books from files: choose them and look at what would be booked, with every bad row. */
import { data, redirect } from 'react-router';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { checkUpload } from '#app/intake/check-upload.server.ts';
import { FormatColumns } from '#app/intake/components/format-columns.tsx';
import { KindList } from '#app/intake/components/kind-list.tsx';
import { ReportFiles } from '#app/intake/components/report-files.tsx';
import { ReportProblems } from '#app/intake/components/report-problems.tsx';
import { UploadForm } from '#app/intake/components/upload-form.tsx';
import { WrongNotice } from '#app/intake/components/wrong-notice.tsx';
import { kindText } from '#app/intake/format-text.ts';
import { kindGroups } from '#app/intake/kind-groups-text.ts';
import { reportView } from '#app/intake/report-view-text.ts';
import { filesOfForm, MAX_UPLOAD_BYTES } from '#app/intake/schema.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { isLargerThan, readForm, skipBody } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/costs-import.ts';

const base = '/treasury/costs/import';

export async function loader(args: Route.LoaderArgs) {
  const { locale } = await requireActor(args, ['treasurer', 'office']);
  return {
    maxBytes: MAX_UPLOAD_BYTES,
    entries: kindText('costEntries', locale),
    groups: kindGroups(locale).filter(({ name }) => name === 'books'),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const t = wordsFor(locale, uploadWording);
  const max = formatFor(locale, 'Europe/Amsterdam').bytes(MAX_UPLOAD_BYTES);
  if (isLargerThan(args.request, MAX_UPLOAD_BYTES)) {
    await skipBody(args.request);
    return data({ error: t('too-large', { max }), found: null }, { status: 413 });
  }
  const outcome = await checkUpload(ctx, await filesOfForm(await readForm(args.request)));
  if (!outcome.ok) {
    const [reason] = outcome.reasons;
    if (reason.code === 'not-allowed') throw data(null, { status: 403 });
    const error = reason.code === 'no-files' ? t('no-files') : t('too-many-files', { max: reason.max });
    return data({ error, found: null }, { status: 422 });
  }
  const { uploadId, isClean, report } = outcome.value;
  if (isClean) throw redirect(`${base}/${uploadId}`, 303);
  const view = reportView(report, locale, { page: 1, file: null });
  return data({ error: null, found: { uploadId, view } }, { status: 422 });
}

export default function CostsImport({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(uploadWording);
  const words = useWords(settlementWording);
  const { maxBytes, entries, groups } = loaderData;
  const found = actionData?.found;
  const address = `${base}/${found?.uploadId}`;
  return (
    <Page>
      <PageHeader
        title={found ? t('wrong-title') : t('costs-title')}
        subtitle={found ? undefined : t('costs-lead')}
        breadcrumbs={[{ to: '/treasury/costs', label: words('entries') }]}
      />
      {found ? (
        <>
          <Stack gap={6}>
            <WrongNotice key={found.uploadId} action={<a href="#again">{t('to-again')}</a>}>
              {t('wrong-lead')}
            </WrongNotice>
            <ReportFiles view={found.view} address={address} />
            <ReportProblems view={found.view} address={address} isHere={false} />
          </Stack>
          <Section id="again" title={t('choose-again')}>
            <UploadForm
              base={base}
              example={entries.fileName}
              key={found.uploadId}
              maxBytes={maxBytes}
              error={null}
              again
            />
          </Section>
        </>
      ) : (
        <UploadForm
          base={base}
          example={entries.fileName}
          maxBytes={maxBytes}
          error={actionData?.error ?? null}
        />
      )}
      <Section title={t('kinds-title')} lead={t('costs-kinds-lead')}>
        <KindList groups={groups} base={base} named={false} />
      </Section>
      <Section title={entries.title} lead={entries.about}>
        <FormatColumns kind={entries} />
      </Section>
    </Page>
  );
}
