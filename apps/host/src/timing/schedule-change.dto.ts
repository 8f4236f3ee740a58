import { ValidateIf } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsCron } from './is-cron-decorator.js';
import { ScheduleDto } from './schedule.dto.js';

/** Changes of a schedule. Absent members stay unchanged; a cron expression replaces an interval, and vice versa. */
export class ScheduleChangeDto extends ScheduleDto {
  @ApiPropertyOptional({ example: '*/5 * * * *', description: 'Five fields. Either this or intervalSeconds.' })
  @ValidateIf(({ cron }: ScheduleChangeDto) => cron !== undefined)
  @IsCron()
  declare readonly cron?: string;
}
