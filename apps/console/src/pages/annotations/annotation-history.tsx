import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TimeAgo } from '../../components/labels/time-ago';
import { annotationHistoryQuery } from './annotations.query';

const NAMES = [
  [/^label:/, 'Label '],
  [/^link:/, 'Link '],
] as const;

const titleOf = (name: string): string => {
  for (const [prefix, word] of NAMES) if (prefix.test(name)) return `${word}${name.replace(prefix, '')}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const shown = (value: string | null | undefined): string =>
  value === null || value === undefined ? 'none' : value === '' ? 'set' : value;

/** Who or what changed the annotations of a resource. Nothing if they never changed. */
export function AnnotationHistory({ id }: { readonly id: string }) {
  const { data } = useQuery(annotationHistoryQuery(id));
  if (!data || data.items.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Changes of annotations" mb="md">
      <Title order={2} mb="xs">
        Changes of annotations
      </Title>
      <Stack gap="xs">
        {data.items.map(({ at, source, by, changes }, index) => (
          <div key={`${at} ${index}`}>
            <Text size="sm" c="dimmed">
              <TimeAgo at={at} /> by {source === 'rule' ? 'rules' : (by ?? 'the host')}
              {source === 'csv' && ', from a file'}
            </Text>
            {Object.entries(changes).map(([name, { was, value }]) => (
              <Text key={name} size="sm" style={{ overflowWrap: 'anywhere' }}>
                {titleOf(name)}: {shown(was)} → {shown(value)}
              </Text>
            ))}
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
