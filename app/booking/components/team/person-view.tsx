import type { ReactNode } from 'react';
import { certificateWording } from '#app/credentials/certificate-wording.ts';
import { CertificateTable } from '#app/credentials/components/certificate-table.tsx';
import { fullName } from '#app/kernel/person-name.ts';
import type { OwnPerson } from '#app/partners/own-people-queries.server.ts';
import { peopleWording } from '#app/partners/people-wording.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { personWording } from '../../person-wording.ts';
import type { Standing } from '../../standing-queries.server.ts';
import { teamWording } from '../../team-wording.ts';
import { type PastBooking, PastBookings } from '../past-bookings.tsx';
import { WayLink } from '../way-link.tsx';
import { PersonBookings } from './person-bookings.tsx';

interface PersonViewProps {
  readonly person: OwnPerson;
  readonly standing: Standing;
  readonly coming: readonly PastBooking[];
  readonly past: readonly PastBooking[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly actions?: ReactNode;
  /** Who the person is to the organisation. */
  readonly facts: ReactNode;
  /** What can be done about the details. */
  readonly factActions?: ReactNode;
  /** After the certificates: what was brought from elsewhere. */
  readonly children?: ReactNode;
}

/** Somebody of the team, for who arranges their training. */
export function PersonView({ person, standing, coming, past, now, ...parts }: PersonViewProps) {
  const t = useWords(personWording);
  const team = useWords(teamWording);
  const job = useWords(peopleWording);
  const certificates = useWords(certificateWording);
  const locale = useLocale();
  const { asked, others, ways, profiles } = standing;
  const name = fullName(person.name);
  const profile = profiles.map((one) => inLocale(one.name, locale)).join(', ');
  const way = (certificateTypeId: string) => (
    <WayLink way={ways[certificateTypeId]} personId={person.personId} />
  );
  return (
    <Page>
      <PageHeader
        title={name}
        subtitle={[profile || job('no-profile'), person.job.department].filter(Boolean).join(' · ')}
        breadcrumbs={[{ to: '/company', label: team('title') }]}
        actions={parts.actions}
      />
      <Columns
        aside={
          <Section title={job('employment')} actions={parts.factActions}>
            {parts.facts}
          </Section>
        }
      >
        <Stack gap={7}>
          <Section title={profile ? t('asked', { profile }) : t('held')}>
            <Stack gap={5}>
              {asked.length > 0 && (
                <CertificateTable
                  caption={t('asked', { profile })}
                  way={way}
                  ofOther
                  rows={asked.map((line) => ({
                    certificateTypeId: line.asked.certificateTypeId,
                    name: line.asked.name,
                    required: line.asked.required,
                    status: line.status,
                    certificate: line.certificate,
                  }))}
                />
              )}
              {asked.length === 0 && others.length === 0 && <p>{t('none-held')}</p>}
              {asked.length === 0 && others.length > 0 && (
                <CertificateTable
                  caption={t('held')}
                  way={way}
                  ofOther
                  rows={others.map((certificate) => ({ ...certificate, certificate }))}
                />
              )}
            </Stack>
          </Section>
          {asked.length > 0 && others.length > 0 && (
            <Section title={certificates('others')}>
              <CertificateTable
                caption={certificates('others')}
                way={way}
                ofOther
                rows={others.map((certificate) => ({ ...certificate, certificate }))}
              />
            </Section>
          )}
          {parts.children}
          <Section title={t('coming')}>
            {coming.length > 0 ? (
              <PersonBookings caption={t('coming')} bookings={coming} now={now} />
            ) : (
              <p>{t('nothing-coming')}</p>
            )}
          </Section>
          {past.length > 0 && (
            <Section title={t('past')}>
              <PastBookings bookings={past} />
            </Section>
          )}
        </Stack>
      </Columns>
    </Page>
  );
}
