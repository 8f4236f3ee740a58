import { Card, SimpleGrid, Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { type Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/links/anchor-link';
import { CostTrend } from './costs/cost-trend';
import { describeWholeCost } from './describe-cost';
import { describeDays } from './changes/describe-days';
import { DAYS } from './overview.query';
import { connectionState } from '../../components/labels/state-badge';

type Connection = Parameters<typeof connectionState>[0];

/** What ended the last sync of a connection whose credential works, without everything being read. */
const NOT_WHOLE: readonly (string | undefined)[] = ['sync-failed', 'sync-partial'];

/** "all working", "2 of 5 need attention"; where only some are loaded, only what is true of all. */
export function describeConnections(props: {
  readonly connections: readonly Connection[];
  /** Whether there are more connections than these. */
  readonly hasMore: boolean;
  /** The number of failing connections. */
  readonly refused: number;
}): string {
  const { connections, hasMore, refused } = props;
  const unverified = connections.filter(({ status }) => status === 'unverified').length;
  const partly = connections.filter((connection) => NOT_WHOLE.includes(connectionState(connection))).length;
  const ofAll = hasMore ? '' : ` of ${connections.length}`;
  if (refused > 0) return `${refused}${ofAll} ${refused === 1 ? 'needs' : 'need'} attention`;
  if (partly > 0) return `${hasMore ? 'at least ' : ''}${partly}${ofAll} not read completely`;
  if (unverified > 0) return `${hasMore ? 'at least ' : ''}${unverified}${ofAll} not verified yet`;
  if (hasMore) return 'none needs attention';
  return connections.length === 1 ? 'working' : 'all working';
}

/** The key figures at the top of the overview. */
export function KeyFigures(props: {
  readonly summary: Schemas['InventorySummary'];
  readonly days: readonly Schemas['DayOfChanges'][];
  readonly attention: Schemas['AttentionList'];
  readonly connections: readonly Schemas['ConnectionView'][];
  /** What was billed in each month, newest first. */
  readonly months: readonly Schemas['CostMonth'][];
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
        <CostTrend months={props.months} />
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
