import { createContext, type ReactNode, useContext } from 'react';
import { defaultLocale, type Locale, parseLocale } from '../i18n/locale.ts';

/** What a component may know about the request that made the page. */
export interface PageRequest {
  /** For inline styles and scripts; empty in the browser where the page carries none. */
  readonly nonce: string;
  /** Shown on an error page, so that someone who calls can be helped from the log. */
  readonly requestId: string;
  readonly locale: Locale;
  /** The server had too much to do, so the page could not be made. */
  readonly busy: boolean;
}

const PageRequestContext = createContext<PageRequest>({
  nonce: '',
  requestId: '',
  locale: defaultLocale,
  busy: false,
});

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
    busy: performance.getEntriesByType('navigation').some((page) => serverTiming(page, 'busy')),
  };
}

/**
 * The request that failed when an error page is shown: the page's own, or, after moving on in the browser, the last call
 * for data. React Router tells nothing of it, so the server names its id, and that it was busy, in a Server-Timing header.
 */
export function useFailedRequest(): { requestId: string; busy: boolean } {
  const page = usePageRequest();
  if (typeof document === 'undefined') return page;
  const last = performance
    .getEntriesByType('resource')
    .findLast(({ name }) => new URL(name).pathname.endsWith('.data'));
  if (!last) return page;
  return {
    requestId: serverTiming(last, 'request')?.description ?? page.requestId,
    busy: serverTiming(last, 'busy') !== undefined,
  };
}

function serverTiming(entry: PerformanceEntry, name: string): PerformanceServerTiming | undefined {
  return (entry as PerformanceResourceTiming).serverTiming?.find((timing) => timing.name === name);
}
