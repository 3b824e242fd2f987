import type { RunDetail } from '#app/scheduling/run-detail-queries.server.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Meter } from '#app/ui/status/meter.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import styles from './run-list.module.css';

/** People with a seat in the fullest session that isn't cancelled. */
export function takenOf(run: RunDetail): number {
  return Math.max(0, ...run.sessions.filter((one) => !one.cancelled).map((one) => one.seats.taken));
}

/** Places held for companies whose names follow, in the session that has most. */
function heldOf(run: RunDetail): number {
  return Math.max(0, ...run.sessions.filter((one) => !one.cancelled).map((one) => one.seats.held));
}

/** How full it is, and what is agreed about it. */
export function RunFacts({ run }: { readonly run: RunDetail }) {
  const t = useWords(runWording);
  const locale = useLocale();
  const format = formatFor(locale, run.site.zone);
  const taken = takenOf(run);
  const held = heldOf(run);
  const closed = run.state === 'completed' || run.state === 'cancelled';
  const missing = run.state === 'open' ? run.minimum - taken : 0;
  return (
    <Section title={t('facts')}>
      <Stack gap={5}>
        <Meter
          label={t('seats')}
          text={
            held > 0
              ? t('seats-text-held', { taken, held, seats: run.seats })
              : t('seats-text', { taken, seats: run.seats })
          }
          max={run.seats}
          parts={[
            { value: taken, label: t('taken'), tone: missing > 0 ? 'notice' : 'accent' },
            ...(held > 0 ? [{ value: held, label: t('held'), tone: 'muted' as const }] : []),
          ]}
          goal={{ value: run.minimum, label: t('minimum-of', { minimum: run.minimum }) }}
        />
        {missing > 0 && <Notice tone="notice">{t('below-minimum', { count: missing })}</Notice>}
        <Facts
          facts={[
            { label: t('minimum'), value: run.minimum },
            {
              label: t('price'),
              value: run.priceCents === 0 ? t('free') : format.money(run.priceCents, 'whole'),
            },
            { label: t('decide-by'), value: run.decideBy && format.day(run.decideBy) },
            {
              label: t('option-until'),
              value: run.state === 'option' && run.optionUntil !== null && format.moment(run.optionUntil),
            },
            run.courses.length > 1 && {
              label: t('courses'),
              value: run.courses.map((course) => inLocale(course.title, locale)).join(', '),
            },
            {
              label: t('visibility'),
              value: run.onlyFor?.name ?? (run.isPublic ? t('everyone') : t('with-account')),
            },
            { label: t('note'), value: run.note },
            { label: t('cancel-reason'), value: run.cancelReason },
          ]}
        />
        <div className={styles.buttons}>
          {!closed && (
            <LinkButton to={`/planning/runs/${run.code}/edit`} icon="edit" size="small">
              {t('edit')}
            </LinkButton>
          )}
          <LinkButton to={`/planning/copy?run=${run.runId}`} icon="copy" size="small">
            {t('copy')}
          </LinkButton>
        </div>
      </Stack>
    </Section>
  );
}
