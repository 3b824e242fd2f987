import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Proposals, RouteSearch } from '../route-proposal-queries.server.ts';
import { dayParts, routeValueOf } from '../tour-form.ts';
import { tourRefusals } from '../tour-reason-text.ts';
import { tourWording } from '../tour-wording.ts';

interface TourRouterProps {
  readonly proposals: Proposals;
  readonly search: RouteSearch;
  /** Nothing was chosen. */
  readonly isMissing: boolean;
}

/** Looking for routes, choosing one and asking its hosts; and why the other floors don't fit. */
export function TourRouter({ proposals, search, isMissing }: TourRouterProps) {
  const t = useWords(tourWording);
  const locale = useLocale();
  const { routes, misfits, floors, besideStops } = proposals;
  const nameOf = (siteId: string) => floors.find((one) => one.siteId === siteId)?.organisationName ?? '';
  return (
    <Section
      title={t(besideStops ? 'proposals-more' : 'proposals')}
      lead={routes.length > 0 ? t('proposals-lead') : undefined}
    >
      <Stack gap={5}>
        <SearchForm search={search} besideStops={besideStops} />
        {routes.length === 0 ? (
          <EmptyState drawing="search" title={t('no-routes')}>
            <p>{t('no-routes-text')}</p>
          </EmptyState>
        ) : (
          <Form method="post">
            <input type="hidden" name="intent" value="send" />
            <input type="hidden" name="travel" value={search.travelMinutes} />
            <FormLayout>
              <RouteChoice
                proposals={proposals}
                errors={isMissing ? [t('choose-route')] : []}
                nameOf={nameOf}
              />
              <div>
                <SubmitButton icon="mail">{t('ask-hosts')}</SubmitButton>
              </div>
            </FormLayout>
          </Form>
        )}
        {misfits.length > 0 && (
          <Refusals items={tourRefusals(misfits, locale, nameOf)} title={t('misfits')} focus={false} />
        )}
      </Stack>
    </Section>
  );
}

type RouteChoiceProps = {
  readonly proposals: Proposals;
  readonly errors: readonly string[];
  readonly nameOf: (siteId: string) => string;
};

function RouteChoice({ proposals: { routes, besideStops }, errors, nameOf }: RouteChoiceProps) {
  const t = useWords(tourWording);
  const format = useFormat();
  return (
    <ChoiceField
      name="route"
      legend={t(besideStops ? 'proposals-more' : 'proposals')}
      silentLegend
      errors={errors}
      choices={routes.map(({ day, stops }) => ({
        value: routeValueOf(stops),
        label: `${format.day(day)}, ${format.time(stops[0]?.start ?? 0)}–${format.time(stops.at(-1)?.end ?? 0)}`,
        description: stops.map((stop) => `${format.timeRange(stop)} ${nameOf(stop.siteId)}`).join(' → '),
      }))}
    />
  );
}

function SearchForm({
  search,
  besideStops,
}: {
  readonly search: RouteSearch;
  readonly besideStops: boolean;
}) {
  const t = useWords(tourWording);
  const travel = (
    <TextField
      name="travel"
      label={t('travel')}
      type="number"
      min={0}
      max={180}
      suffix={t('minutes')}
      width="narrow"
      defaultValue={String(search.travelMinutes)}
    />
  );
  return (
    <Form method="get">
      <FormLayout>
        <FieldRow>
          {!besideStops && (
            <>
              <DateField
                name="from"
                label={t('search-from')}
                description={t('search-from-hint')}
                defaultValue={search.from ?? ''}
                optional
              />
              <SelectField
                name="part"
                label={t('part')}
                emptyLabel={false}
                defaultValue={search.part}
                options={dayParts.map((value) => ({ value, label: t(`part-${value}`) }))}
              />
              <SelectField
                name="floors"
                label={t('floors')}
                emptyLabel={false}
                width="narrow"
                defaultValue={String(search.floors)}
                options={['1', '2', '3', '4'].map((value) => ({ value, label: value }))}
              />
            </>
          )}
          {travel}
        </FieldRow>
        <div>
          <SubmitButton look="secondary" icon="search">
            {t('look')}
          </SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
