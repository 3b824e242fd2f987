/** The way in: everyone goes to the first page of their role, a guest to the courses. */
import { redirect } from 'react-router';
import { accountFromRequest } from '#app/identity/signed-in.server.ts';
import type { Route } from './+types/home.ts';
import { homeOf } from './navigation.ts';

export async function loader(args: Route.LoaderArgs) {
  const account = await accountFromRequest(args);
  if (!account) throw redirect('/courses');
  throw redirect(account.hat ? homeOf(account.hat.role) : '/account/hats');
}

export default function Home() {
  return null;
}
