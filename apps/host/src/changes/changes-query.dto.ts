import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { IsOneOf } from '../http/requests/is-one-of-decorator.js';
import { BoundedCount, CursorText } from '../http/paging/paging-decorators.js';
import { FilterValues } from '../inventory/listing/filter-values-decorator.js';
import { EarlierWord } from '../inventory/listing/earlier-word-decorator.js';
import { IsMoment } from '../http/paging/moment-parser.js';
import { CHANGE_TYPES, type ChangeType } from './change-types.constants.js';

/** The query of `GET /changes`. */
export class ChangesQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @FilterValues('Kinds.', 'digitalocean.droplet')
  kind?: string[];

  @FilterValues('Ids of entities of the catalogue.', 'server')
  entity?: string[];

  @EarlierWord('Use `entity`: `load-balancer` in place of `LoadBalancer`.')
  family?: string[];

  @FilterValues(`The types of change: ${CHANGE_TYPES.join(', ')}.`, 'gone')
  @IsOneOf(CHANGE_TYPES, { each: true })
  type?: ChangeType[];

  @ApiPropertyOptional({ description: 'RFC 3339: at this time or later.', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  since?: string;

  @ApiPropertyOptional({ description: 'RFC 3339: before this time.', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  until?: string;

  @BoundedCount(50, 200, 'How many changes a page has at most. A page ends sooner where its documents are large.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}
