import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsOptional, IsString } from 'class-validator';

/** Which tasks to run. */
export class RequestSyncDto {
  @ApiPropertyOptional({ type: [String], example: ['server-list'], description: 'Names of tasks. Default: all.' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  readonly tasks?: string[];
}
