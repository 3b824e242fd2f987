import type { TokenActor } from '#app/kernel/actor.ts';
import { bearerToken } from './api-token.ts';
import { hashToken } from './issue-api-token.server.ts';
import { findToken } from './queries.server.ts';
import { roleFromRecord } from './role-record.server.ts';

/** The actor of a request with an API token, or null: none, a made-up one, a revoked one, an organisation that left. */
export async function tokenActorFromRequest(request: Request): Promise<TokenActor | null> {
  const token = bearerToken(request.headers.get('authorization'));
  const found = token && (await findToken(hashToken(token)));
  if (!found) return null;
  const { id, organisationId, role } = found;
  return { kind: 'token', tokenId: id, organisationId, role: roleFromRecord(role) };
}
