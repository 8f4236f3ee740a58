import { ApiProperty } from '@nestjs/swagger';

/** The response if all is well. Otherwise it is a problem. */
export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}
