import { Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { entityOf } from '../../catalogue/entity-label';
import { EntityName } from '../../catalogue/entity-name';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { fieldOf } from '../../fields/field-of';

/** What a task reads: the entity, its volatile fields, and what a deep sync adds. */
export function TaskReading({ task }: { readonly task: Schemas['ProviderTask'] }) {
  const { measures, deep } = task;
  const fields = entityOf(useCatalogue(), task)?.fields;
  return (
    <Stack gap={2} maw={280}>
      <Text span inherit>
        <EntityName of={task} />
      </Text>
      {measures.length > 0 && (
        <Text span size="xs" c="dimmed">
          Volatile, no history: {measures.map((name) => fieldOf(fields, name).label).join(', ')}
        </Text>
      )}
      {deep && (
        <Text span size="xs" c="dimmed">
          A deep sync also reads: {deep}
        </Text>
      )}
    </Stack>
  );
}
