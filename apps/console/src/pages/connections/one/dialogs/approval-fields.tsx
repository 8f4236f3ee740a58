import { ActionIcon, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { X } from 'lucide-react';
import type { Schemas } from '../../../../api/schemas.types';
import type { ApprovalDraft } from './approval-draft';

type Form = UseFormReturnType<ApprovalDraft>;

/** The approval limits of the connection, and those of individual kinds. */
export function ApprovalFields(props: { readonly form: Form; readonly tasks: readonly Schemas['ProviderTask'][] }) {
  const { form } = props;
  const titles = new Map(props.tasks.map(({ kind, title }) => [kind, title]));
  const chosen = form.values.kinds.map(({ kind }) => kind);
  const others = [...titles].filter(([kind]) => !chosen.includes(kind)).map(([value, label]) => ({ value, label }));
  return (
    <Stack>
      <Text size="sm">
        Ask for approval before marking resources as deleted when more than this share of a type, and more than this
        number of resources, are missing.
      </Text>
      <Limits form={form} parent="" />
      {form.values.kinds.map(({ kind }, place) => (
        <Stack key={kind} gap={4} role="group" aria-label={titles.get(kind) ?? kind}>
          <Group justify="space-between">
            <Text size="sm" fw={600}>
              {titles.get(kind) ?? kind}
            </Text>
            <ActionIcon
              variant="subtle"
              aria-label={`Use the default limits for ${titles.get(kind) ?? kind}`}
              onClick={() => form.removeListItem('kinds', place)}
            >
              <X aria-hidden size={16} />
            </ActionIcon>
          </Group>
          <Limits form={form} parent={`kinds.${place}.`} />
        </Stack>
      ))}
      {others.length > 0 && (
        <Select
          label="Limits for a resource type"
          placeholder="Choose a type"
          data={others}
          value={null}
          searchable
          onChange={(kind) => kind && form.insertListItem('kinds', { kind, percent: '', count: '' })}
        />
      )}
    </Stack>
  );
}

function Limits({ form, parent }: { readonly form: Form; readonly parent: string }) {
  const placeholder = parent && 'Default';
  return (
    <Group grow align="flex-start">
      <NumberInput
        {...{ label: 'Share', suffix: ' %', min: 0, max: 100, clampBehavior: 'none', placeholder }}
        {...form.getInputProps(`${parent}percent`)}
      />
      <NumberInput
        {...{ label: 'Resources', min: 0, allowDecimal: false, clampBehavior: 'none', placeholder }}
        {...form.getInputProps(`${parent}count`)}
      />
    </Group>
  );
}
