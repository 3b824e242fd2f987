/** One cost or income, attaching its bill, and taking it back. */
import { data, redirect } from 'react-router';
import { MAX_SCAN_BYTES } from '#app/credentials/scan-kind.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { booksScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { DocumentLinks } from '#app/invoicing/components/document-links.tsx';
import { invoicingWording } from '#app/invoicing/invoicing-wording.ts';
import { documentsOfEntry } from '#app/invoicing/trail-queries.server.ts';
import { textField } from '#app/kernel/fields.ts';
import { parseId } from '#app/kernel/ids.ts';
import { attachBill } from '#app/settlement/attach-bill.server.ts';
import { EntryView } from '#app/settlement/components/entry-view.tsx';
import { counterEntry } from '#app/settlement/counter-entry.server.ts';
import { findEntry } from '#app/settlement/entry-queries.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { entryRefusalText } from '#app/settlement/refusal-text.ts';
import { entryRefusalWording, settlementWording } from '#app/settlement/settlement-wording.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { isLargerThan, readForm, skipBody } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Route } from './+types/cost.ts';

/** The other fields of the forms, in bytes, at their longest and with room. */
const besidesDocument = 100_000;

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['treasurer', 'board', 'office']);
  const entryId = parseId(args.params.entry);
  const entry = entryId && (await findEntry(booksScope(actor), entryId));
  if (!entry) throw data(null, { status: 404 });
  const documents = await documentsOfEntry(booksScope(actor), entry.entryId);
  return { entry, documents, keepsBooks: mayKeepBooks(actor) };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['treasurer', 'office']);
  const entryId = parseId(args.params.entry);
  if (isLargerThan(args.request, MAX_SCAN_BYTES + besidesDocument)) {
    await skipBody(args.request);
    const billProblem = wordsFor(locale, entryRefusalWording)('document-too-large');
    return data({ problem: null, billProblem }, { status: 413 });
  }
  const form = await readForm(args.request);
  if (!entryId) throw data(null, { status: 404 });
  if (form.get('intent') === 'attach') {
    const outcome = await attachBill(ctx, { entryId, bill: await billOf(form.get('document')) });
    if (outcome.ok) throw backTo(entryId, wordsFor(locale, settlementWording)('attached'));
    const [first] = outcome.reasons;
    if (first.code === 'entry-unknown') throw data(null, { status: 404 });
    const status = first.code === 'document-there' ? 409 : 422;
    return data({ problem: null, billProblem: entryRefusalText(first, locale) }, { status });
  }
  const reason = textField(300).safeParse(form.get('reason') ?? '', { error: formErrors(locale) });
  if (!reason.success) {
    return data({ problem: reason.error.issues[0]?.message ?? '', billProblem: null }, { status: 422 });
  }
  const outcome = await counterEntry(ctx, { entryId, reason: reason.data });
  if (!outcome.ok) {
    const [first] = outcome.reasons;
    if (first.code === 'entry-unknown') throw data(null, { status: 404 });
    return data({ problem: entryRefusalText(first, locale), billProblem: null }, { status: 409 });
  }
  const text = wordsFor(locale, settlementWording)('taken-back', { code: outcome.value.code });
  throw backTo(entryId, text);
}

/** The file that was chosen; null where none was. */
async function billOf(file: FormDataEntryValue | null) {
  if (!(file instanceof File) || file.size === 0) return null;
  return { name: file.name.slice(0, 120), bytes: new Uint8Array(await file.arrayBuffer()) };
}

function backTo(entryId: string, text: string): Response {
  return redirect(`/treasury/costs/${entryId}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

export default function Cost({ loaderData: { documents, ...loaderData }, actionData }: Route.ComponentProps) {
  const t = useWords(invoicingWording);
  const further =
    documents.length === 0
      ? []
      : [
          {
            label: t(loaderData.entry.side === 'income' ? 'lowers' : 'invoiced-on'),
            value: <DocumentLinks documents={documents} />,
          },
        ];
  return (
    <EntryView
      {...loaderData}
      further={further}
      problem={actionData?.problem ?? null}
      billProblem={actionData?.billProblem ?? null}
    />
  );
}
