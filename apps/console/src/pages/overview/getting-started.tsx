import { Plug } from 'lucide-react';
import { useCan } from '../../api/use-can';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';

/** The overview before the first connection: how to get started. */
export function GettingStarted() {
  const isAdmin = useCan('admin');
  return (
    <EmptyState
      icon={<Plug aria-hidden size={22} />}
      title="Connect your first account"
      hint={
        isAdmin
          ? 'A connection links one cloud account and its credentials. Once connected, its resources appear here.'
          : 'A connection links one cloud account and its credentials. Your token cannot create one: ask an admin, then its resources appear here.'
      }
      action={
        <ButtonLink to={isAdmin ? '/connections/new' : '/providers'} size="lg">
          {isAdmin ? 'Connect' : 'Browse providers'}
        </ButtonLink>
      }
    />
  );
}
