import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsTimeZone, IsUUID, Matches } from 'class-validator';
import { BoundedCount } from '../http/paging/paging-decorators.js';
import { FilterValues } from '../inventory/listing/filter-values-decorator.js';

const MESSAGE = 'timeZone must be the name of a time zone, as in "Europe/Berlin"';

/** The query of `GET /changes/daily`. */
export class DailyChangesQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @BoundedCount(30, 366, 'How many days, today included.')
  days: number = 30;

  @ApiPropertyOptional({
    default: 'UTC',
    example: 'Europe/Berlin',
    description: 'The IANA name of the time zone in which days begin and end.',
  })
  @IsOptional()
  // An offset such as +01:00 is also a zone, but PostgreSQL interprets its sign the other way round.
  @Matches(/^[A-Za-z]/, { message: MESSAGE })
  @IsTimeZone({ message: MESSAGE })
  timeZone: string = 'UTC';
}
