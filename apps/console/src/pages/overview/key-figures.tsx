import { Card, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/anchor-link';
import { describeConnections } from './describe-connections';
import { describeWholeCost } from './describe-cost';
import { describeDays } from './changes/describe-days';
import { DAYS } from './overview.query';

/** The key figures at the top of the overview. */
export function KeyFigures(props: {
  readonly summary: Schemas['InventorySummary'];
  readonly days: readonly Schemas['DayOfChanges'][];
  readonly attention: Schemas['AttentionList'];
  readonly connections: readonly Schemas['ConnectionView'][];
  /** Whether there are more connections than these. */
  readonly hasMore: boolean;
}) {
  const { total, cost, kinds } = props.summary;
  const changes = describeDays(props.days);
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 2, lg: 4 }} spacing={{ base: 'xs', sm: 'md' }}>
      <Figure label="Resources" figure={total.toLocaleString('en')}>
        of {kinds.length.toLocaleString('en')} {kinds.length === 1 ? 'type' : 'types'}
      </Figure>
      <Figure label="Est. monthly cost" figure={describeWholeCost(cost) ?? '—'}>
        {cost.priced === total
          ? 'all resources are priced'
          : `${cost.priced.toLocaleString('en')} of ${total.toLocaleString('en')} resources are priced`}
      </Figure>
      <Figure label={`Changes in ${DAYS} days`} figure={changes.total.toLocaleString('en')}>
        <AnchorLink to="/changes" search={{ since: `${DAYS}d` }} inherit>
          {changes.words}
        </AnchorLink>
      </Figure>
      <Figure label="Connections" figure={`${props.connections.length}${props.hasMore ? '+' : ''}`}>
        <AnchorLink to="/connections" inherit>
          {describeConnections({ ...props, refused: props.attention.connections.length })}
        </AnchorLink>
      </Figure>
    </SimpleGrid>
  );
}

function Figure(props: { readonly label: string; readonly figure: string; readonly children: ReactNode }) {
  return (
    <Card withBorder p={{ base: 'sm', sm: 'md' }}>
      <Text component="dt" size="sm" c="dimmed">
        {props.label}
      </Text>
      <Text component="dd" m={0} fz={{ base: 22, sm: 28 }} fw={700} lh={1.3}>
        {props.figure}
      </Text>
      <Text component="dd" m={0} size="sm">
        {props.children}
      </Text>
    </Card>
  );
}
