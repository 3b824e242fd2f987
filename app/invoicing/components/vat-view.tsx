import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { type VatCategory, vatCategories } from '../vat.ts';
import type { PoolVat, VatDecisionRow } from '../vat-queries.server.ts';
import { vatWording } from '../vat-wording.ts';

interface VatViewProps {
  readonly decisions: readonly VatDecisionRow[];
  readonly pools: readonly PoolVat[];
  readonly keepsBooks: boolean;
  readonly problem: string | null;
}

/** VAT decisions, and by which of them pools are taxed. */
export function VatView({ decisions, pools, keepsBooks, problem }: VatViewProps) {
  const t = useWords(vatWording);
  const locale = useLocale();
  const format = useFormat();
  const codes = [...new Set(decisions.map(({ code }) => code))];
  const kindOf = ({ category, rateBasisPoints, paying }: VatDecisionRow) => {
    if (category === 'S') return `${t('category-S')}, ${format.percent(rateBasisPoints / 10_000)}`;
    const known = vatCategories.find((one): one is VatCategory => one === category);
    const kind = known ? t(`category-${known}`) : category;
    if (!paying) return kind;
    const { party, share } = paying;
    return `${kind}: ${t('paying', { party, share: format.percent(share / 100) })}`;
  };
  return (
    <Page>
      <PageHeader
        title={t('vat')}
        subtitle={t('vat-lead')}
        actions={
          keepsBooks && (
            <LinkButton to="/treasury/vat/new" look="primary" icon="plus">
              {t('record')}
            </LinkButton>
          )
        }
      />
      <Stack gap={7}>
        {problem && (
          <Notice tone="danger" live>
            {problem}
          </Notice>
        )}
        <Section title={t('decisions')}>
          <DataTable<VatDecisionRow>
            caption={t('decisions')}
            rows={decisions}
            rowKey={({ vatTreatmentId }) => vatTreatmentId}
            empty={
              <EmptyState drawing="search" title={t('no-decisions')}>
                <p>{t('no-decisions-text')}</p>
              </EmptyState>
            }
            columns={[
              { key: 'code', header: t('code'), title: true, cell: ({ code }) => code },
              { key: 'kind', header: t('category'), cell: kindOf },
              { key: 'text', header: t('text-nl'), cell: ({ text }) => inLocale(text, locale) },
              { key: 'vatex', header: t('vatex'), cell: ({ vatexCode }) => vatexCode ?? '–' },
              {
                key: 'valid',
                header: t('valid'),
                cell: ({ validFrom, validUntil }) =>
                  validUntil === null
                    ? t('valid-open', { from: format.day(validFrom) })
                    : format.dayRange(validFrom, validUntil),
              },
              {
                key: 'decided',
                header: t('decided'),
                cell: ({ decidedBy, decidedOn }) =>
                  t('decided-text', { by: decidedBy, on: format.day(decidedOn) }),
              },
              {
                key: 'courses',
                header: t('courses'),
                numeric: true,
                cell: ({ courses }) => format.number(courses),
              },
            ]}
          />
        </Section>
        {pools.length > 0 && (
          <Section title={t('pools')} lead={t('pools-lead')}>
            <Stack gap={5}>
              <DataTable<PoolVat>
                caption={t('pools')}
                rows={pools}
                rowKey={({ poolId }) => poolId}
                columns={[
                  {
                    key: 'pool',
                    header: t('pools'),
                    title: true,
                    cell: ({ name }) => inLocale(name, locale),
                  },
                  {
                    key: 'decision',
                    header: t('decisions'),
                    cell: ({ decision }) => decision ?? t('standard'),
                  },
                ]}
              />
              {keepsBooks && (
                <Form method="post">
                  <FormLayout>
                    <FieldRow>
                      <SelectField
                        name="pool"
                        label={t('pool')}
                        options={pools.map(({ poolId, name }) => ({
                          value: poolId,
                          label: inLocale(name, locale),
                        }))}
                      />
                      <SelectField
                        name="decision"
                        label={t('decision')}
                        emptyLabel={t('standard')}
                        options={codes.map((code) => ({ value: code, label: code }))}
                      />
                    </FieldRow>
                    <ButtonRow>
                      <SubmitButton look="secondary">{t('choose')}</SubmitButton>
                    </ButtonRow>
                  </FormLayout>
                </Form>
              )}
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
