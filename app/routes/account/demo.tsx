/** The people of the demo: one button each, and you are in as them. Not there outside a demo. */
import { data, redirect } from 'react-router';
import { accountWording } from '#app/identity/account-wording.ts';
import { DemoPeople } from '#app/identity/components/demo-people.tsx';
import { IdentityRefusals } from '#app/identity/components/identity-refusals.tsx';
import { demoPassword } from '#app/identity/demo-accounts.ts';
import { listDemoPeople } from '#app/identity/demo-queries.server.ts';
import { enterDemo, isDemo } from '#app/identity/enter-demo.server.ts';
import { reasonStatus } from '#app/identity/reason-policy.ts';
import { demoRoleSchema } from '#app/identity/schema.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/demo.ts';

export async function loader() {
  if (!isDemo()) throw data(null, { status: 404 });
  return { people: await listDemoPeople(), password: demoPassword };
}

export async function action(args: Route.ActionArgs) {
  if (!isDemo()) throw data(null, { status: 404 });
  const form = await readForm(args.request);
  const input = demoRoleSchema.safeParse({ role: form.get('role') });
  const outcome = await enterDemo(visitorOf(args), input.data?.role ?? '');
  if (outcome.ok) throw redirect('/', withCookies(outcome.value.cookies));
  return data({ reasons: outcome.reasons }, { status: reasonStatus[outcome.reasons[0].code] });
}

export default function Demo({ loaderData: { people, password }, actionData }: Route.ComponentProps) {
  const t = useWords(accountWording);
  return (
    <Page>
      <title>{`${t('demoTitle')} · Leerbank`}</title>
      <PageHeader title={t('demoTitle')} subtitle={t('demoLead')} />
      <IdentityRefusals reasons={actionData?.reasons ?? []} />
      {people.length > 0 ? (
        <DemoPeople people={people} password={password} />
      ) : (
        <EmptyState title={t('demoEmpty')}>{t('demoEmptyText')}</EmptyState>
      )}
    </Page>
  );
}
