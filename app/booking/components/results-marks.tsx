import type { SelectOption } from '#app/ui/form/select-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Icon } from '#app/ui/show/icon.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Shape, Tone } from '#app/ui/status/tone.ts';
import type { ResultKind } from '../result-grant.ts';
import type { ResultGroup, ResultPerson } from '../results-sheet.ts';
import { resultKindWording, resultsWording } from '../results-wording.ts';
import styles from './results-page.module.css';
import { useRosterName } from './roster-marks.tsx';

const looks: Readonly<Record<ResultKind, readonly [Tone, Shape]>> = {
  attended: ['good', 'check'],
  passed: ['good', 'check'],
  failed: ['danger', 'cross'],
  resit: ['notice', 'clock'],
};

/** A result: shape, word and colour. */
export function KindMark({ kind }: { readonly kind: ResultKind }) {
  const t = useWords(resultKindWording);
  const [tone, shape] = looks[kind];
  return (
    <StatusMark tone={tone} shape={shape}>
      {t(kind)}
    </StatusMark>
  );
}

/** The results to choose from, the one that the course asks first. */
export function useKindOptions(grantOn: ResultKind): SelectOption[] {
  const t = useWords(resultKindWording);
  const kinds: readonly ResultKind[] =
    grantOn === 'attended'
      ? ['attended', 'passed', 'failed', 'resit']
      : ['passed', 'failed', 'resit', 'attended'];
  return kinds.map((kind) => ({ value: kind, label: t(kind) }));
}

/** The certificate that a result granted, with how long it is valid. */
export function GrantedText({
  group: { certificate },
  result,
}: {
  readonly group: ResultGroup;
  readonly result: ResultPerson['results'][number];
}) {
  const t = useWords(resultsWording);
  const format = useFormat();
  const locale = useLocale();
  if (!result.granted || !certificate) return <span className={styles.quiet}>{t('no-certificate')}</span>;
  const validity =
    result.validUntil !== null
      ? t('granted-until', { day: format.day(result.validUntil, 'plain') })
      : t(certificate.rule.kind === 'employer' ? 'granted-employer' : 'granted-always');
  return (
    <div>
      {inLocale(certificate.name, locale)}
      <span className={styles.company}>
        {[validity, result.number && t('with-number', { number: result.number })].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}

/** What a course asks, and what it grants for that. */
export function useAskedText(): (group: ResultGroup) => string {
  const t = useWords(resultsWording);
  const locale = useLocale();
  return ({ certificate, grantOn }) => {
    if (!certificate) return t('asks-nothing');
    const { rule } = certificate;
    const months = rule.months ?? 0;
    const term =
      months % 12 === 0 ? t('valid-years', { count: months / 12 }) : t('valid-months', { count: months });
    const validity = () => {
      switch (rule.kind) {
        case 'employer':
          return t('valid-employer');
        case 'sliding':
          return t('valid-sliding', { term, confirm: rule.confirmMonths ?? 0 });
        case 'fixed-months':
          return term;
        default:
          return t('valid-always');
      }
    };
    const facts = { certificate: inLocale(certificate.name, locale), validity: validity() };
    return t(grantOn === 'attended' ? 'asks-attended' : 'asks-passed', facts);
  };
}

export function ProofLink({ person }: { readonly person: ResultPerson }) {
  const t = useWords(resultsWording);
  const name = useRosterName()(person.name);
  return (
    <a
      href={`/planning/enrolments/${person.enrolmentId}/proof.pdf`}
      className={styles.proof}
      aria-label={t('proof-of', { name })}
    >
      <Icon name="download" size={16} />
      {t('proof')}
    </a>
  );
}
