/**
 * Turns a request into an actor: the session cookie names a person, the date says which hats are valid, and one of those
 * is worn. Loaders and actions begin with `requireActor` (or `actorFromRequest` on pages for everybody).
 */
import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Actor, Ctx, PersonActor, Role } from '#app/kernel/actor.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { requestContext } from '#app/platform/request-context.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { centreZone, type HatChoice, hatsOn, wornHat } from './hats.ts';
import { findPersonOfUser, type PersonOfUser } from './queries.server.ts';
import { signInPath } from './return-path.ts';
import { readSession } from './session.server.ts';
import { justProvenByMail } from './sign-in-way.ts';

/** What a loader or action passes on: its own arguments will do. */
export type RouteArgs = Pick<LoaderFunctionArgs, 'request' | 'context' | 'url'>;

/** Someone with a valid session, who may have no valid hat today. */
export type Account = {
  readonly sessionId: string;
  readonly userId: string;
  readonly email: string;
  readonly person: PersonOfUser['person'];
  /** They showed within this quarter of an hour that they read the account's mail. */
  readonly justProvenByMail: boolean;
  readonly hats: readonly HatChoice[];
  readonly hat: HatChoice | null;
  /** Language of this request: the person's choice came along as a cookie when they signed in. */
  readonly locale: Locale;
};

/** Someone who can act: a person in a hat that is valid today. `ctx` is what use cases take. */
export type SignedIn = Account & {
  readonly hat: HatChoice;
  readonly actor: PersonActor;
  readonly ctx: Ctx & { readonly actor: PersonActor };
};

/** Data of a thrown 403, for the error page. */
export type Forbidden = { readonly code: 'wrong-role' | 'no-hat'; readonly signedIn: true };

// One look-up per request, however many loaders ask.
const known = new WeakMap<object, Promise<Account | null>>();

/** Who is signed in, or null. Also people without a valid hat: for the account pages and signing out. */
export function accountFromRequest(args: RouteArgs): Promise<Account | null> {
  let account = known.get(args.context);
  if (!account) {
    account = findAccount(args);
    known.set(args.context, account);
  }
  return account;
}

/** Who acts, or null for a guest and for someone without a valid hat. */
export async function actorFromRequest(args: RouteArgs): Promise<SignedIn | null> {
  const account = await accountFromRequest(args);
  return account?.hat ? wearing(args, account, account.hat) : null;
}

/**
 * Who acts, in one of `roles` where given. Throws for React Router: a guest goes to the sign-in page and comes back here
 * afterwards; someone in another hat, or without one, gets 403 (`Forbidden`).
 */
export async function requireActor(args: RouteArgs, roles?: readonly Role[]): Promise<SignedIn> {
  const account = await requireAccount(args);
  if (!account.hat) throw data({ code: 'no-hat', signedIn: true } satisfies Forbidden, { status: 403 });
  if (roles && !roles.includes(account.hat.role)) throw forbidden();
  return wearing(args, account, account.hat);
}

/** Who is signed in, with or without a valid hat; a guest goes to the sign-in page. */
export async function requireAccount(args: RouteArgs): Promise<Account> {
  const account = await accountFromRequest(args);
  if (account) return account;
  // 303 turns a write into a read: the form was not taken, and comes back to be filled in again.
  throw redirect(signInPath(pageOf(args)), 303);
}

/** What to throw where a loader or action finds that this actor may not do this: the 403 page. */
export function forbidden() {
  return data({ code: 'wrong-role', signedIn: true } satisfies Forbidden, { status: 403 });
}

/** The context of use cases for this request. */
export function ctxOf<A extends Actor>(args: RouteArgs, actor: A): Ctx & { readonly actor: A } {
  const { now, requestId } = args.context.get(requestContext);
  return { actor, now, requestId };
}

/** The page someone was on: for a write that is the page with the form, which may have another address. */
function pageOf({ request, url }: RouteArgs): string {
  const referrer = request.headers.get('referer');
  const page = request.method === 'GET' || !URL.canParse(referrer ?? '') ? url : new URL(referrer ?? '');
  return page.pathname + page.search;
}

function wearing(args: RouteArgs, account: Account, hat: HatChoice): SignedIn {
  const { membershipId, organisationId, organisationKind, role } = hat;
  const actor: PersonActor = {
    kind: 'person',
    personId: account.person.id,
    userId: account.userId,
    hat: { membershipId, organisationId, organisationKind, role },
  };
  return { ...account, hat, actor, ctx: ctxOf(args, actor) };
}

async function findAccount(args: RouteArgs): Promise<Account | null> {
  const { now, locale } = args.context.get(requestContext);
  const session = await readSession(args.request.headers);
  if (!session) return null;
  const found = await findPersonOfUser(session.userId);
  // An account whose person was erased can do nothing.
  if (!found) return null;
  const hats = hatsOn(found.memberships, dateAt(now.epochMilliseconds, centreZone));
  return {
    sessionId: session.id,
    userId: session.userId,
    email: session.email,
    // Sessions are dated by the machine's clock, which a trial may not follow.
    justProvenByMail: justProvenByMail(session, Date.now()),
    person: found.person,
    hats,
    hat: wornHat(hats, session.membershipId),
    locale,
  };
}
