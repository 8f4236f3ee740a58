import { Alert } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/anchor-link';

/** Offers to replace the credential of the existing connection to the same account. */
export function SameAccountNotice({ connection }: { readonly connection: Schemas['AccountReaderView'] }) {
  return (
    <Alert color="yellow" title="This account is already connected" role="status">
      {connection.name} already reads this account.{' '}
      <AnchorLink to="/connections/$id" params={{ id: connection.id }} inherit>
        Replace its credential
      </AnchorLink>
      , or connect the account again: its resources are still counted once.
    </Alert>
  );
}
