import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { TimeAgo } from '../../../components/labels/time-ago';
import { AnchorLink } from '../../../components/links/anchor-link';
import { visitQuery } from '../../../views/views.query';

/** How much changed since the last visit, with a link to it. Nothing on the first visit. */
export function SinceLastVisit() {
  const { data } = useQuery(visitQuery);
  const queryClient = useQueryClient();
  const seen = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/visit', { body: { seen: true } })),
    onSuccess: (visit) => queryClient.setQueryData(visitQuery.queryKey, visit),
  });
  if (!data?.since) return null;
  const { since, changes, more } = data;
  if (changes === 0)
    return (
      <Text size="sm" c="dimmed">
        Nothing changed since your last visit, <TimeAgo at={since} />.
      </Text>
    );
  return (
    <Group gap="sm">
      <Text size="sm">
        <AnchorLink to="/changes" search={{ since }} inherit>
          {`${more ? 'More than ' : ''}${changes.toLocaleString('en')} ${changes === 1 ? 'change' : 'changes'}`}
        </AnchorLink>{' '}
        since your last visit, <TimeAgo at={since} />.
      </Text>
      <Button size="compact-sm" variant="subtle" loading={seen.isPending} onClick={() => seen.mutate()}>
        Mark as seen
      </Button>
    </Group>
  );
}
