import type { Field } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A heading of the navigation. */
export class CatalogueCategory {
  @ApiProperty({ example: 'storage' })
  readonly id!: string;

  @ApiProperty({ example: 'Storage' })
  readonly title!: string;
}

/** The singular and plural titles of an entity. */
export class CatalogueTitle {
  @ApiProperty({ example: 'Volume' })
  readonly one!: string;

  @ApiProperty({ example: 'Volumes' })
  readonly many!: string;

  @ApiPropertyOptional({
    description: 'The titles begin with a proper name, which stays capitalized within a sentence.',
  })
  readonly proper?: boolean;
}

/** An entity, which providers share, with the fields of its attributes. */
export class CatalogueEntity {
  @ApiProperty({ example: 'volume' })
  readonly id!: string;

  @ApiProperty()
  readonly title!: CatalogueTitle;

  @ApiProperty({ example: 'storage', description: 'The category that navigation lists it under.' })
  readonly category!: string;

  @ApiProperty({ example: 'hard-drive', description: 'A name of the Lucide icon set.' })
  readonly icon!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: {
        type: { type: 'string' },
        label: { type: 'string' },
        about: { type: 'string' },
        group: { type: 'string' },
        column: { type: 'string', enum: ['shown', 'offered'] },
        summary: { type: 'string', enum: ['values', 'count'] },
        unit: { type: 'string' },
        role: { type: 'string' },
        words: { type: 'object', additionalProperties: { type: 'string' } },
        optional: { type: 'boolean' },
      },
      required: ['type', 'label'],
      additionalProperties: true,
    },
    example: { sizeGb: { type: 'gigabytes', label: 'Size', group: 'Size', column: 'shown' } },
    description: 'The fields of `attributes`, by name, in the order in which they are shown.',
  })
  readonly fields!: Readonly<Record<string, Field>>;
}

/** A kind of a loaded plugin. */
export class CatalogueKindView {
  @ApiProperty({ example: 'digitalocean.volume' })
  readonly kind!: string;

  @ApiProperty({ example: 'digitalocean' })
  readonly provider!: string;

  @ApiProperty({ example: 'volumes-list' })
  readonly task!: string;

  @ApiProperty({ example: 'Volumes' })
  readonly title!: string;

  @ApiProperty({ example: 'volume', description: 'The id of its entity.' })
  readonly entity!: string;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'The kind it is listed under.' })
  readonly parent!: string | null;
}

/** Everything a client needs to know about the available kinds. */
export class CatalogueView {
  @ApiProperty({ type: [CatalogueCategory] })
  readonly categories!: readonly CatalogueCategory[];

  @ApiProperty({ type: [CatalogueEntity] })
  readonly entities!: readonly CatalogueEntity[];

  @ApiProperty({ type: [CatalogueKindView] })
  readonly kinds!: readonly CatalogueKindView[];
}
