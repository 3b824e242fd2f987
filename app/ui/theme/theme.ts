import { createTheme, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';

/**
 * Mantine's theme. Colours are roles (roles.css); the palettes exist because Mantine asks for ten shades of
 * each, and every shade points at a role, so light and dark come along by themselves.
 */
function shades(...roles: readonly string[]): MantineColorsTuple {
  return roles.map((role) => `var(--${role})`) as unknown as MantineColorsTuple;
}

const palette = {
  petrol: shades(
    'accent-tint',
    'accent-tint',
    'accent-tint',
    'accent',
    'accent',
    'accent',
    'accent-fill',
    'accent-fill',
    'accent-fill-hover',
    'accent-strong',
  ),
  signal: shades(
    'signal-tint',
    'signal-tint',
    'signal-tint',
    'signal-fill',
    'signal-fill',
    'signal-fill',
    'signal-fill',
    'signal',
    'signal',
    'signal',
  ),
  danger: shades(
    'danger-tint',
    'danger-tint',
    'danger-tint',
    'danger',
    'danger',
    'danger',
    'danger-fill',
    'danger-fill',
    'danger-fill-hover',
    'danger-fill-hover',
  ),
  good: shades('good-tint', 'good-tint', 'good-tint', 'good', 'good', 'good', 'good', 'good', 'good', 'good'),
  notice: shades(
    'notice-tint',
    'notice-tint',
    'notice-tint',
    'notice',
    'notice',
    'notice',
    'notice',
    'notice',
    'notice',
    'notice',
  ),
};

const fills: Record<string, { fill: string; hover: string; on: string; text: string; tint: string }> = {
  petrol: {
    fill: 'accent-fill',
    hover: 'accent-fill-hover',
    on: 'on-accent',
    text: 'accent',
    tint: 'accent-tint',
  },
  signal: { fill: 'signal-fill', hover: 'signal-fill', on: 'on-signal', text: 'signal', tint: 'signal-tint' },
  danger: {
    fill: 'danger-fill',
    hover: 'danger-fill-hover',
    on: 'on-danger',
    text: 'danger',
    tint: 'danger-tint',
  },
  good: { fill: 'good', hover: 'good', on: 'sheet', text: 'good', tint: 'good-tint' },
  notice: { fill: 'notice', hover: 'notice', on: 'sheet', text: 'notice', tint: 'notice-tint' },
};

const variantColors: VariantColorsResolver = ({ color, variant }) => {
  const role = fills[color ?? 'petrol'] ?? {
    fill: 'ink',
    hover: 'ink-2',
    on: 'paper',
    text: 'ink',
    tint: 'quiet-tint',
  };
  const border = '1px solid transparent';
  switch (variant) {
    case 'filled':
      return {
        background: `var(--${role.fill})`,
        hover: `var(--${role.hover})`,
        color: `var(--${role.on})`,
        border,
      };
    case 'light':
      return {
        background: `var(--${role.tint})`,
        hover: `var(--${role.tint})`,
        color: `var(--${role.text})`,
        border,
      };
    case 'default':
      return {
        background: 'var(--sheet)',
        hover: 'var(--quiet-tint)',
        color: 'var(--ink)',
        border: '1px solid var(--line-field)',
      };
    case 'outline':
      return {
        background: 'transparent',
        hover: `var(--${role.tint})`,
        color: `var(--${role.text})`,
        border: `1px solid var(--${role.text})`,
      };
    default:
      return {
        background: 'transparent',
        hover: `var(--${role.tint})`,
        color: `var(--${role.text})`,
        border,
      };
  }
};

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 6,
  colors: palette,
  variantColorResolver: variantColors,
  defaultRadius: 'sm',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
