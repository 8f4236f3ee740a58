import { useQuery } from '@tanstack/react-query';
import { type Catalogue, NO_CATALOGUE } from './catalogue';
import { catalogueQuery } from './catalogue.query';

/** What the host can list. It is loaded before pages open; where that failed, labels are made from names. */
export function useCatalogue(): Catalogue {
  const { data } = useQuery(catalogueQuery);
  return data ?? NO_CATALOGUE;
}
