import { Link } from 'react-router';
import { Button, ButtonRow, LinkButton } from '../actions/button.tsx';
import { ConfirmStep } from '../actions/confirm-step.tsx';
import { TextAreaField } from '../form/text-field.tsx';
import { useWords } from '../i18n/use-words.tsx';
import { Stack } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../status/notice.tsx';
import { Refusals } from '../status/refusals.tsx';
import { StatusMark } from '../status/status-mark.tsx';
import styles from './examples.module.css';
import { wording } from './wording.ts';

export function StatusExamples() {
  const t = useWords(wording);
  return (
    <Section title={t('status')} lead={t('status-lead')}>
      <div className={styles.marks}>
        <StatusMark tone="good">{t('s-confirmed')}</StatusMark>
        <StatusMark tone="accent" shape="ring">
          {t('s-open')}
        </StatusMark>
        <StatusMark tone="muted" shape="dashed">
          {t('s-concept')}
        </StatusMark>
        <StatusMark tone="notice" shape="half">
          {t('s-option')}
        </StatusMark>
        <StatusMark tone="accent" shape="clock">
          {t('s-requested')}
        </StatusMark>
        <StatusMark tone="notice">{t('s-expires')}</StatusMark>
        <StatusMark tone="danger">{t('s-expired')}</StatusMark>
        <StatusMark tone="muted" shape="cross">
          {t('s-cancelled')}
        </StatusMark>
        <StatusMark tone="neutral">{t('s-done')}</StatusMark>
      </div>
      <div className={styles.marks}>
        <StatusMark tinted tone="signal">
          {t('s-below')}
        </StatusMark>
        <StatusMark tinted tone="good">
          {t('s-confirmed')}
        </StatusMark>
        <StatusMark tinted tone="notice" shape="half">
          {t('s-option')}
        </StatusMark>
        <StatusMark tinted tone="danger">
          {t('s-expired')}
        </StatusMark>
        <StatusMark tinted>{t('s-done')}</StatusMark>
      </div>
    </Section>
  );
}

export function NoticeExamples() {
  const t = useWords(wording);
  return (
    <Section title={t('notices')}>
      <Stack gap={3}>
        <Notice
          tone="signal"
          title={t('n-signal')}
          action={<Link to="/ui/sick">{t('n-signal-action')}</Link>}
        >
          {t('n-signal-text')}
        </Notice>
        <Notice tone="good" title={t('n-good')}>
          {t('n-good-text')}
        </Notice>
        <Notice tone="notice" title={t('n-notice')} />
        <Notice tone="accent">{t('n-accent')}</Notice>
        <Notice tone="danger">{t('n-danger')}</Notice>
      </Stack>
    </Section>
  );
}

export function RefusalExamples() {
  const t = useWords(wording);
  return (
    <Section title={t('refusals')}>
      <div className={styles.halves}>
        <Refusals
          focus={false}
          items={[
            {
              code: 'certificate-expired',
              level: 'block',
              sentence: t('r-certificate'),
              detail: t('r-certificate-detail'),
              wayOut: { to: '/ui/courses', label: t('r-certificate-out') },
            },
            {
              code: 'clash',
              level: 'block',
              sentence: t('r-clash'),
              wayOut: { to: '/ui/runs', label: t('r-clash-out') },
            },
            {
              code: 'no-hours',
              level: 'override',
              sentence: t('r-hours'),
              overrideBy: t('r-hours-who'),
              wayOut: { to: '/ui/ask', label: t('r-hours-out') },
            },
          ]}
        />
        <Refusals
          focus={false}
          overrideForm="examples-form"
          items={[{ code: 'group-too-large', level: 'override', sentence: t('r-group') }]}
        />
      </div>
    </Section>
  );
}

export function ActionExamples() {
  const t = useWords(wording);
  return (
    <Section title={t('actions')}>
      <ButtonRow>
        <Button look="primary">{t('save')}</Button>
        <Button icon="edit">{t('edit')}</Button>
        <LinkButton to="/ui/planning" look="quiet" icon="calendar">
          {t('show')}
        </LinkButton>
        <Button disabled>{t('off')}</Button>
        <ConfirmStep
          name="cancel-run"
          trigger={t('cancel-run')}
          triggerIcon="close"
          question={t('cancel-question')}
          confirmLabel={t('cancel-confirm')}
          danger
        >
          <p>{t('cancel-body')}</p>
          <TextAreaField name="reason" label={t('cancel-reason')} rows={2} optional />
        </ConfirmStep>
      </ButtonRow>
      <ButtonRow>
        <Button look="primary" size="large">
          {t('save')}
        </Button>
        <Button look="primary" size="small">
          {t('save')}
        </Button>
        <Button size="small" icon="edit">
          {t('edit')}
        </Button>
        <Button look="primary" data-busy>
          {t('save')}
        </Button>
      </ButtonRow>
    </Section>
  );
}
