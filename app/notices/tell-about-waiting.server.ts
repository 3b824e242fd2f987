import type { Ctx } from '#app/kernel/actor.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { runPath, waitingPath } from './addresses.ts';
import {
  inLineForFree,
  type Recipient,
  runToTell,
  type ToldRun,
  type ToldWaiting,
  waitingToTell,
} from './notice-queries.server.ts';
import { mail, type RenderedMail, telling } from './render-booking-mail.server.ts';
import { sendNotice } from './send-invited-mail.server.ts';

/** On the list: at which position. Says nothing when they are off it again by now. */
export async function tellWaiting(ctx: Ctx, eventId: string, waitingEntryId: string): Promise<void> {
  const entry = await waitingToTell(waitingEntryId, ctx.now);
  const run = entry && (await runToTell(entry.runId));
  if (!entry || !run) return;
  for (const reader of entry.readers) {
    await sendNotice(reader, waitingMail('waiting', run, entry, reader), {
      kind: 'waiting-list-joined',
      onceKey: eventId,
      at: ctx.now,
    });
  }
}

/**
 * A place came free so near to the start that nothing can be held: everybody in line hears of it, at most once a day, and
 * who takes it first has it. Where there is time, the place is offered instead (`tellOffer`).
 */
export async function tellPlaceFree(ctx: Ctx, runId: string): Promise<void> {
  const run = await runToTell(runId);
  if (!run) return;
  const day = dateAt(ctx.now.epochMilliseconds, run.zone);
  for (const waitingEntryId of await inLineForFree(runId, ctx.now)) {
    const entry = await waitingToTell(waitingEntryId, ctx.now);
    for (const reader of entry?.readers ?? []) {
      await sendNotice(reader, waitingMail('turn', run, entry as ToldWaiting, reader), {
        kind: 'place-came-free',
        onceKey: `turn ${waitingEntryId} ${day}`,
        at: ctx.now,
      });
    }
  }
}

function waitingMail(
  kind: 'waiting' | 'turn',
  run: ToldRun,
  { waitingEntryId, quantity, position }: ToldWaiting,
  reader: Recipient,
): RenderedMail {
  const told = telling(reader.locale, { ...run, start: run.firstStart });
  const { t, course, day, format, link } = told;
  const path = kind === 'turn' ? runPath(run.courseCode, run.code) : waitingPath(waitingEntryId);
  const blocks: MailBlock[] = [
    { kind: 'text', text: t(`${kind}-lead`, { position }) },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('when'), format.dayOf(run.firstStart)],
        ...(quantity > 1 ? [[t('places'), format.number(quantity)] as const] : []),
        [t('number'), run.code],
      ],
    },
    { kind: 'button', label: t(kind === 'turn' ? 'take-place' : 'see-waiting'), href: link(path) },
  ];
  return mail(reader, t(`${kind}-subject`, { course, day }), told, blocks, 'waiting');
}
