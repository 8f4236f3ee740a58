import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import type { Schemas } from '../../../api/schemas.types';
import { TimeAgo } from '../../../components/labels/time-ago';
import { ProblemAlert } from '../../../components/notices/problem-alert';

/** Shows what a subscription would have sent over the last syncs. */
export function SubscriptionPreview(props: {
  readonly body: () => Schemas['SubscriptionDto'];
  readonly isReady: boolean;
}) {
  const preview = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/subscriptions/preview', { body: props.body() })),
  });
  const { data, error } = preview;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button
          {...{ variant: 'default', loading: preview.isPending, disabled: !props.isReady }}
          onClick={() => preview.mutate()}
        >
          Preview
        </Button>
        <Text size="sm" c="dimmed">
          What it would have sent over the last syncs.
        </Text>
      </Group>
      {error && <ProblemAlert error={error} />}
      <div role="status">
        {data?.items.length === 0 && (
          <Text size="sm">
            {data.syncedAt ? (
              <>
                Nothing, after the sync <TimeAgo at={data.syncedAt} />.
              </>
            ) : (
              'Nothing was synced yet.'
            )}
          </Text>
        )}
      </div>
      {data?.items.map(({ title, lines }, place) => (
        <Paper key={place} withBorder p="sm" style={{ overflowWrap: 'anywhere' }}>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          {lines.map((line, number) => (
            <Text key={number} size="sm">
              {line}
            </Text>
          ))}
        </Paper>
      ))}
    </Stack>
  );
}
