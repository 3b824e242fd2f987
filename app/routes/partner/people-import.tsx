/** A file of the own people: choose it and look at what it would change, with every bad row. */

import { data, redirect } from 'react-router';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { checkUpload } from '#app/intake/check-upload.server.ts';
import { FormatColumns } from '#app/intake/components/format-columns.tsx';
import { ReportFiles } from '#app/intake/components/report-files.tsx';
import { ReportProblems } from '#app/intake/components/report-problems.tsx';
import { UploadForm } from '#app/intake/components/upload-form.tsx';
import { WrongNotice } from '#app/intake/components/wrong-notice.tsx';
import { ownPeopleText } from '#app/intake/format-text.ts';
import { reportView } from '#app/intake/report-view-text.ts';
import { filesOfForm, MAX_UPLOAD_BYTES } from '#app/intake/schema.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { ownOrganisationCode } from '#app/partners/own-people-queries.server.ts';
import { peopleWording } from '#app/partners/people-wording.ts';
import { isLargerThan, readForm, skipBody } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/people-import.ts';

const base = '/company/people/import';

export async function loader(args: Route.LoaderArgs) {
  const { actor, locale } = await requireActor(args, ['coordinator']);
  const code = await ownOrganisationCode(partnerScope(actor));
  return { maxBytes: MAX_UPLOAD_BYTES, kind: ownPeopleText(code, locale) };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['coordinator']);
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
  if (isClean) throw redirect(`${base}/${uploadId}`, 303);
  const view = reportView(report, locale, { page: 1, file: null });
  return data({ error: null, found: { uploadId, view } }, { status: 422 });
}

export default function PeopleImport({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(uploadWording);
  const ofPeople = useWords(peopleWording);
  const { maxBytes, kind } = loaderData;
  const found = actionData?.found;
  const address = `${base}/${found?.uploadId}`;
  return (
    <Page>
      <PageHeader
        title={found ? t('wrong-title') : t('people-title')}
        subtitle={found ? undefined : t('people-lead')}
        breadcrumbs={[{ to: '/company/people', label: ofPeople('people') }]}
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
              example={kind.fileName}
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
          example={kind.fileName}
          maxBytes={maxBytes}
          error={actionData?.error ?? null}
        />
      )}
      <Section title={t('people-columns')} lead={t('people-columns-lead')}>
        <FormatColumns kind={kind} />
      </Section>
    </Page>
  );
}
