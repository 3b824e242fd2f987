/** How to join, and writing to the office about it. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { publicScope } from '#app/identity/mint-scope.server.ts';
import { ctxOf } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { JoinForm } from '#app/outreach/components/join-form.tsx';
import { PageMeta } from '#app/outreach/components/page-meta.tsx';
import { PublicAddress } from '#app/outreach/components/public-parts.tsx';
import { outreachWording } from '#app/outreach/outreach-wording.ts';
import { centreFace } from '#app/outreach/public-queries.server.ts';
import { publicWording } from '#app/outreach/public-wording.ts';
import { interestKinds, interestSchema } from '#app/outreach/schema.ts';
import { sendInterest } from '#app/outreach/send-interest.server.ts';
import { mintFormId } from '#app/scheduling/form-id-queries.server.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { Route } from './+types/join.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = args.url.searchParams.get('as');
  const kind = interestKinds.find((one) => one === asked) ?? 'company';
  return {
    ...{ kind, formId: mintFormId(), origin: visitorOf(args).origin },
    centre: await centreFace(publicScope()),
  };
}

export async function action(args: Route.ActionArgs) {
  const { address, locale } = visitorOf(args);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: interestSchema, error: formErrors(locale) });
  if (submission.status !== 'success') {
    return data({ reply: submission.reply(), minutes: null }, { status: 422 });
  }
  const { email } = submission.value;
  // A program filled in what people don't see: it is told what everybody is told, and nothing is kept.
  if (!form.get('homepage')) {
    const ctx = ctxOf(args, { kind: 'system', name: 'public-form' });
    const outcome = await sendInterest(ctx, submission.value, { caller: address, locale });
    if (!outcome.ok) {
      return data({ reply: submission.reply(), minutes: outcome.reasons[0].minutes }, { status: 429 });
    }
  }
  const text = wordsFor(locale, outreachWording)('sent', { email });
  throw redirect('/join', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Join({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, formId, origin, centre } = loaderData;
  const t = useWords(outreachWording);
  const about = useWords(publicWording);
  return (
    <Page>
      <PageMeta origin={origin} path="/join" title={t('join')} description={t('join-lead')} />
      <PageHeader title={t('join')} subtitle={t('join-lead')} />
      <Columns
        aside={
          <Stack gap={6}>
            <Section title={t('how-title')}>
              <Stack gap={3}>
                <p>{t('how-company')}</p>
                <p>{t('how-school')}</p>
                <p>{t('how-person')}</p>
              </Stack>
            </Section>
            {centre && (
              <Section title={about('find')}>
                <PublicAddress centre={centre} />
              </Section>
            )}
          </Stack>
        }
      >
        <Section title={t('write-us')}>
          {actionData?.minutes && (
            <Notice tone="danger" live>
              {t('too-many-messages', { minutes: actionData.minutes })}
            </Notice>
          )}
          <JoinForm key={kind} kind={kind} formId={formId} reply={actionData?.reply ?? null} />
        </Section>
      </Columns>
    </Page>
  );
}
