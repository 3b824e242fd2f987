/** Copy a run, or every run of a period, to new dates: look first, then make the concepts. */
import { data, Form, redirect } from 'react-router';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { siteChoices } from '#app/centre/queries.server.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { addDays, mondayOf } from '#app/kernel/calendar-date.ts';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { wordReasons } from '#app/scheduling/check-draft.server.ts';
import { CopyPreview } from '#app/scheduling/components/runs/copy-preview.tsx';
import { type CopyForm, copyWishOf, readCopyForm } from '#app/scheduling/copy-form.ts';
import { copyRuns } from '#app/scheduling/copy-runs.server.ts';
import { copyWording } from '#app/scheduling/copy-wording.ts';
import { mintFormId } from '#app/scheduling/form-id-queries.server.ts';
import { coursesToPlan } from '#app/scheduling/plan-choices-queries.server.ts';
import { fieldProblemWording } from '#app/scheduling/plan-form-wording.ts';
import { previewCopies } from '#app/scheduling/preview-copies.server.ts';
import { statusOf } from '#app/scheduling/reason-policy.ts';
import { runTitles } from '#app/scheduling/run-titles-queries.server.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import { Button, ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldGroup, FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { readForm } from '#app/ui/form/read-form.ts';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/copy.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['trainer', 'office']);
  const scope = rosterScopeOf(actor);
  const runIds = args.url.searchParams.getAll('run').flatMap((text) => parseId(text) ?? []);
  const [sites, courses, runs] = await Promise.all([siteChoices(scope), coursesToPlan(), runTitles(runIds)]);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  // The quarter that is just over: half a year later it is the same days again.
  const monday = mondayOf(today);
  const form: CopyForm = {
    id: mintFormId(),
    runIds: runs.map(({ runId }) => runId),
    siteId: sites[0]?.siteId ?? '',
    courseId: '',
    firstDay: addDays(monday, -13 * 7),
    lastDay: addDays(monday, -1),
    toDay: '',
    weeks: '26',
  };
  return { form, sites, courses, run: runs[0] ?? null };
}

export async function action(args: Route.ActionArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['trainer', 'office']);
  const sent = await readForm(args.request);
  const form = readCopyForm(sent);
  const answer = { form, problems: [], refusals: [], copies: null };
  if (form.id === '') throw data(null, { status: 400 });
  const wish = copyWishOf(form);
  if (!wish.ok) return data({ ...answer, problems: wish.reasons }, { status: 422 });
  const reader = { scope: rosterScopeOf(actor), locale, zone: centreZone };
  if (sent.get('intent') !== 'copy') {
    const preview = await previewCopies(ctx, reader, wish.value);
    if (preview.ok) return { ...answer, copies: preview.value };
    const refusals = await wordReasons(ctx, reader, preview.reasons);
    return data({ ...answer, refusals }, { status: statusOf(preview.reasons) });
  }
  const outcome = await copyRuns(ctx, wish.value);
  if (!outcome.ok) {
    const refusals = await wordReasons(ctx, reader, outcome.reasons);
    return data({ ...answer, refusals }, { status: statusOf(outcome.reasons) });
  }
  const t = wordsFor(locale, copyWording);
  const { copies, alreadySaved } = outcome.value;
  const text = alreadySaved ? t('saved-before') : t('saved', { count: copies.length });
  const cookie = flashCookie({ tone: 'good', text }, cookiesAreSecure());
  const only = copies.length === 1 ? copies[0] : null;
  const first = dateAt(
    Math.min(...copies.flatMap(({ sessions }) => sessions.map(({ start }) => start))),
    centreZone,
  );
  const to = only ? `/planning/runs/${only.code}` : `/planning/runs?state=concept&from=${first}`;
  throw redirect(to, withCookies([cookie]));
}

export default function Copy({ loaderData, actionData }: Route.ComponentProps) {
  const { sites, courses, run } = loaderData;
  const { problems, refusals, copies } = actionData ?? { problems: [], refusals: [], copies: null };
  const form = actionData?.form ?? loaderData.form;
  const t = useWords(copyWording);
  const crumbs = useWords(runWording);
  const problem = useWords(fieldProblemWording);
  const locale = useLocale();
  const errors = (field: string) =>
    problems.filter((one) => one.field === field).map(({ code }) => problem(code));
  return (
    <Page>
      <PageHeader
        title={run ? t('title-one', { title: inLocale(run.title, locale) }) : t('title')}
        subtitle={run ? t('lead-one') : t('lead')}
        breadcrumbs={[
          { to: '/planning/runs', label: crumbs('runs') },
          ...(run ? [{ to: `/planning/runs/${run.code}`, label: run.code }] : []),
        ]}
      />
      <Form method="post" preventScrollReset noValidate>
        <input type="hidden" name="id" value={form.id} />
        {form.runIds.map((id) => (
          <input key={id} type="hidden" name="run" value={id} />
        ))}
        <Stack gap={6}>
          <FormLayout>
            {run ? (
              <DateField
                name="toDay"
                label={t('to-day')}
                defaultValue={form.toDay}
                errors={errors('toDay')}
              />
            ) : (
              <>
                <FieldGroup legend={t('period')}>
                  <FieldRow>
                    <SelectField
                      name="site"
                      label={t('site')}
                      emptyLabel={false}
                      width="short"
                      options={sites.map((site) => ({ value: site.siteId, label: site.name }))}
                      defaultValue={form.siteId}
                    />
                    <SelectField
                      name="course"
                      label={t('course')}
                      emptyLabel={t('all-courses')}
                      width="medium"
                      options={courses.map((one) => ({
                        value: one.courseId,
                        label: inLocale(one.title, locale),
                      }))}
                      defaultValue={form.courseId}
                    />
                  </FieldRow>
                  <FieldRow>
                    <DateField
                      name="firstDay"
                      label={t('from')}
                      defaultValue={form.firstDay}
                      errors={errors('firstDay')}
                    />
                    <DateField
                      name="lastDay"
                      label={t('until')}
                      defaultValue={form.lastDay}
                      errors={errors('lastDay')}
                    />
                  </FieldRow>
                </FieldGroup>
                <FieldGroup legend={t('where-to')}>
                  <TextField
                    name="weeks"
                    type="number"
                    min={1}
                    max={260}
                    label={t('weeks')}
                    description={t('weeks-hint')}
                    width="narrow"
                    defaultValue={form.weeks}
                    errors={errors('weeks')}
                  />
                </FieldGroup>
              </>
            )}
          </FormLayout>
          <Refusals items={refusals} />
          {copies && (
            <Section
              title={t('result')}
              lead={t('result-lead', {
                count: copies.length,
                fine: copies.filter(({ remarks }) => remarks.length === 0).length,
              })}
            >
              <CopyPreview copies={copies} />
            </Section>
          )}
          <ButtonRow>
            {copies ? (
              <>
                <SubmitButton name="intent" value="copy">
                  {t('copy', { count: copies.length })}
                </SubmitButton>
                <Button type="submit" name="intent" value="preview">
                  {t('preview')}
                </Button>
              </>
            ) : (
              <SubmitButton name="intent" value="preview">
                {t('preview')}
              </SubmitButton>
            )}
          </ButtonRow>
        </Stack>
      </Form>
    </Page>
  );
}
