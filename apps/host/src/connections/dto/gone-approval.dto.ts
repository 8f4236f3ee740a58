import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type ApprovalLimits, type GoneApproval } from '../../database/tables/connection.table.js';

/** More resources than any kind has. */
const MAX_COUNT = 1_000_000_000;

/** More kinds than any provider has. */
const MOST_KINDS = 200;

/** The limits above which disappearances need approval. */
class ApprovalLimitsDto implements ApprovalLimits {
  @ApiPropertyOptional({
    ...{ type: Number, minimum: 0, maximum: 1, example: 0.2 },
    description: 'The share of a kind: a fifth by default. 1: approval is never needed.',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly share?: number;

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 0, maximum: MAX_COUNT, example: 10 },
    description: 'The number of resources of a kind up to which no approval is needed. 10 by default.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_COUNT)
  readonly count?: number;
}

/** Limits for one kind. */
class KindApprovalDto extends ApprovalLimitsDto {
  @ApiProperty({ example: 'digitalocean.droplet', description: 'One of the provider’s.' })
  @IsString()
  readonly kind!: string;
}

/**
 * When resources that a sync no longer finds need approval before they are marked as gone: if they exceed both this
 * share of their kind and this count. Resources whose absence was confirmed by id never need approval.
 */
export class GoneApprovalDto extends ApprovalLimitsDto implements GoneApproval {
  @ApiPropertyOptional({ type: [KindApprovalDto], description: 'Limits for individual kinds.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_KINDS)
  @ValidateNested({ each: true })
  @Type(() => KindApprovalDto)
  readonly kinds?: readonly KindApprovalDto[];
}

/** More than a fifth of a kind and more than ten resources need approval. */
export const DEFAULT_APPROVAL = { share: 0.2, count: 10 } as const;

/** The limits of a kind: its own, else the connection's, else the default. */
export function approvalLimits(approval: GoneApproval | null, kind: string): Required<ApprovalLimits> {
  const own = approval?.kinds?.find((each) => each.kind === kind);
  return {
    share: own?.share ?? approval?.share ?? DEFAULT_APPROVAL.share,
    count: own?.count ?? approval?.count ?? DEFAULT_APPROVAL.count,
  };
}

/** As the API shows it: with defaults filled in, and without unknown members. */
export function shownApproval(approval: GoneApproval | null): GoneApproval {
  return { ...DEFAULT_APPROVAL, ...approval, kinds: approval?.kinds ?? [] };
}
