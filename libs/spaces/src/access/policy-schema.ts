import { z } from 'zod';

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Principal = z.union([z.string(), z.record(z.string(), OneOrMore)]);

/** The fields used of a policy statement (AWS Identity and Access Management, "IAM JSON policy elements"). */
const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Principal: Principal.optional(),
  NotPrincipal: Principal.optional(),
  Action: OneOrMore.optional(),
  NotAction: OneOrMore.optional(),
  /** Operator → key → values: `{IpAddress: {'aws:SourceIp': '10.0.0.0/8'}}`. */
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
export type Statement = z.infer<typeof Statement>;

/** A bucket policy. */
export const Policy = z.object({
  Statement: z.union([Statement, z.array(Statement)]).transform((value) => [value].flat()),
});
