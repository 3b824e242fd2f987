/** Ties log lines and outcomes to the request they belong to, without passing it through every call. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** What the HTTP server learns while a request is served. */
export interface RequestTrace {
  readonly requestId: string;
  /** The pattern of the route that answered, e.g. `/runs/:runId`: safe to log, unlike the path. */
  route?: string;
  /** Some part of the work was refused because there is too much of it: the answer becomes 503. */
  overloaded?: boolean;
}

const traces = new AsyncLocalStorage<RequestTrace>();

/** Runs the handling of one request; everything it calls or starts finds the trace. */
export function withRequestTrace<T>(trace: RequestTrace, handle: () => T): T {
  return traces.run(trace, handle);
}

/** The trace of the request being served, or undefined in jobs and scripts. */
export function requestTrace(): RequestTrace | undefined {
  return traces.getStore();
}
