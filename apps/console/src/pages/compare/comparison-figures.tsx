import { Alert, Card, Group, SimpleGrid, Text } from '@mantine/core';
import { Chip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../api/connection-names.query';
import type { Schemas } from '../../api/schemas.types';
import { STATES } from '../../components/labels/state-badge';
import { formatMoney } from '../../fields/format-value';
import { describeChange } from '../costs/describe-money';
import { type CompareSearch } from './compare.query';

type Summary = Schemas['ComparisonSummary'];

/** How much differs: by type, which can be chosen, and in monthly cost. */
export function ComparisonFigures(props: {
  readonly summary: Summary;
  readonly search: CompareSearch;
  readonly onChange: (change: CompareSearch) => void;
}) {
  const { counts, cost, laterConnections } = props.summary;
  const types = (Object.keys(counts) as (keyof typeof counts)[]).filter((type) => counts[type] > 0);
  return (
    <>
      <Group gap="xs" role="group" aria-label="Types of difference">
        {types.map((type) => (
          <Chip
            key={type}
            checked={props.search.type === type}
            onChange={(isChosen) => props.onChange({ type: isChosen ? type : undefined })}
          >
            {STATES[type].label}: {counts[type].toLocaleString('en')}
          </Chip>
        ))}
      </Group>
      {cost.length > 0 && (
        <SimpleGrid component="dl" m={0} cols={{ base: 1, sm: 2, lg: 4 }} spacing="md">
          {cost.map(({ currency, before, after, change }) => (
            <Card key={currency} withBorder p="md">
              <Text component="dt" size="sm" c="dimmed">
                Monthly cost of what differs
              </Text>
              <Text component="dd" m={0} fz={{ base: 22, sm: 28 }} fw={700} lh={1.3}>
                {describeChange(String(change), currency)}
              </Text>
              <Text component="dd" m={0} size="sm">
                from {formatMoney(before, currency)} to {formatMoney(after, currency)}
              </Text>
            </Card>
          ))}
        </SimpleGrid>
      )}
      {laterConnections.length > 0 && <LaterConnections connections={laterConnections} />}
    </>
  );
}

function LaterConnections({ connections }: { readonly connections: Summary['laterConnections'] }) {
  const names = useQuery(connectionNamesQuery);
  const listed = connections.map(({ connectionId }) => names.data?.get(connectionId) ?? connectionId.slice(0, 8));
  return (
    <Alert color="blue" title="Nothing is known of the earlier moment here">
      {listed.join(', ')} {listed.length === 1 ? 'was' : 'were'} added later, so all of{' '}
      {listed.length === 1 ? 'its' : 'their'} resources appear as created.
    </Alert>
  );
}
