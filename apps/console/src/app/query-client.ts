import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isProblem, ServerUnreachableError } from '../api/api-problem';
import { flags } from '../api/flags';

const TRIES = 3;

/** The host is overloaded, or its database is unavailable. */
const BUSY = 503;

/** Client errors and timeouts would fail again; while the host is unreachable, the banner polls it. */
const isWorthTrying = (failures: number, error: Error): boolean =>
  failures < TRIES &&
  !(error instanceof ServerUnreachableError) &&
  !(error instanceof ApiProblem && (error.status < 500 || error.status === BUSY));

/**
 * The query cache. Without a valid session, the shell asks to sign in again on top of the open page.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noteEndOfSession }),
    mutationCache: new MutationCache({ onError: noteEndOfSession }),
    defaultOptions: {
      // An offline browser can still reach a host on its own machine.
      queries: { networkMode: 'always', retry: isWorthTrying, staleTime: 5_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function noteEndOfSession(error: Error): void {
  if (isProblem(error, 'unauthorized')) flags.sessionEnded.set(true);
}
