/** Why signing in, or a change to an account, is refused; and with which HTTP status. All of them block. */

export type SignInRefusal =
  /** One answer for an unknown address, an account without a password, and a wrong password. */
  | { readonly code: 'sign-in-wrong' }
  /** Whole minutes to wait, rounded up. */
  | { readonly code: 'too-many-attempts'; readonly minutes: number }
  /** The link was used, replaced by a newer mail, or is too old. */
  | { readonly code: 'link-not-valid' }
  | { readonly code: 'code-not-valid' };

export type AccountRefusal =
  | { readonly code: 'hat-not-valid' }
  | { readonly code: 'session-unknown' }
  | { readonly code: 'current-password-wrong' }
  | { readonly code: 'too-many-attempts'; readonly minutes: number };

export type OpenAccountRefusal =
  | { readonly code: 'account-not-allowed' }
  | { readonly code: 'person-unknown' }
  | { readonly code: 'person-has-account' }
  | { readonly code: 'email-in-use' };

export type DemoRefusal = { readonly code: 'demo-account-missing' };

export type IdentityRefusal = SignInRefusal | AccountRefusal | OpenAccountRefusal | DemoRefusal;

export const reasonStatus: Readonly<Record<IdentityRefusal['code'], 403 | 404 | 409 | 422 | 429>> = {
  'sign-in-wrong': 422,
  'too-many-attempts': 429,
  'link-not-valid': 422,
  'code-not-valid': 422,
  'hat-not-valid': 409,
  'session-unknown': 404,
  'current-password-wrong': 422,
  'account-not-allowed': 403,
  'person-unknown': 404,
  'person-has-account': 409,
  'email-in-use': 409,
  'demo-account-missing': 409,
};
