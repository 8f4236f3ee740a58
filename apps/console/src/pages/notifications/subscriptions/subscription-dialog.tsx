import { Alert, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { FormDialog } from '../../../components/page/form-dialog';
import { fieldErrors } from '../../../forms/field-errors';
import { type Subscription, subscriptionsQuery } from '../notifications.query';
import { ChannelSelect } from './channel-select';
import { describeSubscription } from './describe-subscription';
import { bodyOf, type SubscriptionDraft } from './subscription-draft';
import { SubscriptionPreview } from './subscription-preview';
import { TopicFields } from './topic-fields';
import { useSubscriptionNames } from './use-subscription-names';
import { WhenFields } from './when-fields';

/** The form that {@link SubscriptionDialog} shows. */
export type SubscriptionForm = UseFormReturnType<SubscriptionDraft>;

/** The fields of the form whose names in the API differ. */
const OTHERS: Readonly<Record<string, keyof SubscriptionDraft>> = {
  'budget.amount': 'amount',
  budget: 'amount',
  'budget.currency': 'currency',
  'sending.quietHours': 'quietTo',
  'sending.quietHours.from': 'quietFrom',
  'sending.quietHours.to': 'quietTo',
  'sending.at': 'at',
  'sending.timeZone': 'timeZone',
};
const FIELDS = ['name', 'channelId', 'events', 'query', 'view', 'fields', 'lateAfter', 'groupBy'];

/** Creates a subscription, or changes one. */
export function SubscriptionDialog(props: {
  readonly draft: SubscriptionDraft;
  readonly subscription?: Subscription;
  readonly onClose: () => void;
}) {
  const { draft, subscription, onClose } = props;
  const queryClient = useQueryClient();
  const form = useForm<SubscriptionDraft>({ initialValues: draft, validate });
  const save = useMutation({
    mutationFn: (values: SubscriptionDraft) => {
      const body = bodyOf(values, subscription);
      if (!subscription) return unwrap(api.POST('/api/v1/subscriptions', { body }));
      return unwrap(api.PUT('/api/v1/subscriptions/{id}', { params: { path: { id: subscription.id } }, body }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
      onClose();
    },
    onError: (error) => {
      const errors = fieldErrors(error, [...FIELDS, ...Object.keys(OTHERS)]);
      form.setErrors(Object.fromEntries(Object.entries(errors).map(([name, text]) => [OTHERS[name] ?? name, text])));
    },
  });
  const names = useSubscriptionNames(form.values);
  return (
    <FormDialog
      title={subscription ? `Change ${subscription.name}` : 'New subscription'}
      size="lg"
      onClose={onClose}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      work={save}
      label={subscription ? 'Save' : 'Subscribe'}
    >
      <ChannelSelect form={form} />
      <TopicFields form={form} />
      <WhenFields form={form} />
      <TextInput {...{ label: 'Name', required: true, maxLength: 100 }} {...form.getInputProps('name')} />
      <Alert variant="light" color="gray" title="Summary" role="status" style={{ overflowWrap: 'anywhere' }}>
        {describeSubscription(form.values, names)}
      </Alert>
      <SubscriptionPreview body={() => bodyOf(form.values, subscription)} isReady={form.values.channelId !== ''} />
    </FormDialog>
  );
}

const validate = {
  name: (name: string) => (name.trim() ? null : 'Name is missing.'),
  channelId: (id: string) => (id ? null : 'Choose a channel, or create one.'),
  events: (events: string[]) => (events.length > 0 ? null : 'Choose one at least.'),
  view: (view: string, { topic }: SubscriptionDraft) => (topic === 'view' && !view ? 'Choose a view.' : null),
  amount: (amount: number | '', { topic }: SubscriptionDraft) =>
    topic === 'budget' && amount === '' ? 'Amount is missing.' : null,
  quietTo: (to: string, { quietFrom }: SubscriptionDraft) =>
    (to === '') === (quietFrom === '') ? null : 'Enter both times, or none.',
};
