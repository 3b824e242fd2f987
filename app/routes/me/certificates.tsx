/** The own certificates: what the job asks, what is held besides, and proofs of attendance. */
import { agendaWording } from '#app/booking/agenda-wording.ts';
import { ProofList } from '#app/booking/components/proof-list.tsx';
import { WayLink } from '#app/booking/components/way-link.tsx';
import { ownBookings } from '#app/booking/queries.server.ts';
import { standingOf } from '#app/booking/standing-queries.server.ts';
import { certificateWording } from '#app/credentials/certificate-wording.ts';
import { CertificateTable } from '#app/credentials/components/certificate-table.tsx';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/certificates.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args);
  const scope = selfScope(actor);
  const bookings = await ownBookings(scope, ctx.now);
  const { profiles, asked, others, ways } = await standingOf(scope, ctx.now, bookings);
  return { profiles, asked, others, ways, proofs: bookings.filter(({ hasProof }) => hasProof) };
}

export default function Certificates({ loaderData }: Route.ComponentProps) {
  const { profiles, asked, others, ways, proofs } = loaderData;
  const t = useWords(certificateWording);
  const agenda = useWords(agendaWording);
  const locale = useLocale();
  const way = (certificateTypeId: string) => <WayLink way={ways[certificateTypeId]} />;
  const profile = profiles.map(({ name }) => inLocale(name, locale)).join(', ');
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      {asked.length > 0 && (
        <Section title={t('for-profile', { profile })}>
          <CertificateTable
            caption={t('for-profile', { profile })}
            way={way}
            rows={asked.map((line) => ({
              certificateTypeId: line.asked.certificateTypeId,
              name: line.asked.name,
              required: line.asked.required,
              status: line.status,
              certificate: line.certificate,
            }))}
          />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t(asked.length > 0 ? 'others' : 'all')}>
          <CertificateTable
            caption={t(asked.length > 0 ? 'others' : 'all')}
            way={way}
            rows={others.map((certificate) => ({ ...certificate, certificate }))}
          />
        </Section>
      )}
      {asked.length === 0 && others.length > 0 && <p>{t('attention-no-profile')}</p>}
      {asked.length + others.length === 0 && (
        <EmptyState
          drawing="certificate"
          title={t('none')}
          action={
            <LinkButton to="/courses" look="primary">
              {agenda('find-course')}
            </LinkButton>
          }
        >
          <p>{t('none-text')}</p>
        </EmptyState>
      )}
      {proofs.length > 0 && (
        <Section title={t('proofs')} lead={t('proofs-lead')}>
          <ProofList bookings={proofs} />
        </Section>
      )}
    </Page>
  );
}
