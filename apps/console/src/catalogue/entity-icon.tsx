import { CatalogueIcon } from './catalogue-icon';
import { type Classified, entityOf } from './entity-word';
import { useCatalogue } from './use-catalogue';

/** A picture of what a resource is, beside the words. */
export const EntityIcon = ({ of }: { readonly of: Classified }) => (
  <CatalogueIcon name={entityOf(useCatalogue(), of)?.icon ?? 'box'} />
);
