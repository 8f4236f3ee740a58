import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import type { Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { Dialog } from '../../../components/page/dialog';
import { type AnnotationDraft, changesOf, draftOf, EMPTY_DRAFT } from '../../annotations/annotation-draft';
import { AnnotationFields } from '../../annotations/annotation-fields';
import { annotationRulesQuery } from '../../annotations/annotations.query';

/** Creates or changes a rule, after it said what its query matches. */
export function RuleDialog({
  rule,
  onClose,
}: {
  readonly rule?: Schemas['AnnotationRule'];
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [name, setName] = useState(rule?.name ?? '');
  const [query, setQuery] = useState(rule?.query ?? '');
  const before = rule ? draftOf(rule) : EMPTY_DRAFT;
  const form = useForm<AnnotationDraft>({ initialValues: before });
  const preview = useMutation({
    mutationFn: (draft: AnnotationDraft) =>
      unwrap(api.POST('/api/v1/annotations/rules/preview', { body: { query, ...changesOf(EMPTY_DRAFT, draft) } })),
  });
  const save = useMutation({
    mutationFn: (draft: AnnotationDraft) => {
      const body = { name: name.trim(), query: query.trim(), ...changesOf(before, draft) };
      if (!rule) return unwrap(api.POST('/api/v1/annotations/rules', { body }));
      return unwrap(api.PATCH('/api/v1/annotations/rules/{id}', { params: { path: { id: rule.id } }, body }));
    },
    onSuccess: () => {
      onClose();
      return queryClient.invalidateQueries({ queryKey: annotationRulesQuery.queryKey });
    },
  });
  return (
    <Dialog title={rule ? 'Change the rule' : 'New rule'} onClose={onClose}>
      <form onSubmit={form.onSubmit((draft) => save.mutate(draft))} noValidate>
        <Stack>
          <TextInput
            label="Name"
            required
            maxLength={100}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Query"
            required
            placeholder="kind:droplet tag:web"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <AnnotationFields form={form} isRule />
          {(save.error ?? preview.error) && <ProblemAlert error={(save.error ?? preview.error)!} />}
          {preview.data && <Preview preview={preview.data} />}
          <Buttons
            isNew={!rule}
            isSaving={save.isPending}
            isCounting={preview.isPending}
            onPreview={() => preview.mutate(form.getValues())}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function Buttons(props: {
  readonly isNew: boolean;
  readonly isSaving: boolean;
  readonly isCounting: boolean;
  readonly onPreview: () => void;
}) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={props.onPreview} loading={props.isCounting}>
        Preview
      </Button>
      <Button type="submit" loading={props.isSaving}>
        {props.isNew ? 'Create' : 'Save'}
      </Button>
    </Group>
  );
}

function Preview({ preview: { matching, byHand, examples } }: { readonly preview: Schemas['RulePreview'] }) {
  return (
    <Alert
      role="status"
      title={`Matches ${matching.toLocaleString('en')} resources`}
      style={{ overflowWrap: 'anywhere' }}
    >
      {byHand > 0 && `${byHand.toLocaleString('en')} of them have such a value by hand, which stays. `}
      {examples.length > 0 && `Such as ${examples.map((each) => each.name).join(', ')}.`}
    </Alert>
  );
}
