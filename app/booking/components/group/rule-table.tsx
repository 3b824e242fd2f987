import { Link } from 'react-router';
import type { WorkHoursRule } from '#app/centre/work-hours.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { SourcedRule } from '../../group-reasons.ts';
import { groupWording } from '../../group-wording.ts';

interface RuleTableProps {
  /** Left out: the rules at an activity. */
  readonly title?: string;
  readonly rules: readonly SourcedRule[];
  readonly workRules: readonly WorkHoursRule[];
  /** Where a rule is changed, for whoever keeps them. */
  readonly editAt?: (rule: SourcedRule | WorkHoursRule) => string;
}

/** The rules at an activity: what they ask, where it is written, who answers for it, and since when. */
export function RuleTable({ title, rules, workRules, editAt }: RuleTableProps) {
  const t = useWords(groupWording);
  const named = title ?? t('rules-title');
  const format = useFormat();
  const locale = useLocale();
  const level = (rule: SourcedRule) => t(rule.level === 'legal' ? 'rule-law' : 'rule-guidance');
  const rows = [
    ...rules.map((rule) => ({
      ...rule,
      to: editAt?.(rule),
      about: `${inLocale(rule.where, locale)}: ${aboutRule(rule, t)} (${level(rule)})`,
    })),
    ...workRules.map((rule) => ({
      ...rule,
      to: editAt?.(rule),
      about: `${t('rule-hours', {
        ages: `${rule.youngestAge}–${rule.oldestAge}`,
        day: format.duration(rule.mostMinutesPerDay),
        earliest: format.minuteOfDay(rule.earliestMinute),
        latest: format.minuteOfDay(rule.latestMinute),
      })} (${t('rule-law')})`,
    })),
  ];
  return (
    <Section title={named}>
      <DataTable
        caption={named}
        rows={rows}
        rowKey={({ ruleId }) => ruleId}
        columns={[
          {
            key: 'about',
            header: t('rule-about'),
            title: true,
            cell: ({ about, to }) => (to ? <Link to={to}>{about}</Link> : about),
          },
          { key: 'source', header: t('rule-source'), cell: ({ source }) => source },
          { key: 'responsible', header: t('rule-responsible'), cell: ({ responsible }) => responsible },
          { key: 'since', header: t('rule-since'), cell: ({ decidedOn }) => format.day(decidedOn) },
        ]}
      />
    </Section>
  );
}

function aboutRule(rule: SourcedRule, t: ReturnType<typeof useWords<typeof groupWording>>): string {
  const { minimumAge, minimumAgeSupervised, learnersPerSupervisor, supervision } = rule;
  return [
    ...(minimumAge === null ? [] : [t('rule-age-alone', { age: minimumAge })]),
    ...(minimumAgeSupervised === null ? [] : [t('rule-age-supervised', { age: minimumAgeSupervised })]),
    ...(learnersPerSupervisor === null ? [] : [t('rule-learners', { most: learnersPerSupervisor })]),
    ...(supervision === 'in-room' ? [t('rule-in-room')] : []),
    ...(supervision === 'one-to-one' ? [t('rule-one-to-one')] : []),
  ].join(' · ');
}
