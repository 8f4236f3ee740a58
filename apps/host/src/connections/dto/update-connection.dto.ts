import { ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { ConnectionName } from './connection-name.decorator.js';
import { RegionIds } from './region-ids.decorator.js';

/** What to change of a connection. What is left out stays. */
export class UpdateConnectionDto {
  @ApiPropertyOptional({ example: 'Production', minLength: 1, maxLength: 100 })
  @ValidateIf(({ name }: UpdateConnectionDto) => name !== undefined)
  @ConnectionName()
  readonly name?: string;

  @ApiPropertyOptional({ type: [String], example: ['nyc3'], description: 'Empty: all that the provider has.' })
  @ValidateIf(({ regions }: UpdateConnectionDto) => regions !== undefined)
  @RegionIds()
  readonly regions?: string[];
}
