import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';
import { STATE_TYPES } from './state-types.js';

const TYPES = [...STATE_TYPES.keys()];
const SETTINGS = {
  type: 'object',
  additionalProperties: { type: 'string' as const },
  example: { url: 'https://example.com/states/production', token: '…' },
  description:
    'Of a file: `path`. Of an address: `url`, and `token`, or `user` and `password`. Of a bucket: `endpoint`, `region`, `bucket`, `key` or `prefix`, `accessKeyId` and `secretAccessKey`. They are encrypted, and never shown.',
} as const;
const CONNECTIONS = {
  type: 'array',
  items: { type: 'string', format: 'uuid' },
  description: 'The connections whose resources the state manages. Empty: all.',
} satisfies ApiPropertyOptions;
const EVERY = { type: 'integer', minimum: 1, maximum: 10_080, description: 'Minutes between two readings.' } as const;

/** What may be changed of a state. */
export class UpdateTerraformStateDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100, example: 'production' })
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  readonly name?: string;

  @ApiPropertyOptional({ ...SETTINGS, description: `Replaces all settings. ${SETTINGS.description}` })
  @MayBeAbsent()
  @IsObject()
  readonly settings?: Record<string, unknown>;

  @ApiPropertyOptional(CONNECTIONS)
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID('all', { each: true })
  readonly connections?: readonly string[];

  @ApiPropertyOptional(EVERY)
  @MayBeAbsent()
  @IsInt()
  @Min(EVERY.minimum)
  @Max(EVERY.maximum)
  readonly everyMinutes?: number;
}

/** The body of `POST /terraform/states`. */
export class CreateTerraformStateDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'production' })
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  @ApiProperty({ enum: TYPES, example: 'https' })
  @IsOneOf(TYPES)
  readonly type!: string;

  @ApiProperty(SETTINGS)
  @IsObject()
  readonly settings!: Record<string, unknown>;

  @ApiPropertyOptional({ ...CONNECTIONS, default: [] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID('all', { each: true })
  readonly connections: readonly string[] = [];

  @ApiPropertyOptional({ ...EVERY, default: 60 })
  @MayBeAbsent()
  @IsInt()
  @Min(EVERY.minimum)
  @Max(EVERY.maximum)
  readonly everyMinutes: number = 60;
}

/** A state of Terraform, without its settings. */
export class TerraformStateView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'production' })
  readonly name!: string;

  @ApiProperty({ enum: TYPES, example: 'https' })
  readonly type!: string;

  @ApiProperty({
    example: 'example.com',
    description: 'The path of the file, the server, or the bucket with the key or the prefix.',
  })
  readonly place!: string;

  @ApiProperty(CONNECTIONS)
  readonly connections!: readonly string[];

  @ApiProperty(EVERY)
  readonly everyMinutes!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When a reading was last begun.' })
  readonly triedAt!: Date | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was last read. What it manages is known from then.',
  })
  readonly readAt!: Date | null;

  @ApiProperty({ description: 'Whether the last reading succeeded. Until then, no resource counts as unmanaged.' })
  readonly whole!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last reading failed, and what to do.' })
  readonly error!: string | null;

  @ApiProperty({ type: 'integer', description: 'How many resources of the loaded plugins it manages.' })
  readonly resources!: number;

  @ApiProperty({ type: 'integer', description: 'How many of them have an id that the state does not tell.' })
  readonly withoutId!: number;

  @ApiProperty({ type: 'integer', description: 'How many resources of other types it manages.' })
  readonly others!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it is read next.' })
  readonly dueAt!: Date;
}

/** All states, by name. */
export class TerraformStateList {
  @ApiProperty({ type: [TerraformStateView] })
  readonly items!: readonly TerraformStateView[];

  @ApiProperty({ type: 'null' })
  readonly nextCursor!: null;
}
