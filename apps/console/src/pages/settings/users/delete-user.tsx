import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { type Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { useRefreshUsers } from './use-change-user';

/** Deletes a user, after saying what is lost with them. */
export function DeleteUser({ user, onClose }: { readonly user: Schemas['UserDto']; readonly onClose: () => void }) {
  const { id, name, signsInWith } = user;
  const refresh = useRefreshUsers();
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/users/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
  if (!isAsked)
    return (
      <Button variant="default" c="red" onClick={() => setAsked(true)}>
        Delete
      </Button>
    );
  return (
    <Alert color="red" title={`Delete ${name}?`} w="100%">
      <Stack>
        <Text size="sm">
          Views and queries that are not shared are deleted too. History and audit keep the name.
          {signsInWith === 'provider' && ' They return when they sign in again; to prevent it, disable them.'}
        </Text>
        {remove.error && <ProblemAlert error={remove.error} />}
        <Group>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            Delete {name}
          </Button>
          <Button variant="default" onClick={() => setAsked(false)}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
