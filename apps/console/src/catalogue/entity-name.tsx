import { type Classified, entityWord } from './entity-word';
import { useCatalogue } from './use-catalogue';

/** What a resource is, in a word. */
export const EntityName = ({ of }: { readonly of: Classified }) => entityWord(useCatalogue(), of);
