import { Alert, Button, Group } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { sessionQuery } from '../../../api/session.query';
import { unwrap } from '../../../api/api-problem';

const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/session/demo', { signal })),
  staleTime: Infinity,
});

/** In the demo, offers credentials of the built-in providers, so that no account is needed. */
export function DemoCredentials(props: {
  readonly provider: string;
  readonly onFill: (fields: Readonly<Record<string, string>>) => void;
}) {
  const session = useQuery(sessionQuery);
  const demo = useQuery({ ...demoQuery, enabled: session.data?.demo === true });
  const offered = demo.data?.credentials.filter(({ provider }) => provider === props.provider) ?? [];
  if (offered.length === 0) return null;
  return (
    <Alert color="blue" title="This is the demo: fill in a credential of the built-in provider">
      <Group gap="xs">
        {offered.map(({ title, fields }) => (
          <Button key={title} size="xs" variant="default" onClick={() => props.onFill(fields)}>
            {title}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
