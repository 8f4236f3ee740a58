import { Plug, Search } from 'lucide-react';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';

/** Shown instead of an empty list of connections. */
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
