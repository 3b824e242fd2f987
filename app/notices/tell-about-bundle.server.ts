import type { Ctx } from '#app/kernel/actor.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { askPath, runPath } from './addresses.ts';
import { askToTell, type ToldAsk } from './bundle-notice-queries.server.ts';
import { type Recipient, runToTell, type ToldRun } from './notice-queries.server.ts';
import { mail, type RenderedMail, telling } from './render-booking-mail.server.ts';
import { sendNotice } from './send-invited-mail.server.ts';

type AskMail = 'bundle' | 'bundle-again' | 'bundle-over' | 'bundle-off';

/** The company is asked who comes: how many places are held, until when, and where to answer. */
export function tellAsked(ctx: Ctx, eventId: string, askId: string): Promise<void> {
  return tell(ctx, eventId, askId, () => 'bundle');
}

/** Once more, before the places fall free. */
export function tellAskedAgain(ctx: Ctx, onceKey: string, askId: string): Promise<void> {
  return tell(ctx, onceKey, askId, () => 'bundle-again');
}

/** Nobody answered, or the course was cancelled: the places aren't held any more. */
export function tellAskEnded(ctx: Ctx, eventId: string, askId: string): Promise<void> {
  return tell(ctx, eventId, askId, ({ state }) => (state === 'withdrawn' ? 'bundle-off' : 'bundle-over'));
}

async function tell(
  ctx: Ctx,
  onceKey: string,
  askId: string,
  kindOf: (ask: ToldAsk) => AskMail,
): Promise<void> {
  const ask = await askToTell(askId, ctx.now);
  const run = ask && (await runToTell(ask.runId));
  if (!ask || !run) return;
  const kind = kindOf(ask);
  // Answered since: nothing to ask.
  if ((kind === 'bundle' || kind === 'bundle-again') && ask.state !== 'open') return;
  for (const reader of ask.readers) {
    await sendNotice(reader, askMail(kind, run, ask, reader), { kind, onceKey, at: ctx.now });
  }
}

function askMail(
  kind: AskMail,
  run: ToldRun,
  { askId, quantity, answerBy }: ToldAsk,
  reader: Recipient,
): RenderedMail {
  const told = telling(reader.locale, { ...run, start: run.firstStart });
  const { t, course, day, format, link } = told;
  const isOpen = kind === 'bundle' || kind === 'bundle-again';
  const until = format.moment(answerBy);
  const blocks: MailBlock[] = [
    { kind: 'text', text: t(`${kind}-lead`, { until }) },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('when'), format.dayOf(run.firstStart)],
        [t('places'), format.number(quantity)],
        ...(isOpen ? [[t('answer-before'), until] as const] : []),
        [t('number'), run.code],
      ],
    },
    ...(isOpen
      ? [{ kind: 'button' as const, label: t('see-bundle'), href: link(askPath(askId)) }]
      : kind === 'bundle-over'
        ? [
            {
              kind: 'button' as const,
              label: t('find-course'),
              href: link(runPath(run.courseCode, run.code)),
            },
          ]
        : []),
  ];
  return mail(reader, t(`${kind}-subject`, { course, day }), told, blocks, 'coordinator');
}
