import { Unplug } from 'lucide-react';
import { ButtonLink } from '../../../../components/links/button-link';
import { EmptyState, Page } from '../../../../components/page/page';

/** Shown when a URL refers to a connection or sync that does not exist. */
export const NoConnection = () => (
  <Page title="Connection not found">
    <EmptyState
      icon={<Unplug aria-hidden size={18} />}
      title="This connection does not exist"
      hint="The address may be mistyped, or the connection was removed together with its inventory."
      action={<ButtonLink to="/connections">Go to connections</ButtonLink>}
    />
  </Page>
);
