import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { IsOneOf } from '../http/is-one-of.decorator.js';
import { AUDIT_ACTIONS, type AuditAction } from './audit-actions.constants.js';

/** Which audit events, and which page of them. */
export class AuditQueryDto {
  @ApiPropertyOptional({ enum: AUDIT_ACTIONS, description: 'Only events of this.' })
  @IsOptional()
  @IsOneOf(AUDIT_ACTIONS)
  action?: AuditAction;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 500, default: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;

  @ApiPropertyOptional({ description: 'The nextCursor of the page before.' })
  @IsOptional()
  @IsString()
  cursor?: string;
}
