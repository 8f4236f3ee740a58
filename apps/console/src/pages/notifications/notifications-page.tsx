import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCan } from '../../api/session.query';
import { EmptyState, Page } from '../../components/page/page';
import { ChannelsTab } from './channels/channels-tab';
import { DeliveriesTab } from './deliveries/deliveries-tab';
import { SubscriptionsTab } from './subscriptions/subscriptions-tab';

const route = getRouteApi('/app/settings/notifications');

const TABS = { subscriptions: 'Subscriptions', channels: 'Channels', deliveries: 'Deliveries' } as const;

/** What is sent where, and what became of it. */
export function NotificationsPage() {
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const canSubscribe = useCan('operator');
  const isAdmin = useCan('admin');
  if (!canSubscribe)
    return (
      <Page title="Notifications">
        <EmptyState
          title="Operators and admins only"
          hint="Your token has a different role. Operators subscribe channels to what happens, and admins create channels."
        />
      </Page>
    );
  return (
    <Page
      title="Notifications"
      description="Tells people and programs what happened: what changed, what checks found, syncs in trouble, and budgets."
    >
      <Tabs
        value={tab || 'subscriptions'}
        onChange={(name) => void navigate({ search: { tab: name ?? undefined }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label="Views" mb="md">
          {Object.entries(TABS)
            .filter(([name]) => isAdmin || name !== 'channels')
            .map(([name, title]) => (
              <Tabs.Tab key={name} value={name}>
                {title}
              </Tabs.Tab>
            ))}
        </Tabs.List>
        <Tabs.Panel value="subscriptions">
          <SubscriptionsTab />
        </Tabs.Panel>
        {isAdmin && (
          <Tabs.Panel value="channels">
            <ChannelsTab />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="deliveries">
          <DeliveriesTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
