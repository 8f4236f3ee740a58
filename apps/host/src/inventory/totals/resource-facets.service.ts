import { Inject, Injectable } from '@nestjs/common';
import { HeavyReads } from '../listing/heavy-reads.service.js';
import type { ResourceFilter } from '../listing/resource-filter.types.js';
import type { FacetValue } from './facet-value.dto.js';
import { FACETS, facetsQuery } from './facets.sql.js';
import type { ResourceFacets } from './resource-facets.dto.js';
import { SharedReads } from './shared-reads.js';

interface FacetRow extends Record<string, unknown>, FacetValue {
  readonly facet: (typeof FACETS)[number];
}

/** Finds the values that a list can be narrowed to. */
@Injectable()
export class ResourceFacetsService {
  readonly #shared = new SharedReads<ResourceFacets>();

  constructor(@Inject(HeavyReads) private readonly heavy: HeavyReads) {}

  /**
   * @param at in UTC, as `parseMoment` writes it: what there was then.
   * @throws ProblemError 503 when it takes too long.
   */
  find(filter: ResourceFilter, at?: string): Promise<ResourceFacets> {
    return this.#shared.read({ filter, at }, async () => {
      const rows = await this.heavy.run<FacetRow>(facetsQuery(filter, at));
      const valuesOf = (facet: FacetRow['facet']): FacetValue[] =>
        rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
      return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as unknown as ResourceFacets;
    });
  }
}
