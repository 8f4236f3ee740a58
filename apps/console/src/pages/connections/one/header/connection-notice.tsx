import { Alert, Button, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../../api/schemas.types';
import { TimeAgo } from '../../../../components/labels/time-ago';

/** Explains why a connection cannot be synced, and what to do. */
export function ConnectionNotice(props: {
  readonly connection: Schemas['ConnectionView'];
  readonly hasPlugin: boolean;
  /** Opens the dialog to replace the credential. Absent without permission. */
  readonly onReplace?: () => void;
}) {
  const { provider, removedAt, status, statusMessage, heldUntil } = props.connection;
  if (removedAt)
    return (
      <Alert color="gray" title="This connection was removed">
        Its credential was destroyed and it is no longer synced. Its resources stay in the inventory as last seen.
      </Alert>
    );
  if (!props.hasPlugin)
    return (
      <Alert color="red" title={`The plugin for the provider “${provider}” is not loaded`}>
        It cannot be synced without its plugin: add the package to MAESTRO_PLUGINS and restart the host.
      </Alert>
    );
  if (status === 'ok' || !statusMessage) return null;
  return (
    <Alert color={status === 'unverified' ? 'yellow' : 'red'} title={TITLES[status]} role="status">
      <Stack gap={4}>
        <Text size="sm">{statusMessage}</Text>
        {heldUntil && (
          <Text size="sm">
            Scheduled syncs are paused; the next starts <TimeAgo at={heldUntil} />. A new credential ends the pause.
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
  refused: 'The provider rejected the credential',
  'other-account': 'The credential belongs to another account',
  'plugin-missing': 'The plugin for this provider is not loaded',
};
