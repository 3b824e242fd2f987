/** Signing out: only by a button, so that no link or picture can do it. */
import { redirect } from 'react-router';
import { signOut } from '#app/identity/sign-out.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import type { Route } from './+types/sign-out.ts';

export function loader() {
  return redirect('/');
}

export async function action(args: Route.ActionArgs) {
  return redirect('/', withCookies(await signOut(visitorOf(args))));
}
