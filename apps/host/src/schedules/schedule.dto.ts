import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Max, Min, ValidateIf } from 'class-validator';

/** When a task runs by itself: a cron expression, or an interval. */
export class ScheduleDto {
  @ApiPropertyOptional({ example: '*/5 * * * *', description: 'Five fields. Either this or intervalSeconds.' })
  @ValidateIf(({ intervalSeconds }: ScheduleDto) => intervalSeconds === undefined)
  @IsString({ message: 'give a cron expression, or intervalSeconds' })
  readonly cron?: string;

  @ApiPropertyOptional({ example: 'Europe/Berlin', default: 'UTC' })
  @IsOptional()
  @IsString()
  readonly timeZone?: string;

  @ApiPropertyOptional({ minimum: 30, maximum: 2_592_000 })
  @IsOptional()
  @IsInt()
  @Min(30)
  @Max(2_592_000)
  readonly intervalSeconds?: number;

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  readonly enabled?: boolean;
}
