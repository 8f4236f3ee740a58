import { Group, Stack, ActionIcon, NumberInput, Select, Text } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { unwrap } from '../../../../api/api-problem';
import { FormDialog } from '../../../../components/page/form-dialog';
import type { ConnectionDialogProps } from './connection-dialog.types';
import { X } from 'lucide-react';
import type { Schemas } from '../../../../api/schemas.types';

/** Limits as typed: a percentage and a number of resources. Empty if not set. */
export interface LimitsDraft {
  readonly percent: number | string;
  readonly count: number | string;
}

/** The approval limits while they are edited. */
export interface ApprovalDraft extends LimitsDraft {
  /** Limits for individual kinds; empty values inherit those of the connection. */
  readonly kinds: readonly (LimitsDraft & { readonly kind: string })[];
}

/** The largest number of resources that the API accepts. */
const MAX_ITEMS = 1_000_000_000;

/** The limits of a connection as form values. */
export function toApprovalDraft({ kinds = [], ...own }: Schemas['GoneApprovalDto']): ApprovalDraft {
  return { ...toLimits(own), kinds: kinds.map(({ kind, ...limits }) => ({ kind, ...toLimits(limits) })) };
}

/** A valid draft as the API expects it. */
export function toApproval({ kinds, ...own }: ApprovalDraft): Schemas['GoneApprovalDto'] {
  return { ...fromLimits(own), kinds: kinds.map(({ kind, ...limits }) => ({ kind, ...fromLimits(limits) })) };
}

/** Validation errors of a draft by field path. */
export function approvalErrors(draft: ApprovalDraft): Record<string, string> {
  const errors: Record<string, string> = {};
  const check = (parent: string, { percent, count }: LimitsDraft, isRequired: boolean): void => {
    if (!isWithin(percent, 100, isRequired)) errors[`${parent}percent`] = 'Enter a number from 0 to 100.';
    if (!isWithin(count, MAX_ITEMS, isRequired) || !Number.isInteger(Number(count)))
      errors[`${parent}count`] = 'Enter a whole number from 0 to 1,000,000,000.';
  };
  check('', draft, true);
  draft.kinds.forEach((own, place) => check(`kinds.${place}.`, own, false));
  return errors;
}

const isWithin = (value: number | string, most: number, isRequired: boolean): boolean =>
  value === '' ? !isRequired : Number(value) >= 0 && Number(value) <= most;

const toLimits = ({ share, count }: { readonly share?: number; readonly count?: number }): LimitsDraft => ({
  // 0.29 * 100 is 28.999999999999996.
  percent: share === undefined ? '' : Math.round(share * 1e6) / 1e4,
  count: count ?? '',
});

const fromLimits = ({ percent, count }: LimitsDraft) => ({
  ...(percent !== '' && { share: Number(percent) / 100 }),
  ...(count !== '' && { count: Number(count) }),
});

/** Edits the limits above which missing resources need approval before they are marked as deleted. */
export function ApprovalDialog({ connection, provider, onClose }: ConnectionDialogProps) {
  const queryClient = useQueryClient();
  const form = useForm<ApprovalDraft>({
    initialValues: toApprovalDraft(connection.goneApproval),
    validate: approvalErrors,
  });
  const save = useMutation({
    mutationFn: (draft: ApprovalDraft) => {
      const body = { goneApproval: toApproval(draft) };
      return unwrap(api.PATCH('/api/v1/connections/{id}', { params: { path: { id: connection.id } }, body }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['connections'] });
      onClose();
    },
  });
  return (
    <FormDialog
      onClose={onClose}
      title={`Missing resources of ${connection.name}`}
      onSubmit={form.onSubmit((draft) => save.mutate(draft))}
      work={save}
    >
      <ApprovalFields form={form} tasks={provider.tasks} />
    </FormDialog>
  );
}

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
        {...{ label: 'Share', suffix: '%', min: 0, max: 100, clampBehavior: 'none', placeholder }}
        {...form.getInputProps(`${parent}percent`)}
      />
      <NumberInput
        {...{ label: 'Resources', min: 0, allowDecimal: false, clampBehavior: 'none', placeholder }}
        {...form.getInputProps(`${parent}count`)}
      />
    </Group>
  );
}
