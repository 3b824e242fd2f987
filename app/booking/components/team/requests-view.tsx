import { Form } from 'react-router';
import { Button, ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { bookingWording } from '../../booking-wording.ts';
import type { OpenOffer } from '../../offer-queries.server.ts';
import type { BookingRefusal } from '../../refusal-text.ts';
import { requestWording } from '../../request-wording.ts';
import type { OpenRequest } from '../../waiting-queries.server.ts';
import { BookingRefusals } from '../booking-refusals.tsx';
import { RequestList } from '../request-list.tsx';
import { OpenOffers } from './open-offers.tsx';

export interface RequestsAnswer {
  /** What was sent was not complete. */
  readonly missing: 'choice' | 'reason' | null;
  readonly chosen: readonly string[];
  readonly done: { readonly kind: 'approved' | 'declined'; readonly count: number } | null;
  readonly failed: readonly {
    readonly enrolmentId: string;
    readonly name: string | null;
    readonly refusals: readonly BookingRefusal[];
  }[];
}

interface RequestsViewProps {
  readonly requests: readonly OpenRequest[];
  readonly offers: readonly OpenOffer[];
  readonly answer: RequestsAnswer | undefined;
}

const formId = 'answers';

/** Everything that waits for the company's answer, to be answered one by one or several at once. */
export function RequestsView({ requests, offers, answer }: RequestsViewProps) {
  const t = useWords(requestWording);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={<LinkButton to="/company/settings">{t('settings')}</LinkButton>}
      />
      <Stack gap={5}>
        {answer && <Report answer={answer} />}
        {offers.length > 0 && <OpenOffers offers={offers} />}
        {requests.length === 0 && offers.length === 0 && (
          <EmptyState
            drawing="calendar"
            title={t('none-title')}
            action={<LinkButton to="/company">{t('to-team')}</LinkButton>}
          >
            <p>{t('none-text')}</p>
          </EmptyState>
        )}
        {requests.length > 0 && (
          <>
            <RequestList requests={requests} form={formId} chosen={answer?.chosen ?? []} />
            <AnswerForm isReasonMissing={answer?.missing === 'reason'} />
          </>
        )}
      </Stack>
    </Page>
  );
}

function AnswerForm({ isReasonMissing }: { readonly isReasonMissing: boolean }) {
  const t = useWords(requestWording);
  return (
    <Section title={t('answer')} lead={t('answer-lead')}>
      <Form method="post" id={formId}>
        <Stack gap={4}>
          <TextAreaField
            name="reason"
            label={t('reason')}
            description={t('reason-hint')}
            optional
            rows={2}
            maxLength={500}
            errors={isReasonMissing ? [t('reason-missing')] : []}
          />
          <ButtonRow>
            <SubmitButton name="intent" value="approve" icon="check">
              {t('approve')}
            </SubmitButton>
            <Button type="submit" name="intent" value="decline">
              {t('decline')}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}

/** What became of each: how many were answered, and why the others were not. */
function Report({ answer: { missing, done, failed } }: { readonly answer: RequestsAnswer }) {
  const t = useWords(requestWording);
  const about = useWords(bookingWording);
  if (missing === 'choice') {
    return (
      <Notice tone="notice" live>
        {t('nothing-chosen')}
      </Notice>
    );
  }
  return (
    <>
      {done && done.count > 0 && <Notice tone="good" title={t(done.kind, { count: done.count })} live />}
      {failed.length > 0 && <Notice tone="danger" title={t('failed', { count: failed.length })} live />}
      {failed.map(({ enrolmentId, name, refusals }) => (
        <BookingRefusals
          key={enrolmentId}
          refusals={refusals}
          focus={false}
          title={name ?? about('somebody')}
        />
      ))}
    </>
  );
}
