import { ApiProperty } from '@nestjs/swagger';

/** A credential of one of the demo's emulators. */
export class DemoCredentialDto {
  @ApiProperty({ example: 'digitalocean' })
  provider!: string;

  @ApiProperty({ description: 'What it may read, in a few words.', example: 'Everything' })
  title!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { token: 'dop_v1_…' } })
  fields!: Readonly<Record<string, string>>;
}

/** What a demo tells everyone. */
export class DemoDto {
  @ApiProperty({ type: [DemoCredentialDto] })
  credentials!: readonly DemoCredentialDto[];
}
