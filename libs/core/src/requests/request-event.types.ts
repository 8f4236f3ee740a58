import type { ProviderError } from '../errors/provider-error.js';

/** What happens to the requests of a connection, as it happens. */
export type RequestEvent =
  | { readonly type: 'sent'; readonly task: string; readonly endpoint: string }
  | {
      readonly type: 'answered';
      readonly task: string;
      readonly endpoint: string;
      readonly durationMs: number;
      readonly status?: number;
    }
  | {
      readonly type: 'waiting';
      readonly task: string;
      readonly endpoint: string;
      readonly until: number;
      readonly reason: string;
    }
  | {
      readonly type: 'retrying';
      readonly task: string;
      readonly endpoint: string;
      readonly until: number;
      readonly error: ProviderError;
    };
