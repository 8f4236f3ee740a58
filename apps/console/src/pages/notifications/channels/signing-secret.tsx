import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { Channel } from '../notifications.query';
import { TestChannel } from './test-channel';

/** The secret that a webhook's messages are signed with. It is shown once. */
export function SigningSecret({ secret }: { readonly secret: string }) {
  return (
    <Alert color="yellow" variant="light" title="Copy the signing secret now. It is not shown again.">
      <Stack gap="xs">
        <Text size="sm">A library of Standard Webhooks verifies messages with it.</Text>
        <Code block aria-label="Signing secret" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          {secret}
        </Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy} style={{ alignSelf: 'flex-start' }}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
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
