import { createContext, type ReactNode, useContext } from 'react';
import { defaultLocale, type Locale, parseLocale } from '../i18n/locale.ts';

/** What a component may know about the request that made the page. */
export interface PageRequest {
  /** For inline styles and scripts; empty in the browser where the page carries none. */
  readonly nonce: string;
  /** Shown on an error page, so that someone who calls can be helped from the log. */
  readonly requestId: string;
  readonly locale: Locale;
}

const PageRequestContext = createContext<PageRequest>({ nonce: '', requestId: '', locale: defaultLocale });

export function PageRequestProvider({ value, children }: { value: PageRequest; children: ReactNode }) {
  return <PageRequestContext value={value}>{children}</PageRequestContext>;
}

export function usePageRequest(): PageRequest {
  return useContext(PageRequestContext);
}

/** Goes into `<head>`, so that the browser knows the same as the server; Vite finds the nonce here too. */
export function PageRequestMeta() {
  const { nonce, requestId } = usePageRequest();
  return (
    <>
      <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      <meta name="request-id" content={requestId} suppressHydrationWarning />
    </>
  );
}

/** Reads in the browser what `PageRequestMeta` wrote. */
export function readPageRequest(): PageRequest {
  return {
    nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '',
    requestId: document.querySelector<HTMLMetaElement>('meta[name="request-id"]')?.content ?? '',
    locale: parseLocale(document.documentElement.lang) ?? defaultLocale,
  };
}
