import { CHART_MEASURES, type ChartMeasure } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { BoundedCount } from '../../http/paging/paging-decorators.js';
import { IsOneOf } from '../../http/requests/request-decorators.js';
import { ResourceListQuery } from '../listing/resource-list-query.dto.js';

const FIELD = /^[\w.-]{1,100}$/;

/** What `GET /resources/chart` takes: the filters of the list, and what is shown of it. */
export class ResourceChartQuery extends OmitType(ResourceListQuery, ['at', 'sort', 'limit', 'cursor']) {
  @ApiPropertyOptional({
    example: 'region',
    description: 'Any field: resources are grouped by its values. Times are grouped by month. Absent with `overTime`.',
  })
  @IsOptional()
  @Matches(FIELD, { message: 'field must be a field, such as region' })
  field?: string;

  @ApiPropertyOptional({
    enum: CHART_MEASURES,
    default: 'count',
    description: '`count`: the number of resources. `sum`: of the number field `of`. `cost`: the list price a month.',
  })
  @IsOptional()
  @IsOneOf(CHART_MEASURES)
  measure: ChartMeasure = 'count';

  @ApiPropertyOptional({ example: 'sizeGb', description: 'The field of numbers that is added up.' })
  @IsOptional()
  @Matches(FIELD, { message: 'of must be a field, such as sizeGb' })
  of?: string;

  @ApiPropertyOptional({
    description:
      'The last twelve months in place of groups: how many resources there were at the end of each, or with `cost`, what was billed for those that are in the list now.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overTime?: boolean;

  @BoundedCount(12, 200, 'How many groups are listed. The rest are in `others`.')
  limit: number = 12;
}

/** An amount of a chart. */
export class ChartAmount {
  @ApiProperty({ description: 'A number of resources, a sum, or money.' })
  readonly amount!: number;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 4217, of money. Currencies are never added up.' })
  readonly currency!: string | null;
}

/** A bar of a chart. */
export class ChartGroup extends ChartAmount {
  @ApiProperty({ type: String, nullable: true, description: 'Null: without a value.' })
  readonly value!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The name of a connection, else the value.' })
  readonly label!: string | null;

  @ApiProperty({ type: 'integer', description: 'The number of resources.' })
  readonly count!: number;
}

/** A list in groups. */
export class ResourceChart {
  @ApiProperty({ type: String, nullable: true })
  readonly field!: string | null;

  @ApiProperty({ enum: CHART_MEASURES })
  readonly measure!: ChartMeasure;

  @ApiProperty({ type: String, nullable: true })
  readonly of!: string | null;

  @ApiProperty()
  readonly overTime!: boolean;

  @ApiProperty({ type: [ChartGroup], description: 'Largest first; months in their order.' })
  readonly groups!: readonly ChartGroup[];

  @ApiProperty({ type: [ChartAmount], description: 'The groups beyond `limit`.' })
  readonly others!: readonly ChartAmount[];

  @ApiProperty({
    type: [ChartAmount],
    description: 'Of the whole list. Less than the groups together where a resource has several values.',
  })
  readonly totals!: readonly ChartAmount[];
}
