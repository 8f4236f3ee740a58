import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, IsArray, IsBoolean, IsOptional, IsString } from 'class-validator';

/** Which tasks to run. */
export class RequestSyncDto {
  @ApiPropertyOptional({ type: [String], example: ['server-list'], description: 'Names of tasks. Default: all.' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  readonly tasks?: string[];

  @ApiPropertyOptional({
    default: false,
    description: 'Read also what costs many requests, as the tasks of the provider say (`deep`).',
  })
  @IsOptional()
  @IsBoolean()
  readonly deep?: boolean;
}

/** What of a run is approved. */
export class ConfirmSyncDto {
  @ApiPropertyOptional({
    ...{ type: [String], example: ['server-list'] },
    description: 'Names of tasks whose missing resources are gone. All that wait, by default.',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @IsString({ each: true })
  readonly tasks?: string[];
}
