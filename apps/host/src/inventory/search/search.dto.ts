import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { BoundedCount } from '../../http/paging/paging-decorators.js';
import { ResourceSummary } from '../listing/resource.dto.js';
import { QueryMistake } from '../querying/query-completion.dto.js';

/** What `GET /search` takes. */
export class SearchQuery {
  @ApiProperty({
    description:
      'Words, an address, a block of addresses, an id, or a query. Words must all occur in the name, the uid, an address or a tag.',
    example: 'web',
  })
  @Matches(/^(?=.*\S)[^\0]{1,400}$/s, { message: 'q must have 1 to 400 characters, not only spaces, and no NUL' })
  q!: string;

  @BoundedCount(5, 20, 'How many resources each group shows.')
  limit: number = 5;
}

/** A resource that a search found. */
export class SearchHit extends ResourceSummary {
  @ApiPropertyOptional({
    description: 'The tag, address or uid that matches, where the name does not.',
    example: '10.10.0.3',
  })
  readonly matched?: string;
}

/** The resources of one entity that a search found. */
export class SearchGroup {
  @ApiProperty({ example: 'server' })
  readonly entity!: string;

  @ApiProperty({ type: 'integer', description: 'How many were found. There may be more if the search was `cut`.' })
  readonly count!: number;

  @ApiProperty({
    type: [SearchHit],
    description: 'The best ones: equal names and ids first, then names that begin so.',
  })
  readonly items!: readonly SearchHit[];
}

/** The parameters with which `GET /resources` lists everything that a search finds. */
export class SearchList {
  @ApiPropertyOptional()
  readonly q?: string;

  @ApiPropertyOptional()
  readonly query?: string;
}

/** What a search found. */
export class SearchResult {
  @ApiProperty({ type: [SearchGroup], description: 'Those with an equal name or id first, then as in the catalogue.' })
  readonly groups!: readonly SearchGroup[];

  @ApiProperty({ type: 'integer', description: 'How many resources were found in all groups.' })
  readonly count!: number;

  @ApiProperty({
    description: 'Whether the search ended early, at 5,000 resources or after 1.5 seconds: there may be more.',
  })
  readonly cut!: boolean;

  @ApiProperty({ type: SearchList })
  readonly list!: SearchList;

  @ApiPropertyOptional({ description: 'Why the text was searched as words, if it looks like a query and is none.' })
  readonly mistake?: QueryMistake;
}
