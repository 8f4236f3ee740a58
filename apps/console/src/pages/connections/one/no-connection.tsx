import { Unplug } from 'lucide-react';
import { ButtonLink } from '../../../components/button-link';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';

/** Stands where an address names a connection, or one of its runs, that is not there. */
export const NoConnection = () => (
  <Page title="No such connection">
    <EmptyState
      icon={<Unplug aria-hidden size={18} />}
      title="There is nothing at this address"
      hint="It may have been mistyped, or the connection was removed together with its inventory."
      action={<ButtonLink to="/connections">Go to the connections</ButtonLink>}
    />
  </Page>
);
