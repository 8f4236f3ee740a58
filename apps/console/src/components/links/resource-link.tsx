import { AnchorLink } from './anchor-link';

/** A link to the page of a resource, labelled with its name. */
export function ResourceLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <AnchorLink to="/resources/$id" params={{ id }} fw={600} inherit>
      {name || 'Unnamed'}
    </AnchorLink>
  );
}
