import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { TokenDraftDto } from '../../access/tokens/token.dto.js';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';
import { FEED_FORMATS, type FeedFormatName } from '../feed-query.dto.js';

/** The body of `POST /feeds/tokens`. */
export class CreateFeedTokenDto extends TokenDraftDto {
  @ApiProperty({ enum: FEED_FORMATS, description: 'The last segment of the path of the feed.' })
  @IsOneOf(FEED_FORMATS)
  format!: FeedFormatName;

  @ApiProperty({
    required: false,
    default: '',
    maxLength: 4000,
    example: 'port=9100&tag=env%3Aproduction',
    description: 'The parameters of the feed, as in its address. The token always reads the feed with these.',
  })
  @IsString()
  @MaxLength(4000)
  query: string = '';

  @ApiProperty({
    required: false,
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    minItems: 1,
    maxItems: 200,
    description:
      'The only connections that the feed reads. Absent: all, also those that are added later; for a creator with roles for some connections, those of which they are admin.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  connections?: string[];
}
