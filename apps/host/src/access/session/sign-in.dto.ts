import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';

/** What `POST /session` takes. */
export class SignInDto {
  @ApiProperty({
    writeOnly: true,
    example: 'mst_…',
    description: 'A token of the API. White space around it is taken off.',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Matches(/^[\x21-\x7e]{1,512}$/, {
    message: 'token must be a token of this host; it begins with mst_ unless the operator set it',
  })
  token!: string;
}
