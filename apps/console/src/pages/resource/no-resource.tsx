import { PackageX } from 'lucide-react';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';

/** Shown when a resource does not exist. */
export function NoResource() {
  return (
    <Page title="Resource not found">
      <EmptyState
        icon={<PackageX aria-hidden size={18} />}
        title="This resource does not exist"
        hint="The address may be mistyped, or its connection was removed together with its inventory."
        action={
          <ButtonLink to="/inventory/$section" params={{ section: 'all' }}>
            Go to inventory
          </ButtonLink>
        }
      />
    </Page>
  );
}
