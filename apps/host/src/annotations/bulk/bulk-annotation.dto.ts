import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsDefined, IsUUID, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '../../http/requests/request-decorators.js';
import { ResourceCountQuery } from '../../inventory/totals/resource-totals.dto.js';
import { AnnotationValues } from '../values/annotation.dto.js';

/** More are chosen by a filter. */
const MOST_IDS = 500;

/** The filters of `GET /resources`. */
export class BulkFilter extends OmitType(ResourceCountQuery, ['at', 'family']) {}

/** The body of `POST /annotations/bulk`. */
export class BulkAnnotationDto {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: MOST_IDS, description: 'The resources. Or filter.' })
  @MayBeAbsent()
  @IsUUID('all', { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_IDS)
  readonly ids?: readonly string[];

  @ApiPropertyOptional({ type: BulkFilter, description: 'All resources of a list: the filters of GET /resources.' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => BulkFilter)
  readonly filter?: BulkFilter;

  @ApiProperty({ type: AnnotationValues, description: 'What is not in it stays. null removes a value.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => AnnotationValues)
  readonly values!: AnnotationValues;

  @ApiPropertyOptional({ default: false, description: 'Whether it is only counted.' })
  @MayBeAbsent()
  @IsBoolean()
  readonly dryRun?: boolean;
}

/** How many resources an operation is about. */
export class BulkAnnotationResult {
  @ApiProperty({ type: 'integer' })
  readonly matching!: number;

  @ApiProperty({ type: 'integer', description: 'How many of them did not have these values.' })
  readonly changed!: number;

  @ApiProperty()
  readonly dryRun!: boolean;
}
