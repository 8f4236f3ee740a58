import { useQuery } from '@tanstack/react-query';
import { AnchorLink } from './anchor-link';
import { connectionQuery } from '../pages/connections/one/connection.queries';

/** What a connection is called, which leads to it; its id until that is known, or when it is no more. */
export function ConnectionName({ id }: { readonly id: string }) {
  const { data } = useQuery({ ...connectionQuery(id), select: ({ name }) => name });
  return (
    <AnchorLink to="/connections/$id" params={{ id }} inherit>
      {data ?? id.slice(0, 8)}
    </AnchorLink>
  );
}
