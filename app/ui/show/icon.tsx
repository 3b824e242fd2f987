import { type IconName, iconPaths } from './icon-paths.ts';

export type { IconName } from './icon-paths.ts';

interface IconProps {
  readonly name: IconName;
  /** Pixels; 20 beside text of the usual size, 16 inside small controls. */
  readonly size?: number;
  /** Only where the icon stands alone. Beside a word it stays silent. */
  readonly label?: string;
}

export function Icon({ name, size = 20, label }: IconProps) {
  const said = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: labelled or silent, see above
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 18 ? 1.75 : 1.5}
      strokeLinecap="square"
      strokeLinejoin="miter"
      style={{ flexShrink: 0 }}
      {...said}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
