import { Checkbox, Group, MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../../api/connection-names.query';
import { viewsQuery } from '../../../views/views.query';
import { SEVERITIES } from '../../findings/finding-search';
import { severityLabel } from '../../findings/severity-badge';
import { ofTopic, type Topic, TOPICS } from './subscription-draft';
import type { SubscriptionForm } from './subscription-dialog';

const TOPIC_OPTIONS = Object.entries(TOPICS).map(([value, { label }]) => ({ value, label }));
const SEVERITY_OPTIONS = SEVERITIES.map((value) => ({ value, label: severityLabel(value) }));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a subscription is about. */
export function TopicFields({ form }: { readonly form: SubscriptionForm }) {
  const { topic, events } = form.values;
  return (
    <>
      <Select
        {...{ label: 'About', allowDeselect: false, data: TOPIC_OPTIONS, value: topic }}
        onChange={(chosen) => chosen && form.setValues(ofTopic(form.values, chosen as Topic))}
      />
      {topic !== 'budget' && (
        <Checkbox.Group label="When something is" {...form.getInputProps('events')}>
          <Group gap="md" mt={4}>
            {Object.entries(TOPICS[topic].events).map(([event, word]) => (
              <Checkbox key={event} value={event} label={capital(word)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {(topic === 'view' || topic === 'budget') && <ViewSelect form={form} />}
      {topic === 'view' && events.includes('changed') && (
        <TagsInput
          {...{ label: 'Fields', description: 'Only changes of these, such as status. Empty: all.' }}
          {...form.getInputProps('fields')}
        />
      )}
      {topic === 'findings' && (
        <MultiSelect
          {...{
            label: 'Severities',
            placeholder: form.values.severities.length > 0 ? '' : 'All',
            data: SEVERITY_OPTIONS,
          }}
          {...form.getInputProps('severities')}
        />
      )}
      {topic === 'budget' && <Amount form={form} />}
      {topic === 'syncs' && events.includes('late') && (
        <NumberInput
          {...{ label: 'Late after', suffix: ' times the interval', min: 1, max: 100, allowDecimal: false }}
          {...form.getInputProps('lateAfter')}
        />
      )}
      {topic !== 'syncs' && topic !== 'view' && (
        <TextInput
          {...{
            label: 'Query',
            description: 'Which resources. Empty: all.',
            placeholder: 'tag:production region:fra1',
          }}
          {...form.getInputProps('query')}
        />
      )}
      <ConnectionSelect form={form} />
    </>
  );
}

function ViewSelect({ form }: { readonly form: SubscriptionForm }) {
  const { data } = useQuery(viewsQuery);
  const isNeeded = form.values.topic === 'view';
  return (
    <Select
      {...{ label: 'View', searchable: true, clearable: !isNeeded, withAsterisk: isNeeded }}
      placeholder={isNeeded ? 'Choose' : 'None'}
      data={data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      {...form.getInputProps('view')}
      value={form.values.view || null}
      onChange={(view) => form.setFieldValue('view', view ?? '')}
    />
  );
}

function Amount({ form }: { readonly form: SubscriptionForm }) {
  return (
    <Group align="flex-start" grow>
      <NumberInput
        {...{ label: 'Amount a month', min: 0.01, decimalScale: 2, thousandSeparator: ',', withAsterisk: true }}
        {...form.getInputProps('amount')}
      />
      <TextInput {...{ label: 'Currency', maxLength: 3 }} {...form.getInputProps('currency')} />
    </Group>
  );
}

function ConnectionSelect({ form }: { readonly form: SubscriptionForm }) {
  const { data } = useQuery(connectionNamesQuery);
  return (
    <MultiSelect
      {...{ label: 'Connections', placeholder: form.values.connections.length > 0 ? '' : 'All', searchable: true }}
      data={[...(data ?? [])].map(([value, label]) => ({ value, label }))}
      {...form.getInputProps('connections')}
    />
  );
}
