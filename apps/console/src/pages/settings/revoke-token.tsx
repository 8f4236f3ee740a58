import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas.types';
import { tokensQuery } from './settings.queries';

/** Revokes a token after confirmation. */
export function RevokeToken({ token: { id, name, revokedAt } }: { readonly token: Schemas['ApiTokenDto'] }) {
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
    onSettled: () => setAsked(false),
  });
  if (revokedAt !== null) return null;
  if (!isAsked)
    return (
      <>
        <Button size="xs" variant="default" aria-label={`Revoke ${name}`} onClick={() => setAsked(true)}>
          Revoke
        </Button>
        {revoke.error && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {revoke.error.message}
          </Text>
        )}
      </>
    );
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" color="red" loading={revoke.isPending} data-autofocus onClick={() => revoke.mutate()}>
        Revoke permanently
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsked(false)}>
        Cancel
      </Button>
    </Group>
  );
}
