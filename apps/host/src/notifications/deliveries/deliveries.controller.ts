import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditService } from '../../access/audit/audit.service.js';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { moment } from '../../database/sql.js';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import { queueDelivery } from './delivery-job.js';
import { DeliveryPage, DeliveryQuery, DeliveryView } from './delivery.dto.js';

/** The exact time of a delivery, and its id. */
const PLACE = [PLACE_RULES.moment, PLACE_RULES.uuid];

interface DeliveryRow extends DeliveryView, Record<string, unknown> {
  readonly place: string;
}

const DELIVERIES = `
select id, subscription_id as "subscriptionId", run_id as "syncId", digest_id as "digestId", state, message ->> 'title' as title, message -> 'lines' as lines, attempts,
  created_at as "createdAt", next_at as "nextAt", delivered_at as "deliveredAt", error, remark, ${moment('created_at')} as place
from delivery`;

const PAGE = `${DELIVERIES}
where ($1::uuid is null or subscription_id = $1) and ($2::text is null or state = $2)
  and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid)) order by created_at desc, id desc limit $5`;

const SEND_AGAIN = `
update delivery set state = 'pending', attempts = 0, next_at = clock_timestamp(), message = message - 'report' where id = $1 returning subscription_id as "subscriptionId"`;

/** `/deliveries`: what was sent, and what could not be. */
@ApiTags('notifications')
@RequireRole('operator')
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Lists the deliveries',
    description: 'The newest first. Those older than 90 days are removed with their syncs.',
  })
  @ApiOkResponse({ type: DeliveryPage })
  async list(@Query() { subscription, state, limit, cursor }: DeliveryQuery): Promise<DeliveryPage> {
    const cursors = new ListCursors({ list: 'deliveries', subscription, state }, PLACE);
    const [moment, id] = cursors.read(cursor) ?? [];
    const { rows } = await this.pool.query<DeliveryRow>(PAGE, [subscription, state, moment, id, limit + 1]);
    const items = rows.slice(0, limit).map(({ place: _place, ...delivery }) => delivery as DeliveryView);
    return { items, nextCursor: cursors.next(rows, limit, (row) => [row.place, row.id]) };
  }

  @Get(':id')
  @ApiProblems('unknown-delivery')
  @ApiOperation({ summary: 'Shows a delivery', description: 'With the reason for which its last attempt failed.' })
  @ApiOkResponse({ type: DeliveryView })
  find(@IdParam('delivery') id: string): Promise<DeliveryView> {
    return this.#find(id, this.pool);
  }

  @Post(':id/send-again')
  @ApiProblems('unknown-delivery')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sends a delivery now',
    description: 'Whether it waits, has failed or was delivered: with the same id, by which receivers recognize it.',
  })
  @ApiOkResponse({ type: DeliveryView })
  sendAgain(@IdParam('delivery') id: string, @CurrentCaller() caller: Caller | undefined): Promise<DeliveryView> {
    return inTransaction(this.pool, async (tx) => {
      const { rows } = await tx.query<{ subscriptionId: string }>(SEND_AGAIN, [id]);
      if (!rows[0]) throw unknownId('delivery', id);
      await queueDelivery(tx, rows[0].subscriptionId);
      await this.audit.record({ caller, action: 'delivery.send-again', target: id }, tx);
      return this.#find(id, tx);
    });
  }

  async #find(id: string, queries: Queries): Promise<DeliveryView> {
    const [row] = (await queries.query<DeliveryRow>(`${DELIVERIES} where id = $1`, [id])).rows;
    if (!row) throw unknownId('delivery', id);
    const { place: _place, ...delivery } = row;
    return delivery;
  }
}
