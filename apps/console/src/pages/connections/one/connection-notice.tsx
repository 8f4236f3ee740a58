import { Alert, Button, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { TimeAgo } from '../../../components/time-ago';

/** What keeps a connection from being read, and what to do. */
export function ConnectionNotice(props: {
  readonly connection: Schemas['ConnectionView'];
  readonly hasPlugin: boolean;
  /** Opens the dialog for a new credential. Absent for people who may not replace it. */
  readonly onReplace?: () => void;
}) {
  const { provider, removedAt, status, statusMessage, heldUntil } = props.connection;
  if (removedAt)
    return (
      <Alert color="gray" title="This connection was removed">
        Its credential is destroyed and nothing is read any more. What it held stays in the inventory as it was.
      </Alert>
    );
  if (!props.hasPlugin)
    return (
      <Alert color="red" title={`The plugin of the provider “${provider}” is not loaded`}>
        Nothing can be read until it is: name its package in MAESTRO_PLUGINS and start the host again.
      </Alert>
    );
  if (status === 'ok' || !statusMessage) return null;
  return (
    <Alert color={status === 'unverified' ? 'yellow' : 'red'} title={TITLES[status]} role="status">
      <Stack gap={4}>
        <Text size="sm">{statusMessage}</Text>
        {heldUntil && (
          <Text size="sm">
            Scheduled syncs wait, the next begins <TimeAgo at={heldUntil} />. A new secret ends the wait.
          </Text>
        )}
        {props.onReplace && (
          <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }} onClick={props.onReplace}>
            Replace credential
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

const TITLES: Readonly<Record<Schemas['ConnectionView']['status'], string>> = {
  ok: '',
  unverified: 'The credential could not be verified',
  refused: 'The provider refuses the credential',
  'other-account': 'The credential opens another account',
  'plugin-missing': 'The plugin of this provider is not loaded',
};
