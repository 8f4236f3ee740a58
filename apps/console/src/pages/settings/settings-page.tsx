import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useCan } from '../../api/session.query';
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

/** API tokens, users, feeds, states of Terraform and the audit log, for admins. */
export function SettingsPage() {
  const { tab = 'tokens' } = route.useSearch();
  const navigate = route.useNavigate();
  const isAdmin = useCan('admin');
  if (!isAdmin)
    return (
      <Page title="Settings">
        <EmptyState
          title="Admins only"
          hint="You have a different role. Admins manage API tokens, users and feeds, and review the audit log here."
          action={<ButtonLink to="/settings/notifications">Notifications</ButtonLink>}
        />
      </Page>
    );
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
        value={tab}
        onChange={(name) => void navigate({ search: { tab: name as keyof typeof TABS }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label="Views" mb="md">
          {Object.entries(TABS).map(([name, { title }]) => (
            <Tabs.Tab key={name} value={name}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {Object.entries(TABS).map(([name, { Tab }]) => (
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
