import './global.css';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ColorScheme } from './color-scheme.ts';

interface ThemeSetting {
  readonly scheme: ColorScheme;
  readonly nonce: string;
}

const ThemeContext = createContext<ThemeSetting>({ scheme: 'auto', nonce: '' });

interface ThemeProviderProps {
  readonly scheme: ColorScheme;
  /** The response's CSP nonce, for the few style elements that Mantine makes. */
  readonly nonce?: string;
  readonly children: ReactNode;
}

/** The look of the whole document. Its colours are CSS alone; Mantine comes in where a `MantineBoundary` asks for it. */
export function ThemeProvider({ scheme, nonce = '', children }: ThemeProviderProps) {
  const setting = useMemo(() => ({ scheme, nonce }), [scheme, nonce]);
  return <ThemeContext value={setting}>{children}</ThemeContext>;
}

export function useTheme(): ThemeSetting {
  return useContext(ThemeContext);
}
