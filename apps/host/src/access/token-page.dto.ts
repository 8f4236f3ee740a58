import { ApiProperty } from '@nestjs/swagger';
import { ApiTokenDto } from './api-token.dto.js';

/** Every token, on one page. */
export class TokenPageDto {
  @ApiProperty({ type: [ApiTokenDto] })
  items!: ApiTokenDto[];

  @ApiProperty({ type: 'null' })
  nextCursor!: null;
}
