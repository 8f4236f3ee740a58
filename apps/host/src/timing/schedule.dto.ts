import { ApiPropertyOptional, ApiProperty, OmitType } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsTimeZone, Max, Min, ValidateIf, ValidateBy } from 'class-validator';
import { MayBeAbsent } from '../http/requests/request-decorators.js';
import { nextTick, type Timing } from './next-tick.js';

const FIELDS = 5;

/** A cron expression with five fields and at least one due time. Seconds would be too frequent, and the 30th of February never occurs. */
const IsCron = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCron',
    validator: {
      validate: (value) => typeof value === 'string' && problemOf(value) === undefined,
      defaultMessage: (facts) => `$property ${problemOf(facts?.value) ?? 'is malformed'}`,
    },
  });

function problemOf(value: unknown): string | undefined {
  const example = 'write five fields, as in "*/5 * * * *"';
  if (typeof value !== 'string') return `must be a cron expression: ${example}`;
  if (value.trim().split(/\s+/).length !== FIELDS) return `must have ${FIELDS} fields: ${example}`;
  try {
    nextTick({ cron: value, timeZone: 'UTC', intervalSeconds: null }, new Date());
    return undefined;
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}; ${example}`;
  }
}

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
  @MayBeAbsent()
  @IsTimeZone({ message: 'timeZone must be a time zone, as in "Europe/Berlin"' })
  readonly timeZone?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: INTERVAL_SECONDS.least, maximum: INTERVAL_SECONDS.most })
  @MayBeAbsent()
  @IsInt()
  @Min(INTERVAL_SECONDS.least)
  @Max(INTERVAL_SECONDS.most)
  @MutuallyExclusive('cron')
  readonly intervalSeconds?: number;

  @ApiPropertyOptional({ default: true })
  @MayBeAbsent()
  @IsBoolean()
  readonly enabled?: boolean;

  @ApiPropertyOptional({
    default: false,
    description: 'Deep syncs: also read what takes many requests, as described by the tasks of the provider (`deep`).',
  })
  @MayBeAbsent()
  @IsBoolean()
  readonly deep?: boolean;
}

/** Changes of a schedule. Absent members stay unchanged; a cron expression replaces an interval, and vice versa. */
export class ScheduleChangeDto extends ScheduleDto {
  @ApiPropertyOptional({ example: '*/5 * * * *', description: 'Five fields. Either this or intervalSeconds.' })
  @MayBeAbsent()
  @IsCron()
  declare readonly cron?: string;
}

/** The schedule of one task of a connection. */
export class ScheduleView implements Timing {
  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ type: String, nullable: true, example: '*/5 * * * *', description: 'Null: there is an interval.' })
  readonly cron!: string | null;

  @ApiProperty({ example: 'Europe/Berlin' })
  readonly timeZone!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: there is a cron expression.' })
  readonly intervalSeconds!: number | null;

  @ApiProperty()
  readonly enabled!: boolean;

  @ApiProperty({ description: 'Whether its syncs are deep: they also read what takes many requests.' })
  readonly deep!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is disabled.' })
  readonly nextAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lastAt!: Date | null;
}

/** The schedule of all tasks of a connection. */
export class ConnectionSchedule extends OmitType(ScheduleView, ['task', 'nextAt', 'lastAt']) {}
