import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { TokenDraftDto } from '../../access/tokens/token.dto.js';
import { IsOneOf } from '../../http/requests/request-decorators.js';
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
}
