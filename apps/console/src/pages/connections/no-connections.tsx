import { Plug, Search } from 'lucide-react';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';

/** What stands in place of the list when it has none. */
export function NoConnections({ isSearch }: { readonly isSearch: boolean }) {
  if (isSearch)
    return (
      <EmptyState
        icon={<Search aria-hidden size={18} />}
        title="No connections match these filters"
        hint="Clear some of them, or show all connections."
        action={
          <ButtonLink to="/connections" variant="default">
            Show all
          </ButtonLink>
        }
      />
    );
  return (
    <EmptyState
      icon={<Plug aria-hidden size={18} />}
      title="No connections yet"
      hint="A connection links one cloud account and its credentials."
      action={<ButtonLink to="/connections/new">New connection</ButtonLink>}
    />
  );
}
