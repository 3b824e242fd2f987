import { ButtonRow, LinkButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { agendaWording } from '../agenda-wording.ts';
import { offerWording } from '../offer-wording.ts';
import type { OwnWaiting } from '../queries.server.ts';
import { TurnNotice } from './turn-notice.tsx';
import { WaitingState } from './waiting-list.tsx';

/** Where someone stands in a waiting list, what happens when a place comes free, and the way off it. */
export function WaitingView({ entry }: { readonly entry: OwnWaiting }) {
  const t = useWords(agendaWording);
  const why = useWords(offerWording);
  const isTurn = entry.placeFree || entry.offer !== null;
  const locale = useLocale();
  const format = formatFor(locale, entry.zone);
  const course = inLocale(entry.title, locale);
  const runPage = `/courses/${entry.courseCode}/${entry.runCode}`;
  return (
    <Page>
      <PageHeader
        title={course}
        status={<WaitingState entry={entry} />}
        subtitle={isTurn ? undefined : t('waiting-lead', { position: entry.position })}
        breadcrumbs={[{ to: '/me/agenda', label: t('agenda-title') }]}
      />
      {isTurn && <TurnNotice entry={entry} />}
      <Section title={t('waiting-how')}>
        {!isTurn && <p>{why(`because-${entry.because}`)}</p>}
        <p>{t('waiting-how-text')}</p>
        <Facts
          facts={[
            { label: t('starts'), value: entry.firstStart !== null && format.moment(entry.firstStart) },
            { label: t('position'), value: String(entry.position) },
            { label: t('since'), value: format.moment(entry.since) },
          ]}
        />
      </Section>
      <ButtonRow>
        <LinkButton to={runPage}>{t('to-date')}</LinkButton>
        <ConfirmStep
          name="leave"
          trigger={t('leave')}
          triggerLook="quiet"
          question={t('leave-question', { course })}
          confirmLabel={t('leave')}
          fields={{ intent: 'leave' }}
        >
          <p>{t('leave-text')}</p>
        </ConfirmStep>
      </ButtonRow>
    </Page>
  );
}
