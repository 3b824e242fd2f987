/** A school's visits: what comes, and what has been. Where a teacher begins. */
import { OwnHours } from '#app/allocation/components/own-hours.tsx';
import { ownHoursNow } from '#app/allocation/entitlement-queries.server.ts';
import { VisitTable } from '#app/booking/components/group/visit-table.tsx';
import { schoolVisits } from '#app/booking/group-queries.server.ts';
import { groupWording } from '#app/booking/group-wording.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { Route } from './+types/visits.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, hat } = await requireActor(args, ['teacher']);
  const scope = partnerScope(actor);
  const visits = await schoolVisits(scope, ctx.now);
  const hours = await ownHoursNow(scope, dateAt(ctx.now.epochMilliseconds, centreZone));
  const uncounted = visits.past.filter(
    ({ state, present, interval }) =>
      state === 'confirmed' && present === null && interval.end <= ctx.now.epochMilliseconds,
  );
  return { ...visits, uncounted, hours, school: hat.organisationName, now: ctx.now.epochMilliseconds };
}

export default function Visits({ loaderData }: Route.ComponentProps) {
  const { coming, past, uncounted, hours, school, now } = loaderData;
  const t = useWords(groupWording);
  const locale = useLocale();
  const book = (
    <LinkButton to="/school/book" look="primary">
      {t('book-title')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title={t('list-title', { school })} actions={book} />
      {coming.length === 0 && past.length === 0 ? (
        <EmptyState drawing="calendar" title={t('list-none')}>
          <p>{t('list-none-text')}</p>
        </EmptyState>
      ) : (
        <Stack gap={7}>
          {uncounted[0] && (
            <Notice
              tone="signal"
              title={t('to-count', { count: uncounted.length })}
              action={<LinkButton to={`/school/${uncounted[0].code}#count`}>{t('to-count-do')}</LinkButton>}
            >
              {uncounted
                .map(({ title, groupName }) => `${inLocale(title, locale)} · ${groupName}`)
                .join(', ')}
            </Notice>
          )}
          <OwnHours pools={hours} />
          <Section title={t('coming')}>
            {coming.length > 0 ? (
              <VisitTable caption={t('coming')} visits={coming} now={now} />
            ) : (
              <p>{t('nothing-coming')}</p>
            )}
          </Section>

          {past.length > 0 && (
            <Section title={t('past')}>
              <VisitTable caption={t('past')} visits={past} now={now} />
            </Section>
          )}
        </Stack>
      )}
    </Page>
  );
}
