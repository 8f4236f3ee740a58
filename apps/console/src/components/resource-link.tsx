import { AnchorLink } from './anchor-link';

/** The name of a resource, which leads to its page. */
export function ResourceLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <AnchorLink to="/resources/$id" params={{ id }} fw={600} inherit>
      {name || 'Unnamed'}
    </AnchorLink>
  );
}
