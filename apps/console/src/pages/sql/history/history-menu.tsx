import { Button, Menu, Text } from '@mantine/core';
import { History } from 'lucide-react';
import { TimeAgo } from '../../../components/labels/time-ago';
import type { SqlHistoryEntry } from './use-sql-history';

/** The queries that ran in this browser. Choosing one writes it into the editor. */
export function HistoryMenu(props: {
  readonly entries: readonly SqlHistoryEntry[];
  readonly onChoose: (query: string) => void;
  readonly onClear: () => void;
}) {
  const { entries, onChoose } = props;
  return (
    <Menu position="bottom-end" withinPortal width="min(36rem, 92vw)">
      <Menu.Target>
        <Button variant="default" leftSection={<History aria-hidden size={18} />}>
          History
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>{entries.length > 0 ? 'In this browser only' : 'Queries that you run appear here.'}</Menu.Label>
        {entries.map(({ query, at }) => (
          <Menu.Item key={query} onClick={() => onChoose(query)}>
            <Text ff="monospace" size="xs" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
              {query}
            </Text>
            <Text size="xs" c="dimmed">
              <TimeAgo at={at} />
            </Text>
          </Menu.Item>
        ))}
        {entries.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={props.onClear}>Clear history</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
