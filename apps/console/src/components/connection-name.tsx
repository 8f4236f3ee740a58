import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../api/connection-names.query';
import { AnchorLink } from './anchor-link';

/**
 * What a connection is called, as a link to it; its id until that is known, or when the connection is gone.
 *
 * @param isInText it stands among other words, from which its colour alone does not tell it (WCAG 2.2, 1.4.1).
 */
export function ConnectionName({ id, isInText = false }: { readonly id: string; readonly isInText?: boolean }) {
  const { data } = useQuery(connectionNamesQuery);
  return (
    <AnchorLink to="/connections/$id" params={{ id }} inherit underline={isInText ? 'always' : 'hover'}>
      {data?.get(id) ?? id.slice(0, 8)}
    </AnchorLink>
  );
}
