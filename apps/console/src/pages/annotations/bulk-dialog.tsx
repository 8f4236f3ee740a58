import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { Schemas } from '../../api/schemas.types';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { Dialog } from '../../components/page/dialog';
import { type AnnotationDraft, changesOf, EMPTY_DRAFT } from './annotation-draft';
import { AnnotationFields } from './annotation-fields';

/** Some resources, or all of a list. */
type Resources = Pick<Schemas['BulkAnnotationDto'], 'ids' | 'filter'>;

/** Gives resources the same annotations, after it said how many will change. */
export function BulkDialog({
  resources,
  onClose,
  onSaved,
}: {
  readonly resources: Resources;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) {
  const queryClient = useQueryClient();
  const form = useForm<AnnotationDraft>({ initialValues: EMPTY_DRAFT, onValuesChange: () => count.reset() });
  const send = (draft: AnnotationDraft, dryRun: boolean) =>
    unwrap(
      api.POST('/api/v1/annotations/bulk', { body: { ...resources, values: changesOf(EMPTY_DRAFT, draft), dryRun } }),
    );
  const count = useMutation({ mutationFn: (draft: AnnotationDraft) => send(draft, true) });
  const save = useMutation({
    mutationFn: (draft: AnnotationDraft) => send(draft, false),
    onSuccess: ({ changed }) => {
      notifications.show({ title: 'Annotated', message: `${changed.toLocaleString('en')} resources changed.` });
      onSaved();
      return queryClient.invalidateQueries({ queryKey: ['resources'] });
    },
  });
  const counted = count.data;
  const error = save.error ?? count.error;
  return (
    <Dialog title={resources.ids ? 'Annotate the selected resources' : 'Annotate this list'} onClose={onClose}>
      <form onSubmit={form.onSubmit((draft) => (counted ? save : count).mutate(draft))} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {resources.ids ? 'The selected resources' : 'All resources of the list'} get these values. Fields that are
            empty here stay as they are.
          </Text>
          <AnnotationFields form={form} />
          {error && <ProblemAlert error={error} />}
          {counted && (
            <Alert role="status" title={`${counted.changed.toLocaleString('en')} resources will change`}>
              {resources.ids
                ? `${counted.matching.toLocaleString('en')} are selected.`
                : `${counted.matching.toLocaleString('en')} match the list.`}{' '}
              The others have these values already.
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={count.isPending || save.isPending}>
              {counted ? 'Annotate' : 'Count'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
