import type { Call } from '#app/booking/call-list-queries.server.ts';
import { callWording } from '#app/booking/call-wording.ts';
import type { SettleAnswer } from '#app/booking/settle-by-form.server.ts';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import { HitChoices } from '#app/scheduling/components/disruption/hit-choices.tsx';
import { SettleCheck } from '#app/scheduling/components/disruption/settle-check.tsx';
import { Became, SettledList } from '#app/scheduling/components/disruption/settled-list.tsx';
import type { OpenHit } from '#app/scheduling/open-hits-queries.server.ts';
import type { SettledHit } from '#app/scheduling/settled-hits-queries.server.ts';
import { PrintButton } from '#app/ui/actions/print-button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import { CallList } from './call-list.tsx';

interface DisruptionViewProps {
  readonly missing: 'trainer' | 'resource';
  /** Heads the call list: *Bellijst: Joris is afwezig*. */
  readonly title: string;
  readonly open: readonly OpenHit[];
  readonly settled: readonly SettledHit[];
  readonly clashes: Readonly<Record<string, number>>;
  readonly calls: readonly Call[];
  readonly now: number;
  readonly answer: SettleAnswer | undefined;
  /** The office reads everybody's number, a trainer those of the own sessions. */
  readonly readsAll: boolean;
}

/** All about what an absence or outage hits: what is still to settle, what was settled, whom to call. */
export function DisruptionView(props: DisruptionViewProps) {
  const { missing, open, settled, clashes, answer } = props;
  const t = useWords(absenceWording);
  return (
    <>
      <div data-print="no">
        <Stack gap={7}>
          {answer?.did === 'settle' && <Settling {...props} answer={answer} />}
          {answer?.did === 'check' ? (
            <SettleCheck {...answer} hits={open} missing={missing} />
          ) : open.length > 0 ? (
            <HitChoices
              hits={open}
              missing={missing}
              clashes={clashes}
              chosen={answer?.did === 'choose' && !answer.isEmpty ? answer.chosen : null}
              isEmpty={answer?.did === 'choose' && answer.isEmpty}
            />
          ) : (
            <EmptyState drawing="done" title={t(settled.length > 0 ? 'all-settled' : 'nothing-hit')}>
              <p>{t(settled.length > 0 ? 'all-settled-text' : 'nothing-hit-text')}</p>
            </EmptyState>
          )}
          <SettledList settled={settled} missing={missing} />
        </Stack>
      </div>
      {settled.length > 0 && <Calls {...props} />}
    </>
  );
}

function Settling({
  open,
  settled,
  answer,
}: DisruptionViewProps & { readonly answer: Extract<SettleAnswer, { did: 'settle' }> }) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  const nameOf = (sessionId: string) => {
    const hit = open.find((one) => one.sessionId === sessionId);
    const other = settled.find((one) => one.sessionId === sessionId);
    const title = hit?.title ?? other?.title;
    const interval = hit?.interval ?? other?.was;
    const name = title ? inLocale(title, locale) : t('session');
    const format = formatFor(locale, hit?.zone ?? other?.zone ?? 'UTC');
    return interval ? `${name}, ${format.range(interval, 'short')}` : name;
  };
  return (
    <Stack gap={4}>
      {answer.settled > 0 && <Notice tone="good" live title={t('settled-now', { count: answer.settled })} />}
      <Refusals
        title={t('not-settled', { count: answer.failed.length })}
        items={answer.failed.map(({ sessionId, reasons }) => ({
          code: sessionId,
          level: 'block',
          sentence: nameOf(sessionId),
          detail: reasons.join(' '),
        }))}
      />
    </Stack>
  );
}

function Calls({ title, settled, calls, now, missing, readsAll }: DisruptionViewProps) {
  const t = useWords(callWording);
  const words = useWords(absenceWording);
  const locale = useLocale();
  const news = settled.map((hit) => {
    const name = hit.title ? inLocale(hit.title, locale) : words('session');
    return {
      sessionId: hit.sessionId,
      title: `${name}, ${formatFor(locale, hit.zone).range(hit.was, 'short')}`,
      news: <Became hit={hit} missing={missing} />,
    };
  });
  return (
    <Section
      title={<span data-print="no">{t('title')}</span>}
      lead={<span data-print="no">{t(readsAll ? 'lead' : 'lead-trainer')}</span>}
      actions={<PrintButton>{t('print')}</PrintButton>}
    >
      <CallList title={`${t('title')}: ${title}`} news={news} calls={calls} printedAt={now} />
    </Section>
  );
}
