import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { MayBeAbsent } from '../http/requests/request-decorators.js';
import { ScheduleChangeDto } from '../timing/schedule.dto.js';

/** Where the number of requests of one sync is from. */
export const BUDGET_BASES = ['measured', 'estimated'] as const;

/** A changed schedule, to see what it would cost. */
export class BudgetPreviewDto extends ScheduleChangeDto {
  @ApiPropertyOptional({ example: 'server-list', description: 'The task that is changed. Absent: every task.' })
  @MayBeAbsent()
  @IsString()
  readonly task?: string;
}

/** The rate limit that the schedules of a connection share with everything else that uses its token. */
class BudgetLimit {
  @ApiProperty({ example: 'hourly' })
  readonly name!: string;

  @ApiProperty({ type: 'integer', example: 5000 })
  readonly requests!: number;

  @ApiProperty({ type: 'integer', example: 3_600_000, description: 'Milliseconds.' })
  readonly windowMs!: number;

  @ApiProperty({ type: 'number', example: 120_000 })
  readonly requestsPerDay!: number;
}

/** What the syncs of one task cost. */
export class TaskBudget {
  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ description: 'Whether its schedule is enabled. If not, its costs are not in the sums.' })
  readonly enabled!: boolean;

  @ApiProperty({ description: 'Whether its scheduled syncs are deep.' })
  readonly deep!: boolean;

  @ApiProperty({ type: 'integer', example: 6 })
  readonly requestsPerSync!: number;

  @ApiProperty({
    enum: BUDGET_BASES,
    description:
      '`measured`: by its last complete sync. `estimated`: it was not read yet; at least one request, one for each known parent, and in a deep sync one for each known resource.',
  })
  readonly basis!: (typeof BUDGET_BASES)[number];

  @ApiProperty({ type: 'number', example: 24, description: 'Less than once a day is a fraction.' })
  readonly syncsPerDay!: number;

  @ApiProperty({ type: 'number', example: 144 })
  readonly requestsPerDay!: number;

  @ApiProperty({ type: 'number', nullable: true, example: 0.0012, description: 'Of the limit. Null without a limit.' })
  readonly shareOfLimit!: number | null;
}

/** What the syncs of a connection cost, in requests to its provider. */
export class ConnectionBudget {
  @ApiProperty({
    type: BudgetLimit,
    nullable: true,
    description: 'The lowest limit of a day that counts every request. Null: the provider has none.',
  })
  readonly limit!: BudgetLimit | null;

  @ApiProperty({ type: 'integer', description: 'Of one sync of all tasks with enabled schedules.' })
  readonly requestsPerSync!: number;

  @ApiProperty({ type: 'number', description: 'Of all enabled schedules.' })
  readonly requestsPerDay!: number;

  @ApiProperty({ type: 'number', nullable: true, example: 0.068 })
  readonly shareOfLimit!: number | null;

  @ApiProperty({ type: [TaskBudget], description: 'In the order of the provider.' })
  readonly tasks!: readonly TaskBudget[];
}
