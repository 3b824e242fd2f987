import { createHash, randomBytes } from 'node:crypto';
import type { Ctx, Role } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { tokenPrefix } from './api-token.ts';
import { mayIssueToken } from './policy.ts';
import { roleToRecord } from './role-record.server.ts';

export type IssueTokenRefusal = { readonly code: 'account-not-allowed' };

/**
 * Makes a token with which another system acts for an organisation, in one role. Returns the token itself, which is kept
 * nowhere: only its hash is. Refuses `account-not-allowed` unless the office or the system asks.
 */
export async function issueApiToken(
  ctx: Ctx,
  input: { readonly organisationId: string; readonly role: Role; readonly name: string },
): Promise<Outcome<{ id: string; token: string }, IssueTokenRefusal>> {
  if (!mayIssueToken(ctx.actor)) return refuse({ code: 'account-not-allowed' });
  const { organisationId, role, name } = input;
  const id = newId();
  const token = tokenPrefix + randomBytes(32).toString('base64url');
  return transact<{ id: string; token: string }, IssueTokenRefusal>(ctx, { locks: [] }, async (tx) => {
    const createdAt = new Date(ctx.now.epochMilliseconds);
    const data = { id, organisationId, role: roleToRecord(role), name, createdAt };
    await tx.apiToken.create({ data: { ...data, tokenHash: hashToken(token) } });
    const after = { organisationId, role, name };
    await audit(tx, ctx, { action: 'token-issued', subjectType: 'api-token', subjectId: id, after });
    return ok({ id, token });
  });
}

/** Long and random, so a plain hash can't be guessed back and is found by an index. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
