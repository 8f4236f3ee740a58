import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';

/** A token, the only time that it is shown. */
export function MadeToken({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  return (
    <Stack>
      <Alert color="yellow" title="Copy it now">
        It is shown this once. The host keeps only a hash of it.
      </Alert>
      <Code block aria-label="The token" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {token}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>I have it</Button>
      </Group>
    </Stack>
  );
}
