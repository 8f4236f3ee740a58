import { Button, Group, Stack } from '@mantine/core';
import { BASE_PATH } from '../../../api/base-path';
import { ShownOnce } from '../../../components/notices/shown-once';

/** The link with which a user chooses a password, shown only once. */
export function UserLink({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const link = `${window.location.origin}${BASE_PATH}/sign-in/password#${code}`;
  return (
    <Stack>
      <ShownOnce label="Link" value={link} title="Copy this link now, and send it to the user">
        It chooses the password, once and within 7 days. It is shown only now: the host stores only a hash.
      </ShownOnce>
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
