import { Button, Group, Stack, Text } from '@mantine/core';
import { ShownOnce } from '../../../components/notices/shown-once';
import type { Channel } from '../notifications.query';
import { TestChannel } from './test-channel';

/** The secret that a webhook's messages are signed with. It is shown once. */
export function SigningSecret({ secret }: { readonly secret: string }) {
  return (
    <ShownOnce label="Signing secret" value={secret} title="Copy the signing secret now. It is not shown again.">
      A library of Standard Webhooks verifies messages with it.
    </ShownOnce>
  );
}

/** A channel that was just saved: its secret, and a test. */
export function CreatedChannel(props: {
  readonly channel: Channel & { readonly signingSecret?: string };
  readonly onDone: () => void;
}) {
  const { channel, onDone } = props;
  return (
    <Stack>
      {channel.signingSecret ? <SigningSecret secret={channel.signingSecret} /> : <Text>It was saved.</Text>}
      <TestChannel channel={channel} />
      <Group justify="flex-end">
        <Button onClick={onDone}>Done</Button>
      </Group>
    </Stack>
  );
}
