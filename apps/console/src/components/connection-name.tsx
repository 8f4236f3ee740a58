import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../api/connection-names.query';
import { AnchorLink } from './anchor-link';

/** What a connection is called, which leads to it; its id until that is known, or when it is no more. */
export function ConnectionName({ id }: { readonly id: string }) {
  const { data } = useQuery(connectionNamesQuery);
  return (
    <AnchorLink to="/connections/$id" params={{ id }} inherit>
      {data?.get(id) ?? id.slice(0, 8)}
    </AnchorLink>
  );
}
