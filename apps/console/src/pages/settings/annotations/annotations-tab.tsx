import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import type { Schemas } from '../../../api/schemas.types';
import { ListSection } from '../../../components/table/list-section';
import type { Column } from '../../../components/table/use-table';
import { labelTexts } from '../../annotations/annotation-draft';
import { annotationRulesQuery } from '../../annotations/annotations.query';
import { CsvSection } from './csv-section';
import { RuleDialog } from './rule-dialog';

type Rule = Schemas['AnnotationRule'];

const valuesOf = ({ owner, environment, labels }: Rule): string =>
  [owner && `owner ${owner}`, environment && `environment ${environment}`, ...labelTexts(labels)]
    .filter(Boolean)
    .join(', ');

const COLUMNS: readonly Column<Rule>[] = [
  { id: 'position', header: 'Order', cell: ({ row: { original } }) => original.position },
  {
    id: 'name',
    header: 'Rule',
    cell: ({ row: { original } }) => (
      <Text span inherit fw={600}>
        {original.name}
      </Text>
    ),
  },
  { id: 'query', header: 'Query', cell: ({ row: { original } }) => original.query },
  { id: 'values', header: 'Sets', cell: ({ row: { original } }) => valuesOf(original) },
  { id: 'problem', header: 'Problem', cell: ({ row: { original } }) => original.problem ?? 'None' },
  { id: 'actions', header: 'Actions', cell: ({ row: { original } }) => <RuleActions rule={original} /> },
];

/** The rules that annotate resources, and annotations as files. */
export function AnnotationsTab() {
  const list = useQuery(annotationRulesQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="xl">
      <Stack>
        <ListSection
          about="Rules give an owner, an environment or labels to the resources that a query matches, after each sync. Of each value, the first rule that matches counts. What somebody set by hand or from a file counts more."
          add="New rule"
          onAdd={() => setOpen(true)}
          list={list}
          table={{ label: 'Rules', columns: COLUMNS, minWidth: 820 }}
        />
      </Stack>
      <CsvSection />
      {isOpen && <RuleDialog onClose={() => setOpen(false)} />}
    </Stack>
  );
}

function RuleActions({ rule }: { readonly rule: Rule }) {
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const path = { id: rule.id };
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: annotationRulesQuery.queryKey });
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/annotations/rules/{id}', { params: { path } })),
    onSuccess,
  });
  const raise = useMutation({
    mutationFn: () =>
      unwrap(api.PATCH('/api/v1/annotations/rules/{id}', { params: { path }, body: { position: rule.position - 1 } })),
    onSuccess,
  });
  if (isAsked)
    return (
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" color="red" loading={remove.isPending} data-autofocus onClick={() => remove.mutate()}>
          Remove the rule
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsked(false)}>
          Cancel
        </Button>
      </Group>
    );
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" variant="default" aria-label={`Edit ${rule.name}`} onClick={() => setOpen(true)}>
        Edit
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={`Move ${rule.name} up`}
        disabled={rule.position === 1}
        loading={raise.isPending}
        onClick={() => raise.mutate()}
      >
        Up
      </Button>
      <Button size="xs" variant="default" aria-label={`Remove ${rule.name}`} onClick={() => setAsked(true)}>
        Remove
      </Button>
      {isOpen && <RuleDialog rule={rule} onClose={() => setOpen(false)} />}
    </Group>
  );
}
