import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { Schemas } from '../../api/schemas.types';
import { FormDialog } from '../../components/page/form-dialog';
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
    <FormDialog
      title="Annotations"
      onClose={onClose}
      onSubmit={form.onSubmit((draft) => save.mutate(draft))}
      work={save}
    >
      <AnnotationFields form={form} />
    </FormDialog>
  );
}
