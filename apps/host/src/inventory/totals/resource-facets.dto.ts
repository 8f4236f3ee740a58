import { ApiProperty } from '@nestjs/swagger';
import { FacetValue } from './facet-value.dto.js';

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
}
