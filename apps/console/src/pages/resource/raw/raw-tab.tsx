import { Code, Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { CopyAction } from '../copy-action';
import { formatValue } from '../../../fields/format-value';
import classes from './raw-tab.module.css';

const UTF8 = new TextEncoder();

/** The provider's last raw object without secrets, as plain text so that the browser's search works. */
export function RawTab({ raw }: { readonly raw: unknown }) {
  const text = useMemo(() => JSON.stringify(raw, null, 2), [raw]);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          As returned by the provider, without secrets. {text.split('\n').length.toLocaleString('en')} lines,{' '}
          {formatValue(UTF8.encode(text).length, { type: 'bytes' })}.
        </Text>
        <CopyAction text={text} label="Copy JSON" />
      </Group>
      <Code block className={classes.text} tabIndex={0} role="region" aria-label="Raw JSON">
        {text}
      </Code>
    </Stack>
  );
}
