import { useQuery } from '@tanstack/react-query';
import { connectionNameQuery } from './connection-name.query';

/** What a connection is called; its id until that is known, or when it is no more. */
export function ConnectionName({ id }: { readonly id: string }) {
  const { data } = useQuery(connectionNameQuery(id));
  return data ?? id.slice(0, 8);
}
