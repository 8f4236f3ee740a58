import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { Schemas } from '../../api/schemas.types';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { Dialog } from '../../components/page/dialog';
import { type AnnotationDraft, changesOf, draftOf } from './annotation-draft';
import { AnnotationFields } from './annotation-fields';

/** Changes the annotations of a resource. Values of rules that stay unchanged stay those of the rules. */
export function AnnotateDialog(props: {
  readonly id: string;
  readonly shown: Schemas['ResourceAnnotations'];
  readonly onClose: () => void;
}) {
  const { id, shown, onClose } = props;
  const queryClient = useQueryClient();
  const before = draftOf(shown);
  const form = useForm<AnnotationDraft>({ initialValues: before });
  const save = useMutation({
    mutationFn: (draft: AnnotationDraft) =>
      unwrap(
        api.PATCH('/api/v1/resources/{id}/annotations', { params: { path: { id } }, body: changesOf(before, draft) }),
      ),
    onSuccess: () => {
      onClose();
      return queryClient.invalidateQueries({ queryKey: ['resources'] });
    },
  });
  return (
    <Dialog title="Annotations" onClose={onClose}>
      <form onSubmit={form.onSubmit((draft) => save.mutate(draft))} noValidate>
        <Stack>
          <AnnotationFields form={form} />
          {save.error && <ProblemAlert error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
