import { ApiProperty } from '@nestjs/swagger';

/** The account behind a credential. */
export class AccountView {
  @ApiProperty({ description: 'The provider’s own id.' })
  readonly id!: string;

  @ApiProperty({ example: 'Acme' })
  readonly name!: string;
}
