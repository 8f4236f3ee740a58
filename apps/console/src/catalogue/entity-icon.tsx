import { CatalogueIcon } from './catalogue-icon';
import { type Classified, entityOf } from './entity-label';
import { useCatalogue } from './use-catalogue';

/** The icon of a resource's entity. */
export const EntityIcon = ({ of }: { readonly of: Classified }) => (
  <CatalogueIcon name={entityOf(useCatalogue(), of)?.icon ?? 'box'} />
);
