import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsTimeZone, Max, Min, ValidateIf, ValidateBy } from 'class-validator';
import { IsCron } from './is-cron-decorator.js';

/** Refuses a property if another one is also given. */
const MutuallyExclusive = (other: string): PropertyDecorator =>
  ValidateBy({
    name: 'mutuallyExclusive',
    constraints: [other],
    validator: {
      validate: (_value, facts) =>
        facts === undefined || (facts.object as Record<string, unknown>)[other] === undefined,
      defaultMessage: () => `give either $property or ${other}, not both`,
    },
  });

/** The range of intervals, in seconds: half a minute to thirty days. */
const INTERVAL_SECONDS = { least: 30, most: 2_592_000 } as const;

/** The schedule of a task: a cron expression, or an interval. With only `enabled`, it is the provider's default. */
export class ScheduleDto {
  @ApiPropertyOptional({ example: '*/5 * * * *', description: 'Five fields. Either this or intervalSeconds.' })
  @ValidateIf(
    ({ cron, intervalSeconds, enabled, deep }: ScheduleDto) =>
      cron !== undefined || (intervalSeconds ?? enabled ?? deep) === undefined,
  )
  @IsCron()
  readonly cron?: string;

  @ApiPropertyOptional({
    example: 'Europe/Berlin',
    default: 'UTC',
    description: 'The time zone of the cron expression.',
  })
  @ValidateIf(({ timeZone }: ScheduleDto) => timeZone !== undefined)
  @IsTimeZone({ message: 'timeZone must be a time zone, as in "Europe/Berlin"' })
  readonly timeZone?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: INTERVAL_SECONDS.least, maximum: INTERVAL_SECONDS.most })
  @ValidateIf(({ intervalSeconds }: ScheduleDto) => intervalSeconds !== undefined)
  @IsInt()
  @Min(INTERVAL_SECONDS.least)
  @Max(INTERVAL_SECONDS.most)
  @MutuallyExclusive('cron')
  readonly intervalSeconds?: number;

  @ApiPropertyOptional({ default: true })
  @ValidateIf(({ enabled }: ScheduleDto) => enabled !== undefined)
  @IsBoolean()
  readonly enabled?: boolean;

  @ApiPropertyOptional({
    default: false,
    description: 'Deep syncs: also read what takes many requests, as described by the tasks of the provider (`deep`).',
  })
  @ValidateIf(({ deep }: ScheduleDto) => deep !== undefined)
  @IsBoolean()
  readonly deep?: boolean;
}
