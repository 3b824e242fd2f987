/** Booking a class: activity, group, one of the proposed dates, confirm. The address holds what was filled in. */
import { data, redirect } from 'react-router';
import { bookedTogether, type HoursOnDate } from '#app/allocation/date-hours.ts';
import { hoursOnDates } from '#app/allocation/date-hours-queries.server.ts';
import { bookGroup } from '#app/booking/book-group.server.ts';
import { type BookSeriesInput, bookGroupSeries } from '#app/booking/book-group-series.server.ts';
import { ActivityList } from '#app/booking/components/group/activity-list.tsx';
import { DateChoice, type DateOffer } from '#app/booking/components/group/date-choice.tsx';
import { GroupFieldsForm } from '#app/booking/components/group/group-fields-form.tsx';
import { RuleTable } from '#app/booking/components/group/rule-table.tsx';
import { SeriesPreview } from '#app/booking/components/group/series-preview.tsx';
import {
  type GroupFields,
  groupFields,
  readDateWish,
  readGroup,
  readGroupPost,
  readRepeat,
  startValue,
} from '#app/booking/group-form.ts';
import { proposeGroupDates } from '#app/booking/group-offer-queries.server.ts';
import {
  activitiesForGroups,
  knownGroups,
  rulesAt,
  schoolTeachers,
} from '#app/booking/group-queries.server.ts';
import { groupRefusals } from '#app/booking/group-reason-text.ts';
import { type GroupReason, groupStatus } from '#app/booking/group-reasons.ts';
import { previewSeries } from '#app/booking/group-series-queries.server.ts';
import {
  type Activity,
  type SchoolGroup,
  type SplitWay,
  splitFor,
  splitWays,
  stationsOf,
  subgroups,
} from '#app/booking/group-visit.ts';
import { groupWording } from '#app/booking/group-wording.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor, type SignedIn } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { mintFormId } from '#app/scheduling/form-id-queries.server.ts';
import { reasonNames } from '#app/scheduling/reason-names-queries.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { Route } from './+types/book.ts';

const mostDates = 8;

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['teacher']);
  const { actor, ctx } = signedIn;
  const scope = partnerScope(actor);
  const activities = await activitiesForGroups();
  const search = args.url.searchParams;
  const activity = activities.find(({ code }) => code === search.get('activity')) ?? null;
  if (!activity) return { activities, chosen: null };
  const today = dateAt(ctx.now.epochMilliseconds, activity.zone);
  const known = await knownGroups(scope);
  const typed = groupFields(search);
  const asked = { ...typed, teacher: typed.teacher || actor.personId };
  const isAsked = search.has('heads');
  const fields = isAsked ? asked : firstFields(asked, known[0], actor.personId);
  const read = readGroup(fields);
  const proposal = isAsked && read.ok ? await propose(signedIn, activity, fields) : null;
  return {
    activities: [],
    chosen: {
      activity,
      today,
      fields,
      problems: isAsked && !read.ok ? read.problems : [],
      known,
      teachers: await schoolTeachers(scope, today),
      proposal,
      bookingId: mintFormId(),
      ...(await rulesAt(activity, scope.organisationId, ctx.now)),
    },
  };
}

/** What is filled in before anybody typed: the last class that came, and who is at the screen. */
function firstFields(
  asked: GroupFields,
  last: Awaited<ReturnType<typeof knownGroups>>[number] | undefined,
  personId: string,
): GroupFields {
  return {
    ...asked,
    group: last?.groupName ?? '',
    heads: last ? String(last.headCount) : '',
    youngest: last ? String(last.youngestAge) : '',
    oldest: last ? String(last.oldestAge) : '',
    level: last?.level ?? '',
    teacher: personId,
    supervisors: String(last?.supervisors ?? 1),
  };
}

async function propose(signedIn: SignedIn, activity: Activity, fields: GroupFields) {
  const { actor, ctx } = signedIn;
  const read = readGroup(fields);
  if (!read.ok) return null;
  const today = dateAt(ctx.now.epochMilliseconds, activity.zone);
  const ask = {
    organisationId: partnerScope(actor).organisationId,
    courseId: activity.courseId,
    group: read.group,
  };
  const wish = { ...readDateWish(fields, today), most: mostDates };
  const { headCount } = read.group;
  const splits = splitWays.flatMap((way) => splitFor(activity, headCount, way) ?? []);
  const offers: DateOffer[] = [];
  const reasons: GroupReason[] = [];
  for (const split of splits.length > 0 ? splits : [null]) {
    const group = { ...read.group, split };
    const outcome = await proposeGroupDates(ctx, { ...ask, group }, wish);
    const sizes = split ? subgroups(headCount, split.parts) : [];
    const dates = outcome.ok ? outcome.value.dates : [];
    const starts = dates.map(({ start }) => start);
    const hours = await takenOn(signedIn, activity, group, starts);
    offers.push({ way: split?.way ?? null, sizes, dates, hours });
    reasons.push(...(outcome.ok ? outcome.value.reasons : outcome.reasons));
  }
  return { offers, refusals: await worded(signedIn, activity, reasons) };
}

/** What a visit of this group takes of the school's hours on each of these dates. */
function takenOn(
  { actor, ctx }: SignedIn,
  activity: Activity,
  group: SchoolGroup,
  starts: readonly number[],
): Promise<HoursOnDate[]> {
  const needs = stationsOf(activity, group).flatMap((station) => station.needs);
  return hoursOnDates(partnerScope(actor), ctx.now, { needs, minutes: activity.minutes, starts });
}

async function worded({ actor, ctx, locale }: SignedIn, activity: Activity, reasons: readonly GroupReason[]) {
  const scope = partnerScope(actor);
  const { rules } = await rulesAt(activity, scope.organisationId, ctx.now);
  return groupRefusals(reasons, {
    locale,
    zone: activity.zone,
    names: await reasonNames(scope, locale, reasons),
    viewer: actor,
    rules,
    activities: '/school/book',
  });
}

export async function action(args: Route.ActionArgs) {
  const signedIn = await requireActor(args, ['teacher']);
  const { actor, ctx, locale } = signedIn;
  const form = await readForm(args.request);
  const post = readGroupPost(form);
  if (!post) throw data(null, { status: 400 });
  const activity = (await activitiesForGroups()).find(({ courseId }) => courseId === post.courseId);
  if (!activity) throw data(null, { status: 404 });
  const fields = groupFields(form);
  const read = readGroup(fields);
  const nothing = {
    fields,
    id: post.id,
    start: post.start,
    refusals: [] as never[],
    way: post.way,
    dateMissing: false,
    series: null,
  };
  if (!read.ok) return data({ ...nothing, problems: read.problems }, { status: 422 });
  if (post.start === null) return data({ ...nothing, problems: [], dateMissing: true }, { status: 422 });
  const repeat = readRepeat(fields);
  const split = post.way && splitFor(activity, read.group.headCount, post.way);
  const group = { ...read.group, split };
  if (repeat) {
    const ask = { courseId: post.courseId, organisationId: partnerScope(actor).organisationId, group };
    return answerSeries(signedIn, activity, { ...post, ...ask, ...repeat, start: post.start }, nothing);
  }
  const outcome = await bookGroup(ctx, {
    ...post,
    organisationId: partnerScope(actor).organisationId,
    group,
    start: post.start,
  });
  if (!outcome.ok) {
    const refusals = await worded(signedIn, activity, outcome.reasons);
    return data({ ...nothing, problems: [], refusals }, { status: groupStatus(outcome.reasons) });
  }
  const day = formatFor(locale, activity.zone).dayOf(post.start);
  const text = wordsFor(locale, groupWording)('booked', { group: read.group.groupName, day });
  throw redirect(`/school/${outcome.value.code}`, {
    status: 303,
    headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
  });
}

/** Shows a series before anything is booked; books it where its dates come back. */
async function answerSeries(
  signedIn: SignedIn,
  activity: Activity,
  input: BookSeriesInput,
  nothing: {
    fields: GroupFields;
    id: string;
    start: number | null;
    way: SplitWay | null;
    refusals: never[];
    dateMissing: boolean;
  },
) {
  const { ctx, locale } = signedIn;
  let reasons: readonly GroupReason[] = [];
  if (input.starts.length > 0) {
    const outcome = await bookGroupSeries(ctx, input);
    if (outcome.ok) {
      const values = { group: input.group.groupName, count: outcome.value.visits };
      const text = wordsFor(locale, groupWording)('series-booked', values);
      throw redirect('/school', {
        status: 303,
        headers: { 'Set-Cookie': flashCookie({ tone: 'good', text }, cookiesAreSecure()) },
      });
    }
    reasons = outcome.reasons;
  }
  const preview = await previewSeries(ctx, input);
  const lines = preview.ok ? preview.value : [];
  const starts = lines.flatMap(({ start }) => start ?? []);
  const series = {
    lines,
    hours: bookedTogether(await takenOn(signedIn, activity, input.group, starts)),
    start: startValue(input.start, input.group.split?.way ?? null),
    refusals: await worded(signedIn, activity, preview.ok ? reasons : preview.reasons),
  };
  const status = reasons.length > 0 ? groupStatus(reasons) : 200;
  return data({ ...nothing, problems: [], series }, { status });
}

export default function BookGroup({ loaderData, actionData }: Route.ComponentProps) {
  const { activities, chosen } = loaderData;
  const t = useWords(groupWording);
  const locale = useLocale();
  const crumbs = [{ to: '/school', label: t('visits') }];
  if (!chosen) {
    return (
      <Page>
        <PageHeader title={t('book-title')} subtitle={t('choose-activity-lead')} breadcrumbs={crumbs} />
        <ActivityList activities={activities} />
      </Page>
    );
  }
  const { activity, proposal } = chosen;
  const fields = actionData?.fields ?? chosen.fields;
  return (
    <Page width="reading">
      <PageHeader
        title={inLocale(activity.title, locale)}
        documentTitle={t('book-title')}
        subtitle={inLocale(activity.summary, locale)}
        breadcrumbs={[...crumbs, { to: '/school/book', label: t('book-title') }]}
        actions={<LinkButton to="/school/book">{t('other-activity')}</LinkButton>}
      />
      <Stack gap={7}>
        <GroupFieldsForm
          activity={activity.code}
          fields={fields}
          problems={actionData?.problems ?? chosen.problems}
          teachers={chosen.teachers}
          known={chosen.known}
          today={chosen.today}
        />
        {actionData?.series && (
          <SeriesPreview
            bookingId={actionData.id}
            courseId={activity.courseId}
            fields={fields}
            zone={activity.zone}
            {...actionData.series}
          />
        )}
        {proposal && !actionData?.series && (
          <Section title={t('when-title')}>
            <DateChoice
              formId="book-group"
              bookingId={actionData?.id ?? chosen.bookingId}
              courseId={activity.courseId}
              fields={fields}
              offers={proposal.offers}
              most={activity.seats}
              zone={activity.zone}
              refusals={
                actionData && actionData.refusals.length > 0 ? actionData.refusals : proposal.refusals
              }
              tried={(actionData?.refusals.length ?? 0) > 0}
              chosen={actionData?.start ? startValue(actionData.start, actionData.way) : null}
              dateMissing={actionData?.dateMissing ?? false}
            />
          </Section>
        )}
        <RuleTable rules={chosen.rules} workRules={chosen.workRules} />
      </Stack>
    </Page>
  );
}
