import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { BASE_PATH } from '../../../api/base-path';

/** The link with which a user chooses a password, shown only once. */
export function UserLink({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const link = `${window.location.origin}${BASE_PATH}/sign-in/password#${code}`;
  return (
    <Stack>
      <Alert color="yellow" title="Copy this link now, and send it to the user">
        It chooses the password, once and within 7 days. It is shown only now: the host stores only a hash.
      </Alert>
      <Code block aria-label="Link" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {link}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
