import { type App, text } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, Text } from '../rows/row-schema.js';
import { AppSpec } from './app-spec.js';
import { realMoment } from './app-values.js';

const Domain = z.object({
  spec: z.object({ domain: z.string(), type: Text, zone: Text }),
  certificate_expires_at: Text,
});
const Deployment = z.object({ phase: Text, updated_at: Text }).nullish();

/** An app (specification, `app`). */
export const AppRow = z.object({
  id: Id,
  spec: AppSpec,
  region: z.object({ slug: Text }).nullish(),
  created_at: Text,
  project_id: Text,
  tier_slug: Text,
  live_url: Text,
  default_ingress: Text,
  domains: listOf(Domain),
  dedicated_ips: listOf(z.object({ ip: z.string() })),
  vpc: z.object({ id: Text }).nullish(),
  active_deployment: Deployment,
  pending_deployment: Deployment,
});

/** A domain as an attribute. */
export const toDomain = ({ spec, certificate_expires_at }: z.infer<typeof Domain>): App['domains'][number] => ({
  name: spec.domain,
  type: text(spec.type),
  zone: text(spec.zone),
  certificateExpiresAt: realMoment(certificate_expires_at),
});
