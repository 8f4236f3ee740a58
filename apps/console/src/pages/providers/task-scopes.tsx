import { Code, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { entityOf } from '../../catalogue/entity-label';
import { useCatalogue } from '../../catalogue/use-catalogue';
import type { Fields } from '../../fields/field.types';
import { fieldName } from '../../fields/field-name';

type Scope = Schemas['ProviderTask']['scopes'][number];

/** The scopes to grant. Scopes for individual fields are optional; without them those fields are unknown. */
export function TaskScopes({ task }: { readonly task: Schemas['ProviderTask'] }) {
  const declared = entityOf(useCatalogue(), task)?.fields;
  return (
    <Stack gap={6} align="flex-start" miw={200} maw={320}>
      {task.scopes.map((scope) => (
        <div key={scope.name}>
          <Code>{scope.name}</Code>
          {scope.fields && (
            <Text span size="xs" c="dimmed">
              {' '}
              only for {fieldsOf(scope, declared)}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}

const fieldsOf = ({ fields = [] }: Scope, declared: Fields | undefined): string =>
  fields.map((field) => fieldWords(field, declared)).join('; ');

/** Plugins may also use free text instead of a field name. */
const fieldWords = (field: string, declared: Fields | undefined): string =>
  /^(attributes|relations|tags)\b/.test(field) ? fieldName(field.replace(/^attributes\./, ''), declared) : field;
