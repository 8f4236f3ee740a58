import { type Classified, entityWord } from './entity-word';
import { useCatalogue } from './use-catalogue';

/** The title of a resource's entity. */
export const EntityName = ({ of }: { readonly of: Classified }) => entityWord(useCatalogue(), of);
