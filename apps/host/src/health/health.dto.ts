import { ApiProperty } from '@nestjs/swagger';

/** That all is well; anything else is answered as a problem. */
export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}
