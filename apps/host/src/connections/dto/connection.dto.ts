import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { BoundedCount, CursorText } from '../../http/paging/paging-decorators.js';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';
import { ScheduleChangeDto, ScheduleDto } from '../../timing/schedule.dto.js';
import { GoneApprovalDto } from './gone-approval.dto.js';

/** Single-line text without control characters, which could cause problems in a database or a log. */
const PLAIN_TEXT = /^\P{Cc}*$/u;

/** A name given by a person: 1 to 100 characters in one line. Trimmed. */
const ConnectionName = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    Length(1, 100),
    Matches(PLAIN_TEXT, { message: 'name must be one line' }),
  );

/** A list of region ids. The plugin decides whether they exist. */
const RegionIds = (): PropertyDecorator => applyDecorators(IsArray(), ArrayMaxSize(200), IsString({ each: true }));

/** A new connection. */
export class CreateConnectionDto {
  @ApiProperty({ example: 'Production', minLength: 1, maxLength: 100 })
  @ConnectionName()
  readonly name!: string;

  @ApiProperty({ example: 'digitalocean', description: 'The id of a provider of GET /providers.' })
  @IsString()
  readonly provider!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    writeOnly: true,
    description: 'As defined by the provider’s JSON Schema. Stored encrypted, and never returned.',
    example: { token: 'dop_v1_…' },
  })
  @IsObject()
  readonly credentials!: Record<string, unknown>;

  @ApiPropertyOptional({ type: [String], example: ['nyc3'], description: 'Empty: all regions of the provider.' })
  @IsOptional()
  @RegionIds()
  readonly regions?: string[];

  @ApiPropertyOptional({
    description: 'Allow another connection to the same account, which is otherwise refused with 409.',
  })
  @IsOptional()
  @IsBoolean()
  readonly allowSameAccount?: boolean;

  @ApiPropertyOptional({
    type: ScheduleDto,
    description: 'The schedule of all tasks, instead of the plugin’s defaults.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ScheduleDto)
  readonly schedule?: ScheduleDto;

  @ApiPropertyOptional({
    type: GoneApprovalDto,
    description: 'When missing resources need approval.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => GoneApprovalDto)
  readonly goneApproval?: GoneApprovalDto;
}

/** Changes of a connection. Absent members stay unchanged. */
export class UpdateConnectionDto {
  @ApiPropertyOptional({ example: 'Production', minLength: 1, maxLength: 100 })
  @MayBeAbsent()
  @ConnectionName()
  readonly name?: string;

  @ApiPropertyOptional({ type: [String], example: ['nyc3'], description: 'Empty: all regions of the provider.' })
  @MayBeAbsent()
  @RegionIds()
  readonly regions?: string[];

  @ApiPropertyOptional({ type: ScheduleChangeDto, description: 'Of every task.' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => ScheduleChangeDto)
  readonly schedule?: ScheduleChangeDto;

  @ApiPropertyOptional({
    type: GoneApprovalDto,
    nullable: true,
    description: 'Replaces the limits; null for the defaults.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => GoneApprovalDto)
  readonly goneApproval?: GoneApprovalDto | null;
}

const STATES = ['present', 'removed', 'all'] as const;

/** A filter of connections, and a page. */
export class ListConnectionsDto {
  @ApiPropertyOptional({ description: 'Part of the name, or of the account’s name.' })
  @IsOptional()
  @MaxLength(200)
  @Matches(PLAIN_TEXT)
  readonly q?: string;

  @ApiPropertyOptional({ example: 'digitalocean' })
  @IsOptional()
  @MaxLength(100)
  @Matches(PLAIN_TEXT)
  readonly provider?: string;

  @ApiPropertyOptional({ enum: STATES, default: 'present' })
  @IsOneOf(STATES)
  readonly state: (typeof STATES)[number] = 'present';

  @BoundedCount(100, 500, 'How many connections a page has at most.')
  readonly limit: number = 100;

  @CursorText()
  readonly cursor?: string;
}

const CHOICES = ['keep', 'remove'] as const;

/** What happens to the inventory of a removed connection. */
export class RemoveConnectionDto {
  @ApiPropertyOptional({ enum: CHOICES, default: 'keep' })
  @IsOneOf(CHOICES)
  readonly inventory: (typeof CHOICES)[number] = 'keep';
}
