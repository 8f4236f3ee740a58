import { Alert, Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { ApiProblem, ServerUnreachableError } from '../../api/api-problem';

/** An error: what happened, what to do, and the request id to find it in the host's log. */
export function ProblemAlert({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { title, detail, requestId, messages } = describe(error);
  return (
    <Alert
      color="red"
      variant="light"
      title={title}
      icon={<TriangleAlert aria-hidden size={18} />}
      role="alert"
      styles={{ body: { minWidth: 0, overflowWrap: 'anywhere' } }}
    >
      <Stack gap="xs">
        <Text size="sm">{detail}</Text>
        {messages.length > 0 && (
          <List size="sm">
            {messages.map((message) => (
              <List.Item key={message}>{message}</List.Item>
            ))}
          </List>
        )}
        {(requestId || onRetry) && (
          <Group gap="md">
            {onRetry && (
              <Button size="xs" variant="default" onClick={onRetry}>
                Try again
              </Button>
            )}
            {requestId && (
              <Text size="xs">
                Request <Code>{requestId}</Code>
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

function describe(error: unknown) {
  if (error instanceof ApiProblem) {
    const { title, detail, instance, errors = [] } = error.facts;
    // The detail of a single mistake is its message.
    const messages = errors.map(({ message }) => message).filter((message) => !isPartOf(message, detail));
    return { title, detail, requestId: instance, messages: [...new Set(messages)] };
  }
  const title =
    error instanceof ServerUnreachableError ? 'Connection to the server lost' : 'Something went wrong on this page';
  return { title, detail: error instanceof Error ? error.message : String(error), requestId: '', messages: [] };
}

const isPartOf = (part: string, text: string): boolean => text.includes(part);
