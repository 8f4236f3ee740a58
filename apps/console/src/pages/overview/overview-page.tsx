import { Plug } from 'lucide-react';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';

/** What there is, at a glance. */
export function OverviewPage() {
  return (
    <Page title="Overview">
      <EmptyState
        icon={<Plug aria-hidden size={18} />}
        title="Start with a connection"
        hint="A connection is one account at a provider. Once it is there, everything the account holds shows up here."
        action={<ButtonLink to="/connections">Go to the connections</ButtonLink>}
      />
    </Page>
  );
}
