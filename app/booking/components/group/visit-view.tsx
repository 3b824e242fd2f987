import { Form, Link } from 'react-router';
import { HoursChangeNote } from '#app/allocation/components/hours-change-note.tsx';
import { agreedHours, type HoursChange } from '#app/allocation/hours-change.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField, TextField } from '#app/ui/form/text-field.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { askedText } from '../../asked-text.ts';
import type { VisitTerms } from '../../cancellation.ts';
import type { Visit } from '../../group-queries.server.ts';
import type { GroupRefusal } from '../../group-reason-text.ts';
import { rotationOf } from '../../group-visit.ts';
import { groupWording } from '../../group-wording.ts';
import { AskedFields } from '../asked-fields.tsx';

export interface VisitAnswer {
  readonly about: 'change' | 'count' | 'cancel';
  readonly refusals: readonly GroupRefusal[];
  /** Fields that can't be read. */
  readonly wrong: readonly ('heads' | 'supervisors' | 'present' | 'reason')[];
  readonly heads: string;
  readonly supervisors: string;
  readonly present: string;
  /** What another number does to the school's hours: to be seen before it is done. */
  readonly hours: readonly HoursChange[];
}

interface VisitViewProps {
  readonly visit: Visit;
  readonly now: number;
  /** What cancelling now comes to. */
  readonly terms: VisitTerms;
  /** The office looks: it acts for the school, and may say on whose word. */
  readonly byOffice: boolean;
  readonly answer: VisitAnswer | null;
  /** Invoices it is on; without an address where the reader may not open it. */
  readonly invoices: readonly {
    readonly code: string;
    readonly payer: string;
    readonly to: string | null;
    readonly isTakenBack: boolean;
  }[];
}

/** One visit of a class: what it is, and what can still be done about it. */
export function VisitView({ visit, now, terms, byOffice, answer, invoices }: VisitViewProps) {
  const t = useWords(groupWording);
  const locale = useLocale();
  const format = formatFor(locale, visit.zone);
  const isOff = visit.state === 'cancelled';
  const begun = visit.interval.start <= now;
  const trainers = [...new Set(visit.stations.flatMap(({ trainers: names }) => names))];
  const places = visit.stations.flatMap(({ resources }) => resources.map((name) => inLocale(name, locale)));
  const day = format.dayOf(visit.interval.start);
  return (
    <Page width="reading">
      <PageHeader
        title={`${inLocale(visit.title, locale)} · ${visit.groupName}`}
        subtitle={format.range(visit.interval)}
        breadcrumbs={[
          byOffice ? { to: '/planning', label: t('planning') } : { to: '/school', label: t('visits') },
        ]}
        {...(!isOff &&
          !begun && { actions: <LinkButton to={`/school/${visit.code}/move`}>{t('move')}</LinkButton> })}
      />
      <Stack gap={7}>
        {isOff && (
          <Notice tone="notice">
            {t('was-cancelled', { reason: visit.cancelReason ?? '' })}
            {visit.cancelAsked && <p>{askedText(visit.cancelAsked, locale)}</p>}
          </Notice>
        )}
        {visit.seriesId !== null && !isOff && <p>{t('part-of-series')}</p>}
        {answer?.about === 'cancel' && <Refusals items={answer.refusals} />}
        <Facts
          facts={[
            { label: t('where'), value: visit.address },
            { label: t('pupils'), value: format.number(visit.headCount) },
            {
              label: t('ages'),
              value: t('ages-span', { youngest: visit.youngestAge, oldest: visit.oldestAge }),
            },
            { label: t('level'), value: visit.level },
            { label: t('supervisors'), value: format.number(visit.supervisors) },
            { label: t('teacher'), value: visit.teacher && fullName(visit.teacher) },
            { label: t('trainer'), value: trainers.join(', ') },
            { label: t('machines'), value: [...new Set(places)].join(', ') },
            { label: t('bring'), value: visit.bring && inLocale(visit.bring, locale) },
            { label: t('number'), value: visit.code },
            { label: t('invoiced'), value: invoices.length > 0 && <Invoices invoices={invoices} /> },
          ]}
        />
        {visit.blockMinutes !== null && visit.changeMinutes !== null && !isOff && (
          <Rotation
            visit={visit}
            blocks={{ blockMinutes: visit.blockMinutes, changeMinutes: visit.changeMinutes }}
          />
        )}
        {visit.split !== null && !isOff && <Parts visit={visit} />}
        {visit.setAside.length > 0 && (
          <Section title={t('set-aside')}>
            {visit.setAside.map(({ code, why, who, at }) => (
              <p key={`${code} ${at}`}>
                {t('set-aside-by', { why, who: who ?? t('somebody'), day: format.dayOf(at) })}
              </p>
            ))}
          </Section>
        )}
        {visit.standing.length > 0 && (
          <Section title={t('standing-title')}>
            {visit.standing.map(({ id, why, who, at, until }) => (
              <p key={id}>
                {t('standing-by', {
                  why,
                  who: who ?? t('somebody'),
                  day: format.dayOf(at),
                  until: format.day(until),
                })}
              </p>
            ))}
            {!byOffice && (
              <p>
                <Link to="/school/exceptions">{t('standing-all')}</Link>
              </p>
            )}
          </Section>
        )}
        {!isOff && begun && <CountForm visit={visit} answer={answer} />}
        {!isOff && !begun && <ChangeForm visit={visit} answer={answer} byOffice={byOffice} />}
        {!isOff && !begun && (
          <ConfirmStep
            name="cancel"
            trigger={t('cancel')}
            triggerLook="quiet"
            question={t('cancel-question', { group: visit.groupName, day })}
            confirmLabel={t('cancel-do')}
            danger
            fields={{ intent: 'cancel' }}
          >
            <p>{t(`cancel-${terms.kind}`, { until: format.dayOf(terms.until - 1) })}</p>
            {visit.seriesId !== null && (
              <ChoiceField
                legend={t('reach')}
                name="reach"
                defaultValue="one"
                choices={(['one', 'rest', 'all'] as const).map((value) => ({
                  value,
                  label: t(`reach-${value}`),
                }))}
              />
            )}
            <TextAreaField
              name="reason"
              label={t('cancel-reason')}
              rows={2}
              maxLength={500}
              required
              errors={answer?.wrong.includes('reason') ? [t('cancel-reason-missing')] : []}
            />
            {byOffice && <AskedFields asked={null} />}
          </ConfirmStep>
        )}
      </Stack>
    </Page>
  );
}

type FormProps = { readonly visit: Visit; readonly answer: VisitAnswer | null };

function ChangeForm({ visit, answer, byOffice }: FormProps & Pick<VisitViewProps, 'byOffice'>) {
  const t = useWords(groupWording);
  const mine = answer?.about === 'change' ? answer : null;
  const hours = mine?.hours ?? [];
  const asks = hours.length > 0;
  return (
    <Section title={t('change-title')} lead={t('change-lead')}>
      {mine && <Refusals items={mine.refusals} overrideForm="change-visit" />}
      <Form method="post" id="change-visit" noValidate>
        <input type="hidden" name="intent" value="change" />
        {asks && <input type="hidden" name="seenHours" value={agreedHours(hours)} />}
        <FormLayout>
          <FieldRow>
            <TextField
              name="heads"
              label={t('heads')}
              width="narrow"
              inputMode="numeric"
              defaultValue={mine?.heads ?? String(visit.headCount)}
              errors={mine?.wrong.includes('heads') ? [t('heads-unreadable')] : []}
            />
            <TextField
              name="supervisors"
              label={t('supervisors')}
              width="narrow"
              inputMode="numeric"
              defaultValue={mine?.supervisors ?? String(visit.supervisors)}
              errors={mine?.wrong.includes('supervisors') ? [t('supervisors-unreadable')] : []}
            />
          </FieldRow>
          <HoursChangeNote changes={hours} ownHours={!byOffice} />
          <ButtonRow>
            <SubmitButton look={asks ? 'primary' : 'secondary'}>
              {t(asks ? 'change-so' : 'change')}
            </SubmitButton>
            {asks && (
              <LinkButton to={`/school/${visit.code}`} look="quiet">
                {t('change-not')}
              </LinkButton>
            )}
          </ButtonRow>
        </FormLayout>
      </Form>
    </Section>
  );
}

function CountForm({ visit, answer }: FormProps) {
  const t = useWords(groupWording);
  const mine = answer?.about === 'count' ? answer : null;
  const first = visit.stations[0]?.interval.start;
  const counted = visit.stations.filter(
    ({ interval, headsPresent }) =>
      (visit.split !== null || interval.start === first) && headsPresent !== null,
  );
  const known =
    counted.length > 0 ? counted.reduce((sum, { headsPresent }) => sum + (headsPresent ?? 0), 0) : null;
  return (
    <Section title={t('count-title')} id="count">
      {mine && <Refusals items={mine.refusals} />}
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="count" />
        <FormLayout>
          <TextField
            name="present"
            label={t('heads')}
            width="narrow"
            inputMode="numeric"
            defaultValue={mine?.present ?? (known === null ? '' : String(known))}
            errors={mine?.wrong.includes('present') ? [t('heads-unreadable')] : []}
          />
          <ButtonRow>
            <SubmitButton look="primary">{t('count')}</SubmitButton>
          </ButtonRow>
        </FormLayout>
      </Form>
    </Section>
  );
}

function Rotation({
  visit,
  blocks,
}: {
  readonly visit: Visit;
  readonly blocks: { readonly blockMinutes: number; readonly changeMinutes: number };
}) {
  const t = useWords(groupWording);
  const locale = useLocale();
  const format = formatFor(locale, visit.zone);
  const rows = rotationOf(visit.stations.length, visit.interval.start, blocks);
  return (
    <Section title={t('rotation')} lead={t('rotation-lead')}>
      <DataTable
        caption={t('rotation')}
        rows={rows}
        rowKey={({ interval }) => String(interval.start)}
        columns={[
          { key: 'time', header: t('time'), title: true, cell: ({ interval }) => format.timeRange(interval) },
          ...visit.stations.map(({ sessionId, pool, resources }, index) => ({
            key: sessionId,
            header: pool
              ? inLocale(pool, locale)
              : resources[0]
                ? inLocale(resources[0], locale)
                : `${index + 1}`,
            cell: ({ subgroups }: (typeof rows)[number]) =>
              t('subgroup', { number: subgroups[index] ?? index + 1 }),
          })),
        ]}
      />
    </Section>
  );
}

/** The parts of a class that is split: who comes when, where and with whom. */
function Parts({ visit }: { readonly visit: Visit }) {
  const t = useWords(groupWording);
  const locale = useLocale();
  const format = formatFor(locale, visit.zone);
  const counted = visit.stations.some(({ headsPresent }) => headsPresent !== null);
  return (
    <Section title={t('parts-title')} lead={t(visit.split === 'turns' ? 'parts-turns' : 'parts-together')}>
      <DataTable
        caption={t('parts-title')}
        rows={visit.stations}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          {
            key: 'part',
            header: t('part-of-class'),
            title: true,
            cell: ({ station }) => t('subgroup', { number: station }),
          },
          { key: 'time', header: t('when'), cell: ({ interval }) => format.range(interval) },
          { key: 'heads', header: t('pupils'), numeric: true, cell: ({ heads }) => format.number(heads) },
          { key: 'trainer', header: t('trainer'), cell: ({ trainers }) => trainers.join(', ') },
          {
            key: 'places',
            header: t('machines'),
            cell: ({ resources }) => resources.map((name) => inLocale(name, locale)).join(', '),
          },
          ...(counted
            ? [
                {
                  key: 'present',
                  header: t('present'),
                  numeric: true,
                  cell: ({ headsPresent }: Visit['stations'][number]) =>
                    headsPresent === null ? '' : format.number(headsPresent),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Invoices({ invoices }: Pick<VisitViewProps, 'invoices'>) {
  const t = useWords(groupWording);
  return (
    <Stack gap={3}>
      {invoices.map(({ code, payer, to, isTakenBack }) => (
        <div key={code}>
          {to ? <a href={to}>{t('invoice', { code })}</a> : t('invoice-to', { payer })}
          {isTakenBack && ` (${t('invoice-taken-back')})`}
        </div>
      ))}
    </Stack>
  );
}
