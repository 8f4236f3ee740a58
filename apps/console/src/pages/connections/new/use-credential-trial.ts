import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import type { ConnectionDraft } from './use-connection-form';

/** Verifies a credential before anything is saved. A result only applies to the draft that was verified. */
export function useCredentialTrial(provider: string) {
  const trial = useMutation({
    mutationFn: async ({ credentials, regions }: ConnectionDraft) => {
      const body = { credentials, regions };
      const answer = api.POST('/api/v1/providers/{id}/verify', { params: { path: { id: provider } }, body });
      return { of: draftKey({ credentials, regions }), verification: await unwrap(answer) };
    },
  });
  return {
    ...trial,
    /** The verification of exactly this draft. */
    found: (draft: ConnectionDraft) => (trial.data?.of === draftKey(draft) ? trial.data.verification : undefined),
  };
}

const draftKey = ({ credentials, regions }: Pick<ConnectionDraft, 'credentials' | 'regions'>): string =>
  JSON.stringify([credentials, regions]);
