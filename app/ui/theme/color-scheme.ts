/** How a person wants the screen: light, dark, or as their device is set. */
export type ColorScheme = 'auto' | 'light' | 'dark';

export const colorSchemes: readonly ColorScheme[] = ['auto', 'light', 'dark'];

/** Name of the cookie that keeps the choice. */
export const colorSchemeCookieName = 'lb_scheme';

/** Narrows outside text (cookie, form field) to a choice, or null where it names none. */
export function parseColorScheme(text: unknown): ColorScheme | null {
  return text === 'auto' || text === 'light' || text === 'dark' ? text : null;
}

/** The choice in a request's `Cookie` header; without one, as the device is set. */
export function colorSchemeFrom(cookieHeader: string | null): ColorScheme {
  const prefix = `${colorSchemeCookieName}=`;
  const pair = (cookieHeader ?? '').split('; ').find((part) => part.startsWith(prefix));
  return parseColorScheme(pair?.slice(prefix.length)) ?? 'auto';
}

/**
 * Attributes for `<html>`. Colours follow `data-scheme` in CSS alone (roles.css), so `auto` is right at the first
 * paint, without a script. Mantine's attribute is for its few rules of its own and is corrected when it wakes up.
 */
export function htmlAttributes(locale: string, scheme: ColorScheme) {
  return {
    lang: locale,
    'data-scheme': scheme,
    'data-mantine-color-scheme': scheme === 'dark' ? 'dark' : 'light',
    suppressHydrationWarning: true,
  } as const;
}

/** `Set-Cookie` value that keeps the choice on this device for a year; it is no secret. */
export function colorSchemeCookie(scheme: ColorScheme): string {
  return `${colorSchemeCookieName}=${scheme}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`;
}
