import { Alert, Button, Code, CopyButton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A secret that the host shows only once, to be copied. */
export function ShownOnce(props: {
  readonly label: string;
  readonly value: string;
  readonly title: string;
  /** What the value is for. */
  readonly children: ReactNode;
}) {
  const { label, value, title, children } = props;
  return (
    <Alert color="yellow" variant="light" title={title}>
      <Stack gap="xs">
        <Text size="sm">{children}</Text>
        <Code block aria-label={label} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {value}
        </Code>
        <CopyButton value={value}>
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
