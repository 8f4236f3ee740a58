import { Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { Schemas } from '../../api/schemas.types';
import { FormDialog } from '../../components/page/form-dialog';

const DAY_MS = 86_400_000;

/** How long a finding is muted: in days, or for good. */
const PERIODS = [
  { value: '7', label: 'For a week' },
  { value: '30', label: 'For 30 days' },
  { value: '90', label: 'For 90 days' },
  { value: 'ever', label: 'For good' },
];

/** Mutes a finding until a day, or permanently. */
export function MuteDialog(props: { readonly finding: Schemas['Finding']; readonly onClose: () => void }) {
  const { finding, onClose } = props;
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { reason: '', period: '30' },
    validate: { reason: (reason) => (reason.trim() ? null : 'Say why, for people who look at it next.') },
  });
  const mute = useMutation({
    mutationFn: ({ reason, period }: { reason: string; period: string }) => {
      const until = period === 'ever' ? undefined : new Date(Date.now() + Number(period) * DAY_MS).toISOString();
      const body = { reason: reason.trim(), ...(until && { until }) };
      return unwrap(api.POST('/api/v1/findings/{id}/mute', { params: { path: { id: finding.id } }, body }));
    },
    onSuccess: () => {
      onClose();
      return queryClient.invalidateQueries();
    },
  });
  return (
    <FormDialog
      title={`Mute: ${finding.title}`}
      onClose={onClose}
      onSubmit={form.onSubmit((draft) => mute.mutate(draft))}
      work={mute}
      label="Mute"
    >
      <Textarea
        label="Reason"
        description={`Why ${finding.resource.name} needs no attention.`}
        required
        rows={3}
        maxLength={1000}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <Select label="How long" allowDeselect={false} data={PERIODS} {...form.getInputProps('period')} />
    </FormDialog>
  );
}
