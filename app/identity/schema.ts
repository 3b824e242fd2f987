/** What people type and send when they sign in and look after their account. Addresses are compared in lower case. */
import { z } from 'zod';
import { longestPassword, shortestPassword } from './password-length.ts';

/** Longer than any address that a mail server accepts. */
const longestEmail = 254;

const email = z.string().trim().toLowerCase().max(longestEmail).pipe(z.email());
const yes = z.literal('yes').optional();

export const passwordSignInSchema = z.object({
  email,
  password: z.string().min(1).max(longestPassword),
  /** Stay signed in on this device. */
  remember: yes,
});

export const mailSignInSchema = z.object({ email });

/** Six digits; people copy them with a space in the middle. */
export const codeSignInSchema = z.object({
  email,
  code: z
    .string()
    .max(20)
    .transform((text) => text.replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
  remember: yes,
});

export const linkSignInSchema = z.object({ token: z.string().min(1).max(200), remember: yes });

export const hatSchema = z.object({ hat: z.uuid() });

export const revokeSessionSchema = z.object({
  /** One session, or `others`: all but this one. */
  session: z.union([z.uuid(), z.literal('others')]),
});

export const setPasswordSchema = z.object({
  currentPassword: z.string().max(longestPassword).optional(),
  newPassword: z.string().min(shortestPassword).max(longestPassword),
});

export const demoRoleSchema = z.object({ role: z.string().max(50) });
