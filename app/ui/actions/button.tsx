import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { Link, type LinkProps, useNavigation } from 'react-router';
import { Icon, type IconName } from '../show/icon.tsx';
import styles from './button.module.css';

/** `primary` once per screen; `danger` only on the step that really does it. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Looks {
  readonly look?: ButtonLook;
  readonly size?: 'regular' | 'small' | 'large';
  readonly icon?: IconName;
  /** Takes the whole width on a phone. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

type ButtonProps = Looks & Omit<ComponentProps<'button'>, keyof Looks>;

export function Button({ look = 'secondary', size = 'regular', icon, wide, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes(look, size, wide, rest.className)}>
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 18} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  look = 'secondary',
  size = 'regular',
  icon,
  wide,
  children,
  ...rest
}: Looks & Omit<LinkProps, keyof Looks>) {
  return (
    <Link {...rest} className={classes(look, size, wide, rest.className)}>
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 18} />}
      {children}
    </Link>
  );
}

/**
 * Sends its form, and shows that it is under way; a second tap meanwhile does nothing.
 * @param pending where the form isn't sent by navigation (a fetcher)
 */
export function SubmitButton({
  look = 'primary',
  pending,
  ...rest
}: ButtonProps & { readonly pending?: boolean }) {
  const { state } = useNavigation();
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    if (state === 'idle') setPressed(false);
  }, [state]);
  const isBusy = pending ?? (isPressed && state !== 'idle');
  const isLocked = pending ?? state === 'submitting';
  return (
    <Button
      look={look}
      {...rest}
      type="submit"
      aria-disabled={isLocked || undefined}
      data-busy={isBusy || undefined}
      onClick={(event) => {
        // Not `disabled`: that would drop the button's own name and value, and the keyboard's place.
        if (isLocked) return event.preventDefault();
        setPressed(true);
        rest.onClick?.(event);
      }}
    />
  );
}

/** Buttons side by side, the primary first; under each other on a phone. */
export function ButtonRow({
  children,
  align = 'start',
}: {
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}) {
  return (
    <div className={styles.row} data-align={align}>
      {children}
    </div>
  );
}

function classes(
  look: ButtonLook,
  size: string,
  wide: boolean | undefined,
  more: string | undefined,
): string {
  return [styles.button, styles[look], styles[size], wide ? styles.wide : '', more ?? '']
    .filter(Boolean)
    .join(' ');
}
