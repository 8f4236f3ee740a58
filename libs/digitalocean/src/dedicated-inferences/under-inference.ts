import { type ListingPart, type Relation, relationsTo } from '@maestro/core';
import { hostOf } from '../rows/host-of.js';

/** The kind of the inference endpoints that something is listed under. */
export const INFERENCE = 'digitalocean.dedicated-inference';

/** The relation to the endpoint that something is listed under. */
export const toInference = ({ id }: ListingPart): Relation[] => relationsTo('member-of', INFERENCE, [id]);

/** The host of an endpoint, whose "FQDN" is an address in the API's examples. */
export const endpointHost = (fqdn: string | null | undefined): string | undefined =>
  fqdn ? hostOf(fqdn.includes('://') ? fqdn : `https://${fqdn}`) : undefined;
