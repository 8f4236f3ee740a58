import { Inject, Injectable } from '@nestjs/common';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { POOL, type Pool } from '../../database/queries.js';
import { ApiProperty } from '@nestjs/swagger';

/** A resource that a sync no longer found. It stays present until a person approves that it is gone. */
class Disappearance {
  @ApiProperty({ format: 'uuid', description: "The resource's." })
  readonly id!: string;

  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ example: '3164444', description: "The provider's id of it." })
  readonly uid!: string;

  @ApiProperty({ example: 'web-1' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'nyc3' })
  readonly region!: string | null;
}

/** The resources that a sync no longer found. Empty if it needs no approval. */
export class DisappearancePage {
  @ApiProperty({ type: [Disappearance] })
  readonly items!: readonly Disappearance[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}

const PAGE = 100;

/** The number of the last one on the previous page. */
const PLACE = [PLACE_RULES.serial];

interface Row extends Disappearance {
  readonly place: string;
}

/** In the order of the waiting lists, which do not change until somebody approves. */
const MISSING = `
select waiting.place, resource.id, waiting.task, resource.kind, resource.uid, resource.name, resource.region
from (
  select row_number() over (order by task.task, given.place) as place, task.task, given.id
  from sync_task task cross join lateral jsonb_array_elements_text(task.awaiting) with ordinality as given (id, place)
  where task.run_id = $1
) as waiting
join resource on resource.id = waiting.id::uuid
where waiting.place > $2 order by waiting.place limit $3`;

/** Reads the resources that a sync no longer found and that need approval. */
@Injectable()
export class DisappearancesQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * @param cursor from the previous page; none for the first.
   * @throws {ProblemError} `invalid-cursor`.
   */
  async page(runId: string, cursor?: string): Promise<DisappearancePage> {
    const cursors = new ListCursors({ list: 'disappearances', runId }, PLACE);
    const [after] = cursors.read(cursor) ?? ['0'];
    // One more than shown indicates whether there is a next page.
    const { rows } = await this.pool.query<Row>(MISSING, [runId, after, PAGE + 1]);
    return {
      items: rows.slice(0, PAGE).map(({ place: _place, ...item }) => item),
      nextCursor: cursors.next(rows, PAGE, ({ place }) => [place]),
    };
  }
}
