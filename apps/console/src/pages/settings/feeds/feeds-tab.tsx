import { Button, Code, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { BASE_PATH } from '../../../api/base-path';
import { Dialog } from '../../../components/page/dialog';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { CreatedToken, expiryOf, LIFETIMES, type Lifetime } from '../new-token-dialog';
import { tokensQuery } from '../settings.query';
import { FeedConnections } from './feed-connections';
import { FEED_LABELS, type FeedFormat, feedAddress, feedQuery, feedSnippet } from './feed-snippets';

const FORMATS = Object.entries(FEED_LABELS).map(([value, label]) => ({ value, label }));

interface Draft {
  readonly name: string;
  readonly format: FeedFormat;
  readonly query: string;
  readonly more: string;
  /** Their ids. None: all connections. */
  readonly connections: string[];
  readonly lifetime: Lifetime;
}

/** Chooses a feed, creates its token, and shows the configuration of the tool that reads it. */
export function FeedsTab() {
  const queryClient = useQueryClient();
  const form = useForm<Draft>({
    initialValues: { name: '', format: 'prometheus', query: '', more: '', connections: [], lifetime: '365' },
    validate: { name: (name) => (name.trim() ? null : 'Name is missing.') },
  });
  const create = useMutation({
    mutationFn: ({ name, format, query, more, connections, lifetime }: Draft) => {
      const limits = { ...expiryOf(lifetime, Date.now()), ...(connections.length > 0 && { connections }) };
      const body = { name: name.trim(), format, query: feedQuery(query, more), ...limits };
      return unwrap(api.POST('/api/v1/feeds/tokens', { body }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const { format } = form.values;
  return (
    <Stack maw={760}>
      <Text size="sm" c="dimmed">
        Feeds give the inventory to other tools. The token of a feed only reads this feed, with the query chosen here.
      </Text>
      <form onSubmit={form.onSubmit((draft) => create.mutate(draft))} noValidate>
        <Stack>
          <Select label="Format" allowDeselect={false} data={FORMATS} {...form.getInputProps('format')} />
          <TextInput
            label="Query"
            description="Which resources it has. Empty: as described for the format."
            placeholder="tag:production region:fra1"
            {...form.getInputProps('query')}
          />
          <FeedConnections {...form.getInputProps('connections')} />
          <TextInput
            label="Other parameters"
            description="As in an address: port=9100, columns=name,region."
            {...form.getInputProps('more')}
          />
          <TextInput
            label="Name of the token"
            description="What reads the feed."
            required
            maxLength={100}
            {...form.getInputProps('name')}
          />
          <Select label="Expires" allowDeselect={false} data={LIFETIMES} {...form.getInputProps('lifetime')} />
          {create.error && <ProblemAlert error={create.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending}>
              Create token
            </Button>
          </Group>
        </Stack>
      </form>
      <Snippet text={feedSnippet(format, feedAddress(`${window.location.origin}${BASE_PATH}/api/v1`, format))} />
      {create.data && (
        <Dialog title={`Token ${create.data.name}`} onClose={create.reset}>
          <CreatedToken token={create.data.token} onClose={create.reset} />
        </Dialog>
      )}
    </Stack>
  );
}

/** A text to be copied. */
function Snippet({ text }: { readonly text: string }) {
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>Configuration</Text>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Code block tabIndex={0} role="region" aria-label="Configuration">
        {text}
      </Code>
    </Stack>
  );
}
