import { Form } from 'react-router';
import { coverOfDate, type HoursOnDate } from '#app/allocation/date-hours.ts';
import { dateHoursText } from '#app/allocation/date-hours-text.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import { type GroupFields, startValue } from '../../group-form.ts';
import type { GroupRefusal } from '../../group-reason-text.ts';
import type { SplitWay } from '../../group-visit.ts';
import { groupWording } from '../../group-wording.ts';
import { GroupFieldsAlong } from './group-fields-along.tsx';

export type DateOffer = {
  readonly way: SplitWay | null;
  /** Of the parts of the class; none where it comes as one. */
  readonly sizes: readonly number[];
  readonly dates: readonly (Interval & { readonly parts: readonly Interval[] })[];
  /** What each date takes of the school's hours. */
  readonly hours: readonly HoursOnDate[];
};

interface DateChoiceProps {
  readonly formId: string;
  readonly bookingId: string;
  readonly courseId: string;
  readonly fields: GroupFields;
  /** One for a class that fits; else one per way to split it. */
  readonly offers: readonly DateOffer[];
  /** Pupils that the activity takes at once. */
  readonly most: number;
  readonly zone: string;
  readonly refusals: readonly GroupRefusal[];
  /** The reasons are the answer to an attempt. */
  readonly tried: boolean;
  /** As it was sent. */
  readonly chosen: string | null;
  readonly dateMissing: boolean;
}

/** Chosen beforehand: the first date that the school's hours reach for, else the first. */
function firstChoice(offers: readonly DateOffer[]): string | undefined {
  const all = offers.flatMap(({ way, dates, hours }) =>
    dates.map(({ start }) => ({ way, start, taken: hours.find((one) => one.start === start) })),
  );
  const first = all.find(({ taken }) => !taken || coverOfDate(taken) !== 'short') ?? all[0];
  return first && startValue(first.start, first.way);
}

/** The proposed dates, one to choose; with what has to be said about the rules before it is booked. */
export function DateChoice(props: DateChoiceProps) {
  const { formId, bookingId, courseId, fields, offers, zone, refusals, tried, chosen, dateMissing } = props;
  const possible = offers.filter(({ dates }) => dates.length > 0);
  const first = firstChoice(possible);
  const t = useWords(groupWording);
  const locale = useLocale();
  const format = formatFor(locale, zone);
  const partTimes = (parts: readonly Interval[]) =>
    parts
      .map((part, index) => `${t('subgroup', { number: index + 1 })} ${format.timeRange(part)}`)
      .join(' · ');
  const waivable =
    refusals.length > 0 && refusals.every(({ level, overrideBy }) => level === 'override' && !overrideBy);
  return (
    <>
      <Refusals items={refusals} focus={tried} {...(first && { overrideForm: formId })} />
      <SplitNotice {...props} />
      {possible.length === 0 ? (
        refusals.some(({ level }) => level === 'block') ? null : (
          <EmptyState drawing="calendar" title={t('no-dates')}>
            <p>{t('no-dates-text')}</p>
          </EmptyState>
        )
      ) : (
        <Form method="post" id={formId} noValidate>
          <input type="hidden" name="id" value={bookingId} />
          <input type="hidden" name="course" value={courseId} />
          <GroupFieldsAlong fields={fields} />
          <FormLayout>
            {possible.map(({ way, dates, hours }, index) => (
              <ChoiceField
                key={way ?? 'whole'}
                legend={t(way ?? 'free-moments')}
                description={t(way ? `${way}-lead` : 'when-lead')}
                name="start"
                defaultValue={chosen ?? first ?? ''}
                errors={dateMissing && index === 0 ? [t('date-missing')] : []}
                choices={dates.map(({ start, end, parts }) => {
                  const taken = hours.find((one) => one.start === start);
                  return {
                    value: startValue(start, way),
                    label: format.range({ start, end }),
                    description: [
                      ...(way === 'turns' ? [partTimes(parts)] : []),
                      ...(taken ? [dateHoursText(taken, locale)] : []),
                    ]
                      .filter(Boolean)
                      .join(' · '),
                  };
                })}
              />
            ))}
            {offers.length > possible.length &&
              offers.map(
                ({ way, dates }) => way && dates.length === 0 && <p key={way}>{t(`${way}-none`)}</p>,
              )}
            {waivable && fields.repeat === '' && (
              <CheckboxField name="standing" label={t('standing')} description={t('standing-hint')} />
            )}
            <ButtonRow>
              <SubmitButton look="primary">{t(fields.repeat === '' ? 'book' : 'show-series')}</SubmitButton>
            </ButtonRow>
          </FormLayout>
        </Form>
      )}
    </>
  );
}

/** Says into what a class that is too large is divided, before its dates. */
function SplitNotice({ offers, fields, most }: DateChoiceProps) {
  const t = useWords(groupWording);
  const sizes = offers[0]?.sizes ?? [];
  if (sizes.length < 2) return null;
  const list = t('split-and', { list: sizes.slice(0, -1).join(', '), last: sizes.at(-1) ?? 0 });
  return (
    <Notice title={t('split-title', { group: fields.group, parts: sizes.length })}>
      <p>{t('split-lead', { most, heads: fields.heads, sizes: list })}</p>
    </Notice>
  );
}
