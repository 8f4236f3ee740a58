import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import type { ConnectionDraft } from './use-connection-form';

/** Creates a connection, starts its first sync and opens its page. Retries are idempotent. */
export function useCreateConnection(provider: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async (draft: ConnectionDraft & { readonly allowSameAccount?: boolean }) => {
      const body = { provider, ...draft };
      const text = JSON.stringify(body);
      const key = keys.current.get(text) ?? randomKey();
      keys.current.set(text, key);
      const created = await unwrap(api.POST('/api/v1/connections', { body, headers: { 'Idempotency-Key': key } }));
      // The connection exists even if its first sync could not be requested.
      const path = { id: created.id };
      await unwrap(api.POST('/api/v1/connections/{id}/syncs', { params: { path }, body: {} })).catch(() => undefined);
      return created;
    },
    onSuccess: async ({ id, name }) => {
      notifications.show({ color: 'green', title: `${name} is connected`, message: 'Its first sync is starting.' });
      await queryClient.invalidateQueries({ queryKey: ['connections'] });
      await navigate({ to: '/connections/$id', params: { id } });
    },
  });
}

/** `crypto.randomUUID` is missing where the console is opened over plain HTTP. */
const randomKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
