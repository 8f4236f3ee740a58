import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, IsArray, IsBoolean, IsOptional, IsString } from 'class-validator';

/** The tasks to sync. */
export class RequestSyncDto {
  @ApiPropertyOptional({
    type: [String],
    example: ['server-list'],
    description: 'Names of tasks. Default: all, without those that only deep syncs read.',
  })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  readonly tasks?: string[];

  @ApiPropertyOptional({
    default: false,
    description: 'A deep sync: also read what takes many requests, as described by the tasks of the provider (`deep`).',
  })
  @IsOptional()
  @IsBoolean()
  readonly deep?: boolean;
}

/** The approved tasks of a sync. */
export class ConfirmSyncDto {
  @ApiPropertyOptional({
    ...{ type: [String], example: ['server-list'] },
    description: 'The tasks whose missing resources were deleted. Default: all tasks that need approval.',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @IsString({ each: true })
  readonly tasks?: string[];
}
