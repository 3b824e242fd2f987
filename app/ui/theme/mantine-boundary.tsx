import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import './mantine-roles.css';
import { type ReactNode, useCallback, useMemo } from 'react';
import { theme } from './theme.ts';
import { useTheme } from './theme-provider.tsx';

/**
 * Around anything of Mantine, in a file that is loaded lazily: pages that show none of it don't load it. Import the
 * `.layer.css` of each component beside it. The choice of scheme lives in a cookie that the server reads, so Mantine is
 * told and stores nothing; its variables are in mantine-roles.css instead of a style element per page.
 */
export function MantineBoundary({ children }: { readonly children: ReactNode }) {
  const { scheme, nonce } = useTheme();
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
  const styleNonce = useCallback(() => nonce, [nonce]);
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={manager}
      defaultColorScheme={scheme}
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
      getStyleNonce={styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
