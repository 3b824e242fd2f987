import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/global.layer.css';
import './global.css';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { ColorScheme } from './color-scheme.ts';
import { theme } from './theme.ts';

interface ThemeProviderProps {
  readonly scheme: ColorScheme;
  /** The response's CSP nonce, for the few style elements Mantine makes. */
  readonly nonce?: string;
  readonly children: ReactNode;
}

/**
 * Theme for the whole document. The choice of scheme lives in a cookie that the server reads, so Mantine is told
 * and never stores anything itself. Its variables are in mantine-roles.css instead of a style element per page.
 */
export function ThemeProvider({ scheme, nonce, children }: ThemeProviderProps) {
  const manager = useMemo(
    () => ({
      get: () => scheme,
      set: () => undefined,
      subscribe: () => undefined,
      unsubscribe: () => undefined,
      clear: () => undefined,
    }),
    [scheme],
  );
  const styleNonce = useCallback(() => nonce ?? '', [nonce]);
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={manager}
      defaultColorScheme={scheme}
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
      {...(nonce ? { getStyleNonce: styleNonce } : {})}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
