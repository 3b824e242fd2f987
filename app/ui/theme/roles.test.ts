import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Reads the colour roles out of the style sheets and computes the contrast of every pair that occurs on screen. */
type Scheme = 'light' | 'dark';

function rolesIn(file: string): Map<string, Record<Scheme, string>> {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8');
  const found = new Map<string, Record<Scheme, string>>();
  for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g))
    found.set(name ?? '', { light: light ?? '', dark: dark ?? '' });
  return found;
}

const roles = rolesIn('./roles.css');
const calendar = rolesIn('./calendar.css');

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function colour(name: string, scheme: Scheme): string {
  const role = roles.get(name) ?? calendar.get(name);
  if (!role) throw new Error(`no colour role ${name}`);
  return role[scheme];
}

const grounds = ['paper', 'shade', 'sheet', 'quiet-tint'];
const tones = ['accent', 'good', 'notice', 'signal', 'danger'];
const texts = ['ink', 'ink-2', 'ink-3', ...tones, 'accent-strong'];
const tints = tones.map((tone) => `${tone}-tint`);
const kinds = ['course', 'school', 'on-the-job', 'open-practice', 'tour', 'circle', 'maintenance', 'busy'];
const schemes: Scheme[] = ['light', 'dark'];

const textPairs: [string, string][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ...['ink', 'ink-2', 'accent'].flatMap((text) => tints.map((tint): [string, string] => [text, tint])),
  ...tones.map((tone): [string, string] => [tone, `${tone}-tint`]),
  ['accent-strong', 'accent-tint'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ['on-signal', 'signal-fill'],
  ['on-danger', 'danger-fill'],
  ['on-danger', 'danger-fill-hover'],
  ...[...kinds, 'option', 'conflict', 'proposal'].flatMap((kind): [string, string][] => [
    ['cal-text', `cal-${kind}-fill`],
    ['cal-text-2', `cal-${kind}-fill`],
  ]),
];

// What isn't text but has to be seen: borders of fields, focus, the marks and edges of blocks.
const shapePairs: [string, string][] = [
  ...['line-field', 'focus', 'rule'].flatMap((line) => grounds.map((g): [string, string] => [line, g])),
  ...[...kinds, 'option', 'conflict', 'proposal'].flatMap((kind): [string, string][] => [
    [`cal-${kind}`, `cal-${kind}-fill`],
    [`cal-${kind}`, 'sheet'],
  ]),
];

describe.each(schemes)('colour roles, %s', (scheme) => {
  it.each(textPairs)('%s is readable on %s (4.5)', (text, ground) => {
    expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapePairs)('%s can be seen on %s (3)', (shape, ground) => {
    expect(contrast(colour(shape, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });
});
