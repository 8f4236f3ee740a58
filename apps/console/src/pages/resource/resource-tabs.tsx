import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../api/schemas.types';
import { HistoryTab } from './history/history-tab';
import { ResourceOverview } from './overview/resource-overview';
import { RawTab } from './raw/raw-tab';
import { RelationsTab } from './relations/relations-tab';
import { isResourceTab, RESOURCE_TABS } from './resource-tabs.constants';

const route = getRouteApi('/app/resources/$id');

/** The tabs of a resource; only the selected tab is loaded. */
export function ResourceTabs({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { tab = 'overview' } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (name: string | null) => {
    if (name === null || !isResourceTab(name)) return;
    const chosen = name === 'overview' ? undefined : name;
    void navigate({ search: (now) => ({ ...now, tab: chosen }), replace: true, resetScroll: false });
  };
  return (
    <Tabs value={tab} onChange={open} keepMounted={false}>
      <Tabs.List aria-label="Views" mb="md">
        {Object.entries(RESOURCE_TABS).map(([name, title]) => (
          <Tabs.Tab key={name} value={name}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="overview">
        <ResourceOverview resource={resource} />
      </Tabs.Panel>
      <Tabs.Panel value="relations">
        <RelationsTab resource={resource} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryTab resource={resource} />
      </Tabs.Panel>
      <Tabs.Panel value="raw">
        <RawTab raw={resource.raw} />
      </Tabs.Panel>
    </Tabs>
  );
}
