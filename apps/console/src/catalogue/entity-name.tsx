import { type Classified, entityLabel } from './catalogue';
import { useCatalogue } from './catalogue.query';

/** The title of a resource's entity. */
export const EntityName = ({ of }: { readonly of: Classified }) => entityLabel(useCatalogue(), of);
