/** What one file of the own people would change, or did: the yes and the no to it, and everything that is wrong. */
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { ImportPage, UploadGone } from '#app/intake/components/import-page.tsx';
import { discardUpload } from '#app/intake/discard-upload.server.ts';
import { importUpload } from '#app/intake/import-upload.server.ts';
import { reportPart, reportView } from '#app/intake/report-view-text.ts';
import { UPLOAD_HOURS, uploadIntent } from '#app/intake/schema.ts';
import { findUpload } from '#app/intake/upload-queries.server.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { parseId } from '#app/kernel/ids.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/people-import-upload.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator']);
  const uploadId = parseId(args.params.upload);
  const found = uploadId && (await findUpload(partnerScope(actor), uploadId, ctx.now));
  if (!found) return data({ upload: null }, { status: 404 });
  const { report, ...upload } = found;
  const view = reportView(report, locale, reportPart(args.url.searchParams));
  return data({ upload: { ...upload, id: uploadId, view } });
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['coordinator']);
  const uploadId = parseId(args.params.upload);
  const intent = uploadIntent.safeParse((await readForm(args.request)).get('intent'));
  if (!uploadId) return data({ gone: true, changed: false }, { status: 404 });
  if (!intent.success) throw data(null, { status: 422 });
  const address = `/company/people/import/${uploadId}`;
  if (intent.data === 'discard') {
    const outcome = await discardUpload(ctx, uploadId);
    if (!outcome.ok) throw data(null, { status: 403 });
    const text = wordsFor(locale, uploadWording)('discarded');
    const flash = flashCookie({ tone: 'notice', text }, cookiesAreSecure());
    throw redirect('/company/people/import', { status: 303, headers: { 'Set-Cookie': flash } });
  }
  const outcome = await importUpload(ctx, uploadId);
  if (outcome.ok) throw redirect(address, 303);
  const [reason] = outcome.reasons;
  if (reason.code === 'not-allowed') throw data(null, { status: 403 });
  if (reason.code === 'upload-gone') return data({ gone: true, changed: false }, { status: 404 });
  return data({ gone: false, changed: true }, { status: 409 });
}

export default function PeopleImportUpload({ loaderData, actionData }: Route.ComponentProps) {
  const title = useWords(uploadWording)('people-title');
  const { upload } = loaderData;
  if (!upload || actionData?.gone)
    return <UploadGone base="/company/people/import" title={title} hours={UPLOAD_HOURS} />;
  return (
    <ImportPage
      base="/company/people/import"
      title={title}
      upload={upload}
      changedSince={actionData?.changed ?? false}
    />
  );
}
