import { CHART_MEASURES, type ChartMeasure, type ViewChart } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsOneOf } from '../http/requests/request-decorators.js';

/** Who sees a view: only tokens of its owner's name, or everybody. */
export const VISIBILITIES = ['own', 'shared'] as const;

/** One of {@link VISIBILITIES}. */
export type Visibility = (typeof VISIBILITIES)[number];

const FIELD_NAME = /^-?[\w.-]{1,100}$/;
const MOST_COLUMNS = 60;
const MOST_CHARTS = 8;

/** A chart of a view. */
export class ViewChartDto implements ViewChart {
  @ApiPropertyOptional({ example: 'region', description: 'The field by which resources are grouped.' })
  @IsOptional()
  @Matches(FIELD_NAME, { message: '$property must be a field, such as region' })
  field?: string;

  @ApiProperty({ enum: CHART_MEASURES, description: 'The number of resources, the sum of `of`, or the monthly cost.' })
  @IsOneOf(CHART_MEASURES)
  measure!: ChartMeasure;

  @ApiPropertyOptional({ example: 'sizeGb', description: 'The number field that is added up.' })
  @IsOptional()
  @Matches(FIELD_NAME, { message: '$property must be a field, such as sizeGb' })
  of?: string;

  @ApiPropertyOptional({ description: 'The last twelve months in place of groups.' })
  @IsOptional()
  @IsBoolean()
  overTime?: boolean;
}

/** The body of `POST /views`. */
export class CreateViewDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Production without a firewall' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiPropertyOptional({ maxLength: 1000, default: '' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  description?: string;

  @ApiPropertyOptional({
    example: 'tag:env:production -has:firewall',
    default: '',
    description: 'In the query language. A mistake is refused with its `position`.',
  })
  @IsOptional()
  @IsString({ message: 'query must be one text' })
  query?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'server', description: 'The entity of the list.' })
  @IsOptional()
  @Matches(FIELD_NAME, { message: 'entity must be the id of an entity' })
  entity?: string | null;

  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    example: ['name', 'region', 'vcpus'],
    description: 'The fields that are shown. Null: those that the entity shows.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_COLUMNS)
  @ArrayUnique()
  @Matches(FIELD_NAME, { each: true, message: 'columns must be names of fields' })
  columns?: string[] | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '-cost', description: 'As in GET /resources.' })
  @IsOptional()
  @Matches(FIELD_NAME, { message: 'sort must be a field, such as name or -created' })
  sort?: string | null;

  @ApiPropertyOptional({ type: [ViewChartDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHARTS)
  @ValidateNested({ each: true })
  @Type(() => ViewChartDto)
  charts?: ViewChartDto[];

  @ApiPropertyOptional({
    enum: VISIBILITIES,
    default: 'own',
    description: 'To share, a token needs the role operator.',
  })
  @IsOptional()
  @IsOneOf(VISIBILITIES)
  visibility?: Visibility;
}

/** The body of `PATCH /views/{id}`: what is absent stays. */
export class UpdateViewDto extends PartialType(CreateViewDto) {}

/** A view. */
export class ViewDto {
  @ApiProperty({
    example: 'unattached-volumes',
    description: 'A stable address: a UUID, or words for a view that ships.',
  })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly description!: string;

  @ApiProperty()
  readonly query!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly entity!: string | null;

  @ApiProperty({ type: [String], nullable: true })
  readonly columns!: readonly string[] | null;

  @ApiProperty({ type: String, nullable: true })
  readonly sort!: string | null;

  @ApiProperty({ type: [ViewChartDto] })
  readonly charts!: readonly ViewChart[];

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'The name of the token that created it. Null: it ships with Maestro or a plugin, and cannot be changed.',
  })
  readonly owner!: string | null;

  @ApiProperty({ enum: VISIBILITIES })
  readonly visibility!: Visibility;

  @ApiProperty({ description: 'Whether the token of the request may change and delete it.' })
  readonly editable!: boolean;
}

/** All views that a token may see. */
export class ViewPage {
  @ApiProperty({ type: [ViewDto], description: 'Own ones, shared ones, then those that ship.' })
  readonly items!: readonly ViewDto[];

  @ApiProperty({ type: 'null' })
  readonly nextCursor!: null;
}

/** The views on the overview of a token, and the body to arrange them. */
export class PinnedViews {
  @ApiProperty({ type: [String], description: 'Ids of views, in order.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true, message: 'views must be ids of views' })
  views!: string[];
}

/** The body of `POST /visit`. */
export class VisitDto {
  @ApiPropertyOptional({ description: 'What changed was seen: from now on, only later changes are new.' })
  @IsOptional()
  @IsBoolean()
  seen?: boolean;
}

/** What changed since the last visit. */
export class Visit {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The end of the visit before this one: `GET /changes?since=`. Null on the first visit.',
  })
  readonly since!: string | null;

  @ApiProperty({ type: 'integer', description: 'Changes since then.' })
  readonly changes!: number;

  @ApiProperty({ description: 'Whether there are more than `changes`: counting stops at 10,000.' })
  readonly more!: boolean;
}
