import { ApiProperty } from '@nestjs/swagger';
import { AccountView } from './account-view.dto.js';

/** A connection. Never its secret. */
export class ConnectionView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'Production' })
  readonly name!: string;

  @ApiProperty({ example: 'digitalocean' })
  readonly provider!: string;

  @ApiProperty({ type: [String], description: 'Empty: all that the provider has.' })
  readonly regions!: readonly string[];

  @ApiProperty({ type: AccountView, nullable: true, description: 'Known once the credential was verified.' })
  readonly account!: AccountView | null;

  @ApiProperty({ enum: ['unverified', 'ok', 'refused'], description: 'What the provider last said of the credential.' })
  readonly status!: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since then, only its inventory is left.',
  })
  readonly removedAt!: string | null;
}
