/** The public agenda: what begins when, and the link by which a calendar follows it. */
import { publicScope } from '#app/identity/mint-scope.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { type AgendaEvent, publicAgenda } from '#app/outreach/agenda-queries.server.ts';
import { PageMeta } from '#app/outreach/components/page-meta.tsx';
import { PublicMonths } from '#app/outreach/components/public-months.tsx';
import { publicWording } from '#app/outreach/public-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/agenda.ts';

export async function loader(args: Route.LoaderArgs) {
  const { now, origin } = visitorOf(args);
  const events = await publicAgenda(publicScope(), now);
  const months = new Map<string, AgendaEvent[]>();
  for (const event of events) {
    // Later days of a course are in the feed; the page says when it begins.
    if (event.number > 1 || event.start <= now.epochMilliseconds) continue;
    const month = dateAt(event.start, event.zone).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  return { months: [...months].map(([month, inMonth]) => ({ month, events: inMonth })), origin };
}

export default function Agenda({ loaderData: { months, origin } }: Route.ComponentProps) {
  const t = useWords(publicWording);
  const feed = `${origin}/agenda.ics`;
  return (
    <Page>
      <PageMeta origin={origin} path="/agenda" title={t('agenda')} description={t('agenda-lead')} />
      <PageHeader title={t('agenda')} subtitle={t('agenda-lead')} />
      <Stack gap={7}>
        <Section title={t('subscribe')} lead={t('subscribe-text')}>
          <p>
            <LinkButton to={feed.replace(/^https?:/, 'webcal:')} reloadDocument icon="calendar">
              {t('subscribe')}
            </LinkButton>
          </p>
          <p>
            {t('agenda-file')}: <a href="/agenda.ics">{feed}</a>
          </p>
        </Section>
        {months.length === 0 ? (
          <EmptyState drawing="calendar" title={t('no-dates')}>
            <p>{t('no-dates-text')}</p>
          </EmptyState>
        ) : (
          <PublicMonths months={months} />
        )}
      </Stack>
    </Page>
  );
}
