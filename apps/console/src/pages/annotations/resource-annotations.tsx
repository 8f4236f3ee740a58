import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCan } from '../../api/session.query';
import type { Schemas } from '../../api/schemas.types';
import { SafeLink } from '../../components/links/safe-link';
import { AnnotateDialog } from './annotate-dialog';
import { labelTexts } from './annotation-draft';
import { annotationsQuery } from './annotations.query';

/** What people and rules added to a resource, with where each value comes from. */
export function ResourceAnnotations({ id, connectionId }: { readonly id: string; readonly connectionId: string }) {
  const { data } = useQuery(annotationsQuery(id));
  const isOperator = useCan('operator', connectionId);
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!data || (data.origins.length === 0 && !isOperator)) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Annotations">
      <Group justify="space-between" mb="xs">
        <Title order={2}>Annotations</Title>
        {isOperator && (
          <Button size="xs" variant="default" onClick={open}>
            {data.origins.length > 0 ? 'Edit' : 'Annotate'}
          </Button>
        )}
      </Group>
      {data.origins.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody has said who owns this, or what it is for.
        </Text>
      ) : (
        <Values shown={data} />
      )}
      {isOpen && <AnnotateDialog id={id} shown={data} onClose={close} />}
    </Paper>
  );
}

function Values({ shown }: { readonly shown: Schemas['ResourceAnnotations'] }) {
  const { owner, environment, note, labels, links, origins } = shown;
  const from = (name: string): string => {
    const origin = origins.find((each) => each.name === name && !each.hidden);
    if (!origin) return '';
    return origin.source === 'rule' ? `by the rule ${origin.by ?? ''}` : `by ${origin.by ?? 'the host'}`;
  };
  return (
    <Stack gap="xs">
      {owner !== undefined && <Line label="Owner" value={owner} from={from('owner')} />}
      {environment !== undefined && <Line label="Environment" value={environment} from={from('environment')} />}
      {Object.keys(labels).length > 0 && (
        <Group gap={6} role="list" aria-label="Own labels">
          {labelTexts(labels).map((text) => (
            <Badge
              key={text}
              role="listitem"
              variant="default"
              tt="none"
              maw="100%"
              title={from(`label:${text.split('=', 1)[0]}`)}
            >
              {text}
            </Badge>
          ))}
        </Group>
      )}
      {Object.entries(links).map(([title, url]) => (
        <SafeLink key={title} href={url}>
          {title}
        </SafeLink>
      ))}
      {note !== undefined && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {note}
        </Text>
      )}
    </Stack>
  );
}

function Line({ label, value, from }: { readonly label: string; readonly value: ReactNode; readonly from: string }) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Text span inherit c="dimmed">
        {label}:
      </Text>{' '}
      <Text span inherit fw={600}>
        {value}
      </Text>{' '}
      <Text span inherit c="dimmed">
        {from}
      </Text>
    </Text>
  );
}
