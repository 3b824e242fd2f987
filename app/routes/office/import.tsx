/** Files of the office: choose them and look at what they would change, with every bad row. */

import { data, redirect } from 'react-router';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { checkUpload } from '#app/intake/check-upload.server.ts';
import { HowTo } from '#app/intake/components/how-to.tsx';
import { KindList } from '#app/intake/components/kind-list.tsx';
import { ReportFiles } from '#app/intake/components/report-files.tsx';
import { ReportProblems } from '#app/intake/components/report-problems.tsx';
import { UploadForm } from '#app/intake/components/upload-form.tsx';
import { WrongNotice } from '#app/intake/components/wrong-notice.tsx';
import { kindGroups } from '#app/intake/kind-groups-text.ts';
import { fileNameIn } from '#app/intake/names-text.ts';
import { reportView } from '#app/intake/report-view-text.ts';
import { filesOfForm, MAX_UPLOAD_BYTES } from '#app/intake/schema.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { isLargerThan, readForm, skipBody } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/import.ts';

export async function loader(args: Route.LoaderArgs) {
  const { locale } = await requireActor(args, ['office']);
  const example = fileNameIn('people', locale);
  return { maxBytes: MAX_UPLOAD_BYTES, groups: kindGroups(locale), example };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['office']);
  const t = wordsFor(locale, uploadWording);
  const max = formatFor(locale, centreZone).bytes(MAX_UPLOAD_BYTES);
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
  if (isClean) throw redirect(`/office/import/${uploadId}`, 303);
  const view = reportView(report, locale, { page: 1, file: null });
  return data({ error: null, found: { uploadId, view } }, { status: 422 });
}

export default function ImportFiles({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(uploadWording);
  const { maxBytes, groups, example } = loaderData;
  const found = actionData?.found;
  const address = `/office/import/${found?.uploadId}`;
  return (
    <Page>
      <PageHeader title={found ? t('wrong-title') : t('title')} subtitle={found ? undefined : t('lead')} />
      {found && (
        <Stack gap={6}>
          <WrongNotice key={found.uploadId} action={<a href="#again">{t('to-again')}</a>}>
            {t('wrong-lead')}
          </WrongNotice>
          <ReportFiles view={found.view} address={address} />
          <ReportProblems view={found.view} address={address} isHere={false} />
        </Stack>
      )}
      {found ? (
        <Section id="again" title={t('choose-again')} actions={<HowTo />}>
          <UploadForm
            base="/office/import"
            example={example}
            key={found.uploadId}
            maxBytes={maxBytes}
            error={null}
            again
          />
        </Section>
      ) : (
        <UploadForm
          base="/office/import"
          example={example}
          maxBytes={maxBytes}
          error={actionData?.error ?? null}
        />
      )}
      {!found && (
        <Section title={t('kinds-title')} lead={t('kinds-lead')} actions={<HowTo />}>
          <KindList groups={groups} base="/office/import" />
        </Section>
      )}
    </Page>
  );
}
