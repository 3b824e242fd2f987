/** The frame of every page: the menu of the role that is worn, or the public bar for a guest. */
import { data, Outlet, useLocation } from 'react-router';
import { DemoBanner } from '#app/identity/components/demo-banner.tsx';
import { isDemo } from '#app/identity/enter-demo.server.ts';
import { accountFromRequest } from '#app/identity/signed-in.server.ts';
import { roleWording } from '#app/identity/wording.ts';
import { clearFlashCookie, readFlash } from '#app/ui/flash/flash.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { AppShell } from '#app/ui/shell/app-shell.tsx';
import { PublicShell } from '#app/ui/shell/public-shell.tsx';
import { colorSchemeFrom } from '#app/ui/theme/color-scheme.ts';
import type { Route } from './+types/frame.ts';
import {
  accountLinks,
  guestNavigation,
  homeOf,
  navigation,
  navigationWording,
  searchesIn,
} from './navigation.ts';

export async function loader(args: Route.LoaderArgs) {
  const cookies = args.request.headers.get('cookie');
  const flash = readFlash(cookies);
  const account = await accountFromRequest(args);
  return data(
    {
      account: account && {
        name: [account.person.givenName, account.person.infix, account.person.familyName]
          .filter(Boolean)
          .join(' '),
        hat: account.hat,
        hats: account.hats,
      },
      demo: isDemo(),
      scheme: colorSchemeFrom(cookies),
      flash,
    },
    flash ? { headers: { 'Set-Cookie': clearFlashCookie() } } : {},
  );
}

export default function Frame({ loaderData: { account, demo, scheme, flash } }: Route.ComponentProps) {
  const t = useWords(navigationWording);
  const role = useWords(roleWording);
  const { pathname } = useLocation();
  const banner = demo && <DemoBanner />;
  if (!account?.hat) {
    return (
      <PublicShell
        nav={guestNavigation.map((item) => ({ to: item.to, label: t(item.label) }))}
        signInTo={pathname === '/account/sign-in' || account ? undefined : '/account/sign-in'}
        scheme={scheme}
        banner={banner}
        flash={flash}
      >
        <Outlet />
      </PublicShell>
    );
  }
  const { hat, hats, name } = account;
  const option = (choice: typeof hat) => ({
    id: choice.membershipId,
    role: role(choice.role),
    organisation: choice.organisationName,
  });
  const home = homeOf(hat.role);
  return (
    <AppShell
      home={home}
      nav={[
        {
          items: navigation[hat.role].map((item) => ({
            to: item.to,
            label: t(item.label),
            icon: item.icon,
            end: item.end ?? item.to === home,
          })),
        },
      ]}
      account={{
        name,
        hat: option(hat),
        hats: hats.map(option),
        hatAction: '/account/hats',
        links: accountLinks.map((link) => ({ to: link.to, label: t(link.label) })),
        signOutAction: '/account/sign-out',
        scheme,
      }}
      {...(searchesIn(hat.role) && { searchAction: '/search' })}
      banner={banner}
      flash={flash}
    >
      <Outlet />
    </AppShell>
  );
}
