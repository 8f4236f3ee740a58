import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import type { Channel } from '../notifications.query';

/** Sends a message at once, and says whether it arrived. */
export function TestChannel({ channel: { id } }: { readonly channel: Channel }) {
  const test = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/channels/{id}/test', { params: { path: { id } } })),
  });
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          Send a test message
        </Button>
      </Group>
      <Text size="sm" role="status">
        {test.data?.delivered && 'The receiver accepted the message.'}
        {test.data?.delivered === false && `It was not delivered. ${test.data.error ?? ''}`}
      </Text>
      {test.error && <ProblemAlert error={test.error} />}
    </Stack>
  );
}
