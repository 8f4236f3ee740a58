import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { ScheduleDto } from '../../timing/schedule.dto.js';
import { ConnectionName } from './connection-name.decorator.js';
import { GoneApprovalDto } from './gone-approval.dto.js';
import { RegionIds } from './region-ids.decorator.js';

/** A new connection. */
export class CreateConnectionDto {
  @ApiProperty({ example: 'Production', minLength: 1, maxLength: 100 })
  @ConnectionName()
  readonly name!: string;

  @ApiProperty({ example: 'digitalocean', description: 'The id of one of GET /providers.' })
  @IsString()
  readonly provider!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    writeOnly: true,
    description: 'As the provider’s JSON Schema says. Sealed, and never shown again.',
    example: { token: 'dop_v1_…' },
  })
  @IsObject()
  readonly credentials!: Record<string, unknown>;

  @ApiPropertyOptional({ type: [String], example: ['nyc3'], description: 'None: all that the provider has.' })
  @IsOptional()
  @RegionIds()
  readonly regions?: string[];

  @ApiPropertyOptional({
    description: 'Also when another connection reads the same account. Otherwise that is refused with 409.',
  })
  @IsOptional()
  @IsBoolean()
  readonly allowSameAccount?: boolean;

  @ApiPropertyOptional({
    type: ScheduleDto,
    description: 'For every task, instead of what the provider’s plugin suggests.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ScheduleDto)
  readonly schedule?: ScheduleDto;

  @ApiPropertyOptional({
    type: GoneApprovalDto,
    description: 'When resources that are no longer found wait for a person.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => GoneApprovalDto)
  readonly goneApproval?: GoneApprovalDto;
}
