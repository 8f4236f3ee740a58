import { ApiProperty } from '@nestjs/swagger';

/** What is wrong with one field, as the API documents show it. */
export class FieldProblemDto {
  @ApiProperty({ example: 'credentials.token' })
  field!: string;

  @ApiProperty({ example: 'token must be a string' })
  message!: string;
}
