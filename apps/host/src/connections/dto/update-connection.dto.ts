import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { ScheduleChangeDto } from '../../timing/schedule-change.dto.js';
import { ConnectionName } from './connection-name.decorator.js';
import { GoneApprovalDto } from './gone-approval.dto.js';
import { RegionIds } from './region-ids.decorator.js';

/** What to change of a connection. What is left out stays. */
export class UpdateConnectionDto {
  @ApiPropertyOptional({ example: 'Production', minLength: 1, maxLength: 100 })
  @ValidateIf(({ name }: UpdateConnectionDto) => name !== undefined)
  @ConnectionName()
  readonly name?: string;

  @ApiPropertyOptional({ type: [String], example: ['nyc3'], description: 'Empty: all that the provider has.' })
  @ValidateIf(({ regions }: UpdateConnectionDto) => regions !== undefined)
  @RegionIds()
  readonly regions?: string[];

  @ApiPropertyOptional({ type: ScheduleChangeDto, description: 'Of every task.' })
  @ValidateIf(({ schedule }: UpdateConnectionDto) => schedule !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ScheduleChangeDto)
  readonly schedule?: ScheduleChangeDto;

  @ApiPropertyOptional({
    type: GoneApprovalDto,
    nullable: true,
    description: 'Replaces what was set; null for the defaults.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => GoneApprovalDto)
  readonly goneApproval?: GoneApprovalDto | null;
}
