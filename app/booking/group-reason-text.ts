/** Reasons against a class's visit as a screen lists them: one line each, with the source of the rule. */
import type { Actor } from '#app/kernel/actor.ts';
import { type ReasonNames, reasonText, type SchedulingReason } from '#app/scheduling/reason-text.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { groupReasonWording } from './group-reason-wording.ts';
import { type GroupReason, groupPolicy, maySetAside, type SourcedRule } from './group-reasons.ts';
import { refusalWording } from './refusal-wording.ts';

export type GroupRefusal = {
  readonly code: string;
  readonly sentence: string;
  readonly detail?: string;
  readonly level: 'block' | 'override';
  readonly overrideBy?: string;
  readonly wayOut?: { readonly to: string; readonly label: string };
};

export type GroupReader = {
  readonly locale: Locale;
  readonly zone: string;
  readonly names: ReasonNames;
  readonly viewer: Actor;
  /** The rules with their source, for the reasons of the planning that name a rule only. */
  readonly rules: readonly SourcedRule[];
  /** Where another activity is chosen. */
  readonly activities: string | null;
};

export function groupRefusals(reasons: readonly GroupReason[], reader: GroupReader): GroupRefusal[] {
  const lines = new Map<string, GroupRefusal>();
  for (const reason of reasons) {
    const line = lineOf(reason, reader);
    lines.set(`${line.code} ${line.sentence} ${line.detail ?? ''}`, line);
  }
  return [...lines.values()];
}

function lineOf(reason: GroupReason, reader: GroupReader): GroupRefusal {
  const { locale, viewer } = reader;
  const t = wordsFor(locale, groupReasonWording);
  const { level, by } = groupPolicy(reason.code);
  const detail = sourceText(reason, reader);
  return {
    code: reason.code,
    sentence: groupReasonText(reason, reader),
    level,
    ...(detail && { detail }),
    ...(level === 'override' &&
      !maySetAside(viewer, reason.code) && {
        overrideBy: wordsFor(
          locale,
          refusalWording,
        )(by.includes('trainer') ? 'trainer-or-office' : 'the-office'),
      }),
    ...(reader.activities !== null &&
      (reason.code === 'group-too-large' || reason.code === 'group-too-young-by-law') && {
        wayOut: { to: reader.activities, label: t('other-activity') },
      }),
  };
}

/** One sentence, without the source of its rule. */
export function groupReasonText(
  reason: GroupReason,
  reader: Pick<GroupReader, 'locale' | 'zone' | 'names'>,
): string {
  const { locale, zone, names } = reader;
  if (!(reason.code in groupReasonWording)) {
    return reasonText(reason as SchedulingReason, { locale, zone, names });
  }
  const format = formatFor(locale, zone);
  const say = wordsFor(locale, groupReasonWording) as (
    key: string,
    values: Record<string, string | number>,
  ) => string;
  const facts = Object.entries(reason).map(([key, value]): [string, string | number] => {
    if (key === 'firstDay' || key === 'lastDay' || key === 'openFrom')
      return [key, format.day(String(value))];
    if (key === 'needed' || key === 'left') return [key, format.duration(Number(value))];
    if (key === 'poolId') return ['pool', names.pools?.get(String(value)) ?? say('this-pool', {})];
    if (key === 'minutes' || (key === 'most' && reason.code.startsWith('work-'))) {
      return [key, format.duration(Number(value))];
    }
    if (key === 'earliest' || key === 'latest') return [key, format.minuteOfDay(Number(value))];
    if (key === 'start') return [key, format.moment(Number(value))];
    return [key, typeof value === 'number' ? value : String(value)];
  });
  return say(reason.code, Object.fromEntries(facts));
}

/** Where the rule is written, who answers for it, and since when. */
function sourceText(reason: GroupReason, { rules, locale, zone }: GroupReader): string | null {
  if (!('ruleId' in reason)) return null;
  const rule = 'responsible' in reason ? reason : rules.find(({ ruleId }) => ruleId === reason.ruleId);
  if (!rule) return reason.source;
  const { source, responsible, decidedOn } = rule;
  return wordsFor(locale, groupReasonWording)('source', {
    source,
    responsible,
    decidedOn: formatFor(locale, zone).day(decidedOn),
  });
}
