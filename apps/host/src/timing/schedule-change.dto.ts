import { ValidateIf } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsCron } from './is-cron-decorator.js';
import { ScheduleDto } from './schedule.dto.js';

/** What to change of a schedule. What is left out stays; a cron expression takes the place of an interval, and the other way round. */
export class ScheduleChangeDto extends ScheduleDto {
  @ApiPropertyOptional({ example: '*/5 * * * *', description: 'Five fields. Either this or intervalSeconds.' })
  @ValidateIf(({ cron }: ScheduleChangeDto) => cron !== undefined)
  @IsCron()
  declare readonly cron?: string;
}
