import { ApiProperty } from '@nestjs/swagger';
import { ApiTokenDto } from './api-token.dto.js';

/** A token just made: the only answer that holds the token itself. */
export class NewTokenDto extends ApiTokenDto {
  @ApiProperty({ description: 'Shown this once: the host keeps only its hash.', example: 'mst_…' })
  token!: string;
}
