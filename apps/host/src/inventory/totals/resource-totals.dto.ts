import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { ResourceListQuery } from '../listing/resource-list-query.dto.js';

/** A value to filter a list by. */
export class FacetValue {
  @ApiProperty({ example: 'nyc3' })
  readonly value!: string;

  @ApiProperty({ type: 'integer', description: 'The number of resources with this value.' })
  readonly count!: number;
}

/** The values that a list can be filtered by, most frequent first: at most 200 per facet. */
export class ResourceFacets {
  @ApiProperty({ type: [FacetValue], description: 'Ids.' })
  readonly connection!: readonly FacetValue[];

  @ApiProperty({ type: [FacetValue] })
  readonly kind!: readonly FacetValue[];

  @ApiProperty({ type: [FacetValue] })
  readonly entity!: readonly FacetValue[];

  @ApiProperty({ type: [FacetValue] })
  readonly region!: readonly FacetValue[];

  @ApiProperty({ type: [FacetValue] })
  readonly status!: readonly FacetValue[];

  @ApiProperty({ type: [FacetValue] })
  readonly tag!: readonly FacetValue[];

  @ApiProperty({ type: [FacetValue], description: 'Annotations: none at a past time.' })
  readonly owner!: readonly FacetValue[];

  @ApiProperty({ type: [FacetValue], description: 'Annotations: none at a past time.' })
  readonly environment!: readonly FacetValue[];

  @ApiProperty({
    type: [FacetValue],
    description:
      'Whether Terraform manages them: `yes`, `no` and `unknown`. None while no state is known, at a past time, for deleted resources, or if counting takes too long.',
  })
  readonly managed!: readonly FacetValue[];

  @ApiProperty({
    description:
      'Whether counting all of them took too long: the values and counts are then those of the first 20,000 resources.',
  })
  readonly cut!: boolean;
}

/** The length of a list. */
export class ResourceCount {
  @ApiProperty({ type: 'integer' })
  readonly count!: number;

  @ApiProperty({ description: 'Whether there are more than `count`: counting stops at 100,000.' })
  readonly more!: boolean;
}

/** What `GET /resources/count` accepts: all filters of the list. */
export class ResourceCountQuery extends OmitType(ResourceListQuery, ['sort', 'limit', 'cursor']) {}

/** What `GET /resources/facets` takes. */
export class ResourceFacetsQuery extends PickType(ResourceListQuery, [
  'connection',
  'entity',
  'state',
  'query',
  'view',
  'at',
]) {}
