import { ApiProperty } from '@nestjs/swagger';
import { BoundedCount, PageQuery } from '../../http/paging/paging-decorators.js';

/** The query of `GET /terraform/states/{id}/missing`. */
export class MissingQuery extends PageQuery {
  @BoundedCount(100, 500, 'How many are listed.')
  limit: number = 100;
}

/** A deleted resource. */
export class DeletedResource {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'web-1' })
  readonly name!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was marked as deleted.' })
  readonly goneAt!: Date;
}

/** What a state manages, and the inventory does not have. */
export class MissingResource {
  @ApiProperty({ example: 'module.web.digitalocean_droplet.node[0]' })
  readonly address!: string;

  @ApiProperty({ example: 'digitalocean_droplet' })
  readonly type!: string;

  @ApiProperty({ example: '3164444', description: 'What `import` takes.' })
  readonly importId!: string;

  @ApiProperty({
    type: DeletedResource,
    nullable: true,
    description: 'The resource, if it was deleted at the provider. Null: no connection has ever listed it.',
  })
  readonly deleted!: DeletedResource | null;
}

/** A page of what a state manages, and the inventory does not have, by address. */
export class MissingPage {
  @ApiProperty({ type: [MissingResource] })
  readonly items!: readonly MissingResource[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
