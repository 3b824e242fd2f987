import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { PickerField } from '#app/ui/form/picker-field.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { GuideChoice, HostStop } from '../tour-queries.server.ts';
import type { TourRefusal } from '../tour-reason-text.ts';
import { tourWording } from '../tour-wording.ts';
import { GroupFacts, StopStateMark } from './tour-parts.tsx';

interface HostStopViewProps {
  readonly stop: HostStop;
  readonly isOpen: boolean;
  readonly guides: readonly GuideChoice[];
  /** The list it belongs to. */
  readonly listPath: string;
  readonly answer:
    | {
        readonly about: 'accept' | 'decline' | 'refused';
        readonly refusals: readonly TourRefusal[];
      }
    | undefined;
}

/** A group that asks to come to one of the own floors: receive it with a guide, or say no. */
export function HostStopView({ stop, isOpen, guides, listPath, answer }: HostStopViewProps) {
  const t = useWords(tourWording);
  const format = formatFor(useLocale(), stop.zone);
  const { tour } = stop;
  return (
    <Page width="reading">
      <PageHeader
        title={t('visit-of', { organisation: tour.organisationName })}
        subtitle={format.range(stop.interval, 'long')}
        status={<StopStateMark state={stop.state} />}
        breadcrumbs={[{ to: listPath, label: t('tours') }]}
      />
      <Stack gap={7}>
        {answer && <Refusals items={answer.refusals} />}
        <Facts
          facts={[
            { label: t('floor'), value: [stop.siteName, stop.address].filter(Boolean).join(', ') },
            { label: t('answer-by'), value: stop.state === 'asked' && format.moment(stop.answerBy) },
            { label: t('guide'), value: stop.state === 'accepted' && stop.guide?.name },
            { label: t('reason'), value: stop.answerNote },
          ]}
        />
        {tour.cancelReason && (
          <Notice tone="notice">{t('cancelled-why', { reason: tour.cancelReason })}</Notice>
        )}
        <Section title={t('group')}>
          <GroupFacts tour={tour} withContact={stop.state === 'accepted'} />
        </Section>
        {isOpen && <AnswerForms {...{ stop, guides, answer }} />}
      </Stack>
    </Page>
  );
}

function AnswerForms({ stop, guides, answer }: Pick<HostStopViewProps, 'stop' | 'guides' | 'answer'>) {
  const t = useWords(tourWording);
  const isAccepted = stop.state === 'accepted';
  return (
    <Section title={t('your-answer')}>
      <Stack gap={5}>
        <Form method="post">
          <FormLayout>
            <PickerField
              name="guide"
              label={t('who-guides')}
              description={t('who-guides-hint')}
              width="medium"
              defaultValue={stop.guide?.personId ?? ''}
              errors={answer?.about === 'accept' ? [t('guide-missing')] : []}
              options={guides.map(({ personId, name, busy }) => ({
                value: personId,
                label: busy ? t('is-busy', { name }) : name,
                disabled: busy,
              }))}
            />
            <div>
              <SubmitButton name="intent" value="accept">
                {t(isAccepted ? 'change-guide' : 'accept')}
              </SubmitButton>
            </div>
          </FormLayout>
        </Form>
        <ConfirmStep
          name="decline"
          trigger={t(isAccepted ? 'back-out' : 'decline')}
          question={t('decline-question')}
          confirmLabel={t('decline')}
          danger
          fields={{ intent: 'decline' }}
        >
          <p>{t('decline-told')}</p>
          <TextAreaField
            name="reason"
            label={t('reason')}
            rows={2}
            maxLength={500}
            required
            errors={answer?.about === 'decline' ? [t('reason-missing')] : []}
          />
        </ConfirmStep>
      </Stack>
    </Section>
  );
}
