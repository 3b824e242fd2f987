/** Language and colours, from any page, with or without JavaScript. */
import { redirect } from 'react-router';
import { chooseLanguage } from '#app/identity/choose-language.server.ts';
import { ownPath } from '#app/identity/return-path.ts';
import { accountFromRequest } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { parseLocale } from '#app/ui/i18n/locale.ts';
import { colorSchemeCookie, parseColorScheme } from '#app/ui/theme/color-scheme.ts';
import type { Route } from './+types/preferences.ts';

export function loader() {
  return redirect('/');
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const headers = new Headers();
  const locale = parseLocale(form.get('locale'));
  if (locale) {
    headers.append(
      'Set-Cookie',
      await chooseLanguage(visitorOf(args), await accountFromRequest(args), locale),
    );
  }
  const scheme = parseColorScheme(form.get('scheme'));
  if (scheme) headers.append('Set-Cookie', colorSchemeCookie(scheme));
  return redirect(ownPath(form.get('returnTo')) ?? '/', { status: 303, headers });
}
