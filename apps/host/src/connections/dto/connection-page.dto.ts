import { ApiProperty } from '@nestjs/swagger';
import { ConnectionView } from './connection-view.dto.js';

/** A page of connections, in the order of their names. */
export class ConnectionPage {
  @ApiProperty({ type: [ConnectionView] })
  readonly items!: readonly ConnectionView[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
