import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { flags } from '../../api/flags';
import { unwrap } from '../../api/api-problem';
import { sessionQuery } from '../../api/session.query';

/** What somebody signs in with: a token, a name and a password, a code with a new password, or nothing in the demo. */
export type SignInGiven =
  | 'demo'
  | { readonly token: string }
  | { readonly name: string; readonly password: string }
  | { readonly code: string; readonly password: string };

const send = (given: SignInGiven) => {
  if (given === 'demo') return unwrap(api.POST('/api/v1/session/demo'));
  if ('token' in given) return unwrap(api.POST('/api/v1/session', { body: given }));
  if ('code' in given) return unwrap(api.POST('/api/v1/session/password/code', { body: given }));
  return unwrap(api.POST('/api/v1/session/password', { body: given }));
};

/** Signs in, then refetches the session and everything that was refused without one. */
export function useSignIn(options: { onSuccess?: () => void; onError?: (error: Error) => void }) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (given: SignInGiven) => {
      await send(given);
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
    onSuccess: () => {
      flags.sessionEnded.set(false);
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      options.onSuccess?.();
    },
    onError: options.onError,
  });
}
