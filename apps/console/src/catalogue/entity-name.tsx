import { type Classified, entityLabel } from './entity-label';
import { useCatalogue } from './use-catalogue';

/** The title of a resource's entity. */
export const EntityName = ({ of }: { readonly of: Classified }) => entityLabel(useCatalogue(), of);
