import type { Ctx } from '#app/kernel/actor.ts';
import { DAY } from '#app/kernel/interval.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { planningPath } from './addresses.ts';
import { endingOptions } from './ending-options-queries.server.ts';
import { recipients, runToTell } from './notice-queries.server.ts';
import { mail, telling } from './render-booking-mail.server.ts';
import { sendNotice } from './send-invited-mail.server.ts';

/** How long before it lapses the planner hears of it, in milliseconds: a day in which to decide. */
const before = DAY;

/** Tells planners which of their options are about to lapse; once per option and date. Answers how many there were. */
export async function tellEndingOptions(ctx: Ctx): Promise<number> {
  const options = await endingOptions(ctx.now, before);
  for (const { runId, plannedById } of options) {
    const run = await runToTell(runId);
    const [planner] = await recipients([plannedById]);
    if (!run || run.optionUntil === null || !planner) continue;
    const told = telling(planner.locale, { ...run, start: run.firstStart });
    const { t, course, day, format, link } = told;
    const blocks: MailBlock[] = [
      { kind: 'signal', text: t('option-ends-lead', { until: format.moment(run.optionUntil) }) },
      {
        kind: 'facts',
        facts: [
          [t('course'), course],
          [t('number'), run.code],
        ],
      },
      { kind: 'button', label: t('view-planning'), href: link(`${planningPath}/runs/${run.code}`) },
    ];
    const text = mail(planner, t('option-ends-subject', { course, day }), told, blocks, 'planner');
    const onceKey = `option-ends ${runId} ${run.optionUntil}`;
    await sendNotice(planner, text, { kind: 'option-ends', onceKey, at: ctx.now });
  }
  return options.length;
}
