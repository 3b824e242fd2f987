/** The one place that names the Temporal library, so that a runtime with Temporal built in needs one change. */
export { Temporal } from 'temporal-polyfill';
