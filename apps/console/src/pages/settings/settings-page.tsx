import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useConnectionsWith } from '../../api/session.query';
import { ButtonLink } from '../../components/links/button-link';
import { EmptyState, Page } from '../../components/page/page';
import { AuditTab } from './audit-tab';
import { TokensTab } from './tokens-tab';

const route = getRouteApi('/app/settings');

const FeedsTab = lazy(() => import('./feeds/feeds-tab').then((module) => ({ default: module.FeedsTab })));

const AnnotationsTab = lazy(() =>
  import('./annotations/annotations-tab').then((module) => ({ default: module.AnnotationsTab })),
);

const TerraformTab = lazy(() =>
  import('./terraform/terraform-tab').then((module) => ({ default: module.TerraformTab })),
);

const UsersTab = lazy(() => import('./users/users-tab').then((module) => ({ default: module.UsersTab })));

const TABS = {
  tokens: { title: 'Tokens', Tab: TokensTab },
  users: { title: 'Users', Tab: UsersTab },
  feeds: { title: 'Feeds', Tab: FeedsTab },
  annotations: { title: 'Annotations', Tab: AnnotationsTab },
  terraform: { title: 'Terraform', Tab: TerraformTab },
  audit: { title: 'Audit', Tab: AuditTab },
} as const;

/** The tabs for admins of only some connections: they create feeds of these. */
const OF_SOME = ['feeds'];

/** API tokens, users, feeds, states of Terraform and the audit log, for admins. Admins of only some connections see the feeds. */
export function SettingsPage() {
  const { tab = 'tokens' } = route.useSearch();
  const navigate = route.useNavigate();
  const administered = useConnectionsWith('admin');
  if (administered?.length === 0)
    return (
      <Page title="Settings">
        <EmptyState
          title="Admins only"
          hint="You have a different role. Admins manage API tokens, users and feeds, and review the audit log here."
          action={<ButtonLink to="/settings/notifications">Notifications</ButtonLink>}
        />
      </Page>
    );
  const tabs = Object.entries(TABS).filter(([name]) => !administered || OF_SOME.includes(name));
  const shown = tabs.some(([name]) => name === tab) ? tab : (tabs[0]?.[0] ?? tab);
  return (
    <Page
      title="Settings"
      actions={
        <ButtonLink to="/settings/notifications" variant="default">
          Notifications
        </ButtonLink>
      }
    >
      <Tabs
        value={shown}
        onChange={(name) => void navigate({ search: { tab: name as keyof typeof TABS }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label="Views" mb="md">
          {tabs.map(([name, { title }]) => (
            <Tabs.Tab key={name} value={name}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(([name, { Tab }]) => (
          <Tabs.Panel key={name} value={name}>
            <Suspense>
              <Tab />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
