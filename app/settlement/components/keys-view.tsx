import { quarterOf } from '#app/booking/hours-period.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { keyName, quarterName } from '../key-text.ts';
import { keyWording } from '../key-wording.ts';
import { settlementWording } from '../settlement-wording.ts';
import type { KeyRow, ShareRow } from '../treasury-queries.server.ts';

interface KeysViewProps {
  readonly keys: readonly KeyRow[];
  readonly shares: readonly ShareRow[];
  readonly quarter: string;
  /** Days of the quarter. */
  readonly length: number;
  readonly keepsBooks: boolean;
}

/** By what each pool is shared, signed when, and what the parties' shares weigh this quarter. */
export function KeysView({ keys, shares, quarter, length, keepsBooks }: KeysViewProps) {
  const t = useWords(settlementWording);
  const ofKeys = useWords(keyWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Page>
      <PageHeader
        title={t('keys')}
        subtitle={t('keys-lead')}
        actions={
          keepsBooks && (
            <LinkButton to="/treasury/keys/new" look="primary" icon="plus">
              {ofKeys('record-key')}
            </LinkButton>
          )
        }
      />
      <Stack gap={7}>
        <DataTable
          caption={t('keys')}
          rows={keys}
          rowKey={({ keyId }) => keyId}
          empty={
            <EmptyState drawing="search" title={t('no-pools')}>
              <p>{t('no-pools-text')}</p>
            </EmptyState>
          }
          columns={[
            { key: 'pool', header: t('pool'), title: true, cell: ({ pool }) => inLocale(pool, locale) },
            { key: 'key', header: t('key'), cell: (key) => keyName(key, locale) },
            { key: 'from', header: t('valid-from'), cell: ({ validFrom }) => format.day(validFrom) },
            {
              key: 'state',
              header: t('state'),
              cell: (key) => <KeyState version={key} keys={keys} quarter={quarter} />,
            },
            { key: 'signed', header: t('signed-on'), cell: ({ signedOn }) => format.day(signedOn) },
            { key: 'by', header: t('signed-by'), cell: ({ signedBy }) => signedBy },
          ]}
        />
        <Section title={t('shares', { quarter: quarterName(quarter, locale) })} lead={t('shares-lead')}>
          <DataTable
            caption={t('shares', { quarter: quarterName(quarter, locale) })}
            rows={shares}
            rowKey={({ party, share, days }) => `${party} ${share} ${days}`}
            columns={[
              { key: 'party', header: t('party'), title: true, cell: ({ party }) => party },
              {
                key: 'share',
                header: t('share'),
                numeric: true,
                cell: ({ share }) => format.percent(share / 100, 2),
              },
              {
                key: 'days',
                header: t('days'),
                numeric: true,
                cell: ({ days }) => t('of', { own: format.number(days), all: format.number(length) }),
              },
              {
                key: 'weight',
                header: t('weight'),
                numeric: true,
                cell: ({ share, days }) => format.number((share * days) / length, 4),
              },
            ]}
          />
        </Section>
      </Stack>
    </Page>
  );
}

/** Whether a version holds in this quarter. */
function KeyState({
  version,
  keys,
  quarter,
}: { readonly version: KeyRow } & Pick<KeysViewProps, 'keys' | 'quarter'>) {
  const t = useWords(keyWording);
  const hasBegun = ({ validFrom }: KeyRow) => quarterOf(validFrom).code <= quarter;
  if (!hasBegun(version)) return <StatusMark tone="notice">{t('holds-later')}</StatusMark>;
  const holding = keys.find((one) => one.pool.nl === version.pool.nl && hasBegun(one));
  return holding === version ? (
    <StatusMark tone="good">{t('holds-now')}</StatusMark>
  ) : (
    <StatusMark>{t('held-before')}</StatusMark>
  );
}
