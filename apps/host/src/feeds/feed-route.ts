import { applyDecorators, Get } from '@nestjs/common';
import { FeedRoute } from '../access/caller/caller.js';
import { type FeedFormatName } from './feed-query.dto.js';

/** The path of a feed, which tokens of this feed may read, too. */
export const Feed = (format: FeedFormatName): MethodDecorator => applyDecorators(Get(format), FeedRoute(format));
