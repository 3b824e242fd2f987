import type { SubmissionResult } from '@conform-to/react';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import type { LedgerRow, PartyChoice, PoolHours } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';
import type { Redivision } from '../redivision-queries.server.ts';
import { AdjustForm } from './adjust-form.tsx';
import { CapacityTable } from './capacity-table.tsx';
import { HoursBar } from './hours-bar.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { PartyTable } from './party-table.tsx';
import { RedivisionSection } from './redivision-section.tsx';

interface DividedViewProps {
  readonly pool: PoolHours;
  readonly division: NonNullable<PoolHours['division']>;
  readonly lines: readonly LedgerRow[];
  readonly choices: readonly PartyChoice[];
  readonly divides: boolean;
  /** What changed since, where that gives somebody more or fewer hours. */
  readonly redivision: Redivision | null;
  readonly reply: SubmissionResult | null;
  readonly anew: SubmissionResult | null;
}

/** A pool that was divided: bars, figures, what it was made of, adjusting, and every line. */
export function DividedView({
  pool,
  division,
  lines,
  choices,
  divides,
  redivision,
  reply,
  anew,
}: DividedViewProps) {
  const t = useWords(hoursWording);
  const format = useFormat();
  const { parties } = pool;
  const most = Math.max(1, ...parties.map(({ granted, adjusted }) => granted + adjusted));
  return (
    <Stack gap={7}>
      <Section title={t('entitled')}>
        <Stack gap={5}>
          <Stack gap={3}>
            {parties.map(({ organisationId, name, ...hours }) => (
              <HoursBar key={organisationId} label={name} hours={hours} most={most} />
            ))}
          </Stack>
          <PartyTable caption={t('entitled')} parties={parties} />
        </Stack>
      </Section>
      {redivision && (
        <RedivisionSection
          redivision={redivision}
          keptPercent={division.keptPercent}
          divides={divides}
          reply={anew}
        />
      )}
      {divides && (
        <Section title={t('adjust')} lead={t('adjust-lead')}>
          <AdjustForm parties={choices} reply={reply} />
        </Section>
      )}
      <Section title={t('capacity')} lead={t('capacity-lead')}>
        <Stack gap={5}>
          <Facts
            layout="columns"
            facts={[
              { label: t('divided-on'), value: format.moment(division.dividedAt) },
              { label: t('open-label'), value: t('open-rule', { count: division.openDays }) },
            ]}
          />
          <CapacityTable capacity={division.capacity} keptPercent={division.keptPercent} />
        </Stack>
      </Section>
      <Section title={t('ledger')} lead={t('ledger-lead')}>
        <details>
          <summary>{t('ledger-lines', { count: lines.length })}</summary>
          <LedgerTable caption={t('ledger')} lines={lines} withParty />
        </details>
      </Section>
    </Stack>
  );
}
