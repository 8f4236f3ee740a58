import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsString, Length } from 'class-validator';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';
import { CHANNEL_TYPES } from './channel-types.js';
import type { ChannelField } from './channel-type.types.js';

const TYPES = [...CHANNEL_TYPES.keys()];
const FIELD_KINDS = ['url', 'text', 'secret', 'email', 'port', 'domains'] as const;
const SETTINGS = {
  type: 'object',
  additionalProperties: { type: 'string' as const },
  example: { url: 'https://example.com/hooks/maestro' },
} as const;

/** A setting of a channel, as a form asks for it. */
export class ChannelFieldDto implements ChannelField {
  @ApiProperty({ example: 'url' })
  readonly name!: string;

  @ApiProperty({ example: 'Address' })
  readonly label!: string;

  @ApiProperty()
  readonly help!: string;

  @ApiProperty({ enum: FIELD_KINDS })
  readonly kind!: ChannelField['kind'];

  @ApiProperty()
  readonly required!: boolean;

  @ApiPropertyOptional({ description: 'What applies if it is left out.' })
  readonly default?: string;
}

/** A kind of channel. */
export class ChannelTypeDto {
  @ApiProperty({ enum: TYPES })
  readonly id!: string;

  @ApiProperty({ example: 'Webhook' })
  readonly title!: string;

  @ApiProperty({ type: [ChannelFieldDto] })
  readonly fields!: readonly ChannelFieldDto[];
}

/** All kinds of channels. */
export class ChannelTypeList {
  @ApiProperty({ type: [ChannelTypeDto] })
  readonly items!: readonly ChannelTypeDto[];

  @ApiProperty({ type: 'null' })
  readonly nextCursor!: null;
}

/** The body of `POST /channels`. */
export class CreateChannelDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'on-call' })
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  @ApiProperty({ enum: TYPES })
  @IsOneOf(TYPES)
  readonly type!: string;

  @ApiProperty({ ...SETTINGS, description: 'The fields of GET /channels/types. They are encrypted, and never shown.' })
  @IsObject()
  readonly settings!: Record<string, unknown>;
}

/** The body of `PATCH /channels/{id}`. */
export class UpdateChannelDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  readonly name?: string;

  @ApiPropertyOptional({ ...SETTINGS, description: 'Replaces all settings.' })
  @MayBeAbsent()
  @IsObject()
  readonly settings?: Record<string, unknown>;
}

/** A channel, without its settings. */
export class ChannelView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'on-call' })
  readonly name!: string;

  @ApiProperty({ enum: TYPES })
  readonly type!: string;

  @ApiProperty({ example: 'example.com', description: 'Which server it leads to.' })
  readonly destination!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly updatedAt!: Date;
}

/** A channel that was just created, or whose signing secret was just replaced. */
export class NewChannelView extends ChannelView {
  @ApiPropertyOptional({
    example: 'whsec_…',
    description: 'Only of webhooks, and shown only once: the secret that messages are signed with (Standard Webhooks).',
  })
  readonly signingSecret?: string;
}

/** All channels, by name. */
export class ChannelList {
  @ApiProperty({ type: [ChannelView] })
  readonly items!: readonly ChannelView[];

  @ApiProperty({ type: 'null' })
  readonly nextCursor!: null;
}

/** The result of a test message. */
export class ChannelTest {
  @ApiProperty()
  readonly delivered!: boolean;

  @ApiPropertyOptional({ description: 'Why it was not delivered, and what to do.' })
  readonly error?: string;
}
