/**
 * better-auth keeps sessions and their signed cookies in our own tables, and hashes passwords. It answers no address of
 * its own: every way of signing in is a form of ours whose action calls a use case of this module, so that limits, the
 * audit log and the words are in one place (docs/decisions/0050). It makes no accounts either: those come from
 * invitations, the import and the demo (`open-account.server.ts`).
 */
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { z } from 'zod';
import { type Database, database } from '#app/platform/database-pool.server.ts';
import { env, secret } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { signInWays } from './sign-in-way.ts';

/** Days that someone stays signed in who asked for that; otherwise one day, and until the browser closes. */
export const rememberedDays = 30;

/** The header in which `authHeaders` tells better-auth the caller's address; never taken from a request. */
const addressHeader = 'x-leerbank-address';

const instances = new WeakMap<Database, ReturnType<typeof create>>();

/** One per database, made at first use. */
export function betterAuthInstance() {
  const open = database();
  const known = instances.get(open);
  if (known) return known;
  const made = create(open);
  instances.set(open, made);
  return made;
}

/** Over https, cookies are for https only. Without PUBLIC_URL this is a trial on a laptop. */
export function cookiesAreSecure(): boolean {
  return env().publicUrl?.startsWith('https://') ?? false;
}

/** The headers of a request as far as better-auth needs them. */
export function authHeaders(request: Request, address: string): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value.slice(0, 8192));
  }
  if (address !== '') headers.set(addressHeader, address);
  return headers;
}

function create({ prisma }: Database) {
  const { publicUrl } = env();
  return betterAuth({
    appName: 'Leerbank',
    baseURL: publicUrl ?? 'http://localhost',
    secret: secret(),
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    user: { modelName: 'user' },
    session: {
      modelName: 'authSession',
      expiresIn: rememberedDays * 24 * 60 * 60,
      disableSessionRefresh: true,
      additionalFields: {
        membershipId: { type: 'string', required: false, input: false },
        way: { type: 'string', required: false, input: false },
      },
    },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    advanced: {
      cookiePrefix: 'leerbank',
      useSecureCookies: cookiesAreSecure(),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // Its limiter guards its own addresses, of which there are none; ours is attempt-limit.server.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      log: (level, message) => {
        if (level === 'error') log().error({ from: 'better-auth' }, message);
      },
    },
    plugins: [{ id: 'open-session', endpoints: { openSession } }],
  });
}

const openSessionInput = z.object({
  userId: z.uuid(),
  way: z.enum(signInWays),
  remember: z.boolean(),
  membershipId: z.uuid().optional(),
});

/** Opens a session for someone whom a use case has recognised. */
const openSession = createAuthEndpoint.serverOnly(
  { method: 'POST', requireHeaders: true, body: openSessionInput },
  async (ctx) => {
    const { userId, way, remember, membershipId } = ctx.body;
    const user = await ctx.context.internalAdapter.findUserById(userId);
    if (!user) throw new Error('no such user');
    const session = await ctx.context.internalAdapter.createSession(user.id, !remember, {
      way,
      membershipId,
    });
    await setSessionCookie(ctx, { session, user }, !remember);
    return { sessionId: session.id };
  },
);
