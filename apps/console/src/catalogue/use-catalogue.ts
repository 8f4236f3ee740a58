import { useQuery } from '@tanstack/react-query';
import { type Catalogue, NO_CATALOGUE } from './catalogue';
import { catalogueQuery } from './catalogue.query';

/** The catalogue. It is loaded before pages open; if that failed, labels are derived from names. */
export function useCatalogue(): Catalogue {
  const { data } = useQuery(catalogueQuery);
  return data ?? NO_CATALOGUE;
}
