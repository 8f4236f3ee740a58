import type { ProviderError } from '../errors/provider-error.js';

/** Events of a connection's requests, as they happen. */
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
