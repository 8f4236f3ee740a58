import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../../http/requests/request-decorators.js';
import { ResourceSummary } from '../../inventory/listing/resource.dto.js';
import { AnnotationValues } from '../values/annotation.dto.js';

/** More would make every sync slow, and nobody could tell which of them counts. */
export const MOST_RULES = 100;

/** The body of `POST /annotations/rules`. */
export class CreateRuleDto extends PickType(AnnotationValues, ['owner', 'environment', 'labels']) {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Web servers' })
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  @ApiProperty({
    maxLength: 4000,
    example: 'entity:server name starts with web',
    description: 'In the query language. It must not ask for annotations.',
  })
  @IsString()
  @Length(1, 4000)
  readonly query!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Its place among the rules. Default: the last.' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MOST_RULES)
  readonly position?: number;
}

/** The body of `PATCH /annotations/rules/{id}`. */
export class UpdateRuleDto extends PickType(CreateRuleDto, ['owner', 'environment', 'labels', 'position']) {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  readonly name?: string;

  @ApiPropertyOptional({ maxLength: 4000 })
  @MayBeAbsent()
  @IsString()
  @Length(1, 4000)
  readonly query?: string;
}

/** The body of `POST /annotations/rules/preview`. */
export class PreviewRuleDto extends PickType(CreateRuleDto, ['query', 'owner', 'environment', 'labels']) {}

/** A rule. */
export class AnnotationRule {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', description: 'From 1. Of each value, the first rule that matches counts.' })
  readonly position!: number;

  @ApiProperty({ example: 'Web servers' })
  readonly name!: string;

  @ApiProperty({ example: 'entity:server name starts with web' })
  readonly query!: string;

  @ApiPropertyOptional()
  readonly owner?: string;

  @ApiPropertyOptional()
  readonly environment?: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly labels!: Readonly<Record<string, string>>;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why its query cannot be read. Values of rules stay as they are meanwhile.',
  })
  readonly problem!: string | null;

  @ApiProperty({ description: 'The name of the token that changed it last.' })
  readonly updatedBy!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly updatedAt!: Date;
}

/** All rules, in their order. */
export class AnnotationRuleList {
  @ApiProperty({ type: [AnnotationRule] })
  readonly items!: readonly AnnotationRule[];

  @ApiProperty({ type: 'null' })
  readonly nextCursor!: null;
}

/** What a rule would match. */
export class RulePreview {
  @ApiProperty({ type: 'integer', description: 'How many present resources its query matches.' })
  readonly matching!: number;

  @ApiProperty({ type: 'integer', description: 'How many of them have one of its values by hand or CSV, which stays.' })
  readonly byHand!: number;

  @ApiProperty({ type: [ResourceSummary], description: 'The first of them, by name.' })
  readonly examples!: readonly ResourceSummary[];
}
