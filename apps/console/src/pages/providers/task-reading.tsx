import { Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { attributeField } from '../../fields/field-of';
import { entityWord } from '../../fields/entity-word';

/** What a task reads: as what, what of it is measured anew each time, and what a deep sync reads besides. */
export function TaskReading({ task }: { readonly task: Schemas['ProviderTask'] }) {
  const { entity, family, measures, deep } = task;
  return (
    <Stack gap={2} maw={280}>
      <Text span inherit>
        {entityWord({ entity, family: family ?? undefined })}
      </Text>
      {measures.length > 0 && (
        <Text span size="xs" c="dimmed">
          Measured, without a history: {measures.map((name) => attributeField(name).label).join(', ')}
        </Text>
      )}
      {deep && (
        <Text span size="xs" c="dimmed">
          A deep sync reads besides: {deep}
        </Text>
      )}
    </Stack>
  );
}
