import { Plug } from 'lucide-react';
import { useCan } from '../../api/use-can';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';

/** What the overview shows before anything is connected: the first step. */
export function NothingYet() {
  const isAdmin = useCan('admin');
  return (
    <EmptyState
      icon={<Plug aria-hidden size={22} />}
      title="Connect your first account"
      hint={
        isAdmin
          ? 'A connection is one account at a provider, with a credential that may read it. Once it is there, everything the account holds shows up here.'
          : 'A connection is one account at a provider. Your token may not make one: ask an admin, then everything the account holds shows up here.'
      }
      action={
        <ButtonLink to={isAdmin ? '/connections/new' : '/providers'} size="lg">
          {isAdmin ? 'Connect' : 'See what can be connected'}
        </ButtonLink>
      }
    />
  );
}
