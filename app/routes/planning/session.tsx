/** A session outside a run: maintenance, open practice, a tour. One of a run leads to its run. */
import { data, redirect } from 'react-router';
import { visitCodeOfSession } from '#app/booking/group-queries.server.ts';
import { moveWording } from '#app/booking/move-wording.ts';
import { centreScope, scopeOf } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { tourCodeOfSession } from '#app/outreach/tour-tasks-queries.server.ts';
import { kindWording } from '#app/scheduling/components/timeline/wording.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import { findSessionPlan } from '#app/scheduling/session-plan-queries.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import type { Route } from './+types/session.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['trainer', 'office']);
  const sessionId = parseId(args.params.session);
  const plan = sessionId && (await findSessionPlan(ctx, sessionId));
  if (!plan) throw data(null, { status: 404 });
  if (plan.run) throw redirect(`/planning/runs/${plan.run.code}`);
  // Of a tour with a route: its hours were agreed with other hosts and the group.
  const tour = actor.hat.role === 'office' ? await tourCodeOfSession(scopeOf(actor), sessionId) : null;
  const visit = actor.hat.role === 'office' ? await visitCodeOfSession(centreScope(actor), sessionId) : null;
  return { plan, tour, visit, movable: tour === null && plan.interval.end > ctx.now.epochMilliseconds };
}

export default function Session({ loaderData: { plan, tour, visit, movable } }: Route.ComponentProps) {
  const t = useWords(moveWording);
  const kind = useWords(kindWording);
  const locale = useLocale();
  const format = useFormat();
  const resources = plan.choices.resources
    .filter(({ id }) => plan.resourceIds.includes(id))
    .map(({ name }) => inLocale(name, locale));
  const trainers = plan.choices.trainers
    .filter(({ id }) => plan.trainerIds.includes(id))
    .map(({ name }) => name);
  return (
    <Page width="reading">
      <PageHeader
        title={plan.title ? inLocale(plan.title, locale) : kind(plan.kind)}
        breadcrumbs={[{ to: '/planning', label: t('planning') }]}
        actions={
          <>
            {tour !== null && <LinkButton to={`/office/tours/${tour}`}>{kind('tour')}</LinkButton>}
            {visit !== null && <LinkButton to={`/school/${visit}`}>{t('see-visit')}</LinkButton>}
            {movable && (
              <LinkButton to={`/planning/sessions/${plan.sessionId}/move`} look="primary" icon="move">
                {t('session-move')}
              </LinkButton>
            )}
          </>
        }
      />
      <Facts
        facts={[
          { label: t('session-kind'), value: kind(plan.kind) },
          { label: t('session-when'), value: format.range(plan.interval, 'long') },
          { label: t('session-where'), value: numberedNames(resources) || t('nothing') },
          { label: t('session-trainers'), value: trainers.join(', ') || t('nothing') },
        ]}
      />
    </Page>
  );
}
