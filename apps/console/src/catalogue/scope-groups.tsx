import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { Schemas } from '../api/schemas.types';
import { useTaskGroups } from './use-task-groups';

type Task = Schemas['ProviderTask'];

/** The scopes to select at a provider for each group of tasks, each group to copy as a whole. */
export function ScopeGroups({ tasks }: { readonly tasks: readonly Task[] }) {
  const { items, groupOf } = useTaskGroups(tasks, taskOf);
  const groups = scopesByGroup(items, groupOf);
  if (groups.length === 0) return null;
  return (
    <Stack gap="xs" mt="sm" component="section" aria-label="Scopes to select">
      <Text size="sm" fw={600}>
        Scopes to select
      </Text>
      {groups.map(([group, scopes]) => (
        <Group key={group} gap={6} align="baseline">
          <Text size="sm" w={96}>
            {group}
          </Text>
          <Group gap={6} flex={1}>
            {scopes.map((scope) => (
              <Code key={scope}>{scope}</Code>
            ))}
          </Group>
          <CopyButton value={scopes.join(' ')}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy} aria-label={`Copy the scopes of ${group}`}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Group>
      ))}
    </Stack>
  );
}

const taskOf = (task: Task) => task;

/** Without scopes that only some fields need; groups that need none are left out. */
function scopesByGroup(
  tasks: readonly Task[],
  groupOf: (task: Task) => string,
): readonly [string, readonly string[]][] {
  const groups = new Map<string, Set<string>>();
  for (const task of tasks)
    for (const { name, fields } of task.scopes)
      if (!fields) groups.set(groupOf(task), (groups.get(groupOf(task)) ?? new Set()).add(name));
  return [...groups].map(([group, scopes]) => [group, [...scopes].sort()]);
}
