import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { AnnotationDraft } from './annotation-draft';

/** The fields of annotations. @param isRule whether it is about a rule, which has no notes and links. */
export function AnnotationFields({
  form,
  isRule,
}: {
  readonly form: UseFormReturnType<AnnotationDraft>;
  readonly isRule?: boolean;
}) {
  return (
    <>
      <TextInput
        label="Owner"
        description="A person or a team; an address can be notified."
        maxLength={200}
        {...form.getInputProps('owner')}
      />
      <TextInput label="Environment" placeholder="production" maxLength={100} {...form.getInputProps('environment')} />
      <Textarea
        label="Labels"
        description="One a line: tier=1"
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('labels')}
      />
      {!isRule && (
        <>
          <Textarea
            label="Links"
            description="One a line: a title and an https address."
            placeholder="Runbook https://example.com/runbook"
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('links')}
          />
          <Textarea label="Note" autosize minRows={2} maxRows={10} maxLength={4000} {...form.getInputProps('note')} />
        </>
      )}
    </>
  );
}
