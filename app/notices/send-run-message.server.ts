import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { writeMails } from '#app/platform/mail.server.ts';
import { runToTell, senderName } from './notice-queries.server.ts';
import { mayWriteToRun } from './policy.ts';
import { renderRunMessage } from './render-run-message.server.ts';
import { runAudience } from './run-audience-queries.server.ts';
import type { RunMessageInput, RunMessageReason } from './run-message-form.ts';
import { noticeMail } from './send-invited-mail.server.ts';

export type RunMessageSent = { readonly participants: number; readonly coordinators: number };

/**
 * Writes to everybody on a run, each in a mail of their own, and where asked to the coordinators of their companies, who
 * read the names of their own people only. The message, its mails and the line in the run's history are saved together;
 * the same `messageId` again sends nothing. Refuses `not-allowed`, `run-unknown` and `nobody-to-tell`.
 */
export async function sendRunMessage(
  ctx: Ctx,
  input: RunMessageInput,
): Promise<Outcome<RunMessageSent, RunMessageReason>> {
  const { runId, messageId, subject, text } = input;
  const { actor } = ctx;
  const run = await runToTell(runId);
  if (!run) return refuse({ code: 'run-unknown' });
  const audience = await runAudience(runId, ctx.now);
  if (!mayWriteToRun(actor, audience.trainerIds)) return refuse({ code: 'not-allowed' });
  const { participants } = audience;
  const coordinators = input.withCoordinators ? audience.coordinators : [];
  if (participants.length + coordinators.length === 0) return refuse({ code: 'nobody-to-tell' });
  const sender = await senderName(actor.personId);
  const message = { subject, text, sender };
  const mails = [
    ...participants.map((reader) =>
      noticeMail(reader, renderRunMessage(run, message, reader, null), {
        kind: 'run-message',
        onceKey: `run-message ${messageId}`,
      }),
    ),
    ...coordinators.map(({ reader, people }) =>
      noticeMail(reader, renderRunMessage(run, message, reader, people), {
        kind: 'run-message-coordinator',
        onceKey: `run-message ${messageId}`,
      }),
    ),
  ];
  const sent = { participants: participants.length, coordinators: coordinators.length };
  return transact<RunMessageSent, RunMessageReason>(ctx, { locks: [`run:${runId}`] }, async (tx) => {
    const known = await tx.runMessage.findUnique({ where: { id: messageId } });
    if (known) {
      return known.runId === runId
        ? ok({ participants: known.participants, coordinators: known.coordinators })
        : refuse({ code: 'not-allowed' });
    }
    const sentAt = new Date(ctx.now.epochMilliseconds);
    const data = { id: messageId, runId, senderId: actor.personId, subject, text, ...sent, sentAt };
    await tx.runMessage.create({ data });
    await writeMails(tx, mails);
    await audit(tx, ctx, {
      action: 'run-message-sent',
      subjectType: 'run',
      subjectId: runId,
      after: { messageId, ...sent },
    });
    return ok(sent);
  });
}
