import type { PluginManifest } from './plugin-manifest.types.js';

/** RFC 1123, section 2.1: a label of a host name. */
const HOST_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Whether a text can be filled into a host name without changing any other part of the address. */
export const isHostLabel = (text: unknown): boolean => typeof text === 'string' && HOST_LABEL.test(text);

/** Whether an address differs from region to region. */
export const isRegional = (address: string): boolean => address.includes('{region}');

/** The problems of addresses with a `{region}` placeholder, as sentences. */
export function regionalAddressProblems({
  endpoints,
  regions = [],
}: Pick<PluginManifest, 'endpoints' | 'regions'>): string[] {
  const problems: string[] = [];
  for (const { id, url } of endpoints) {
    const [unknown] = /\{(?!region\})[^{}]*\}/.exec(url) ?? [];
    if (unknown !== undefined)
      problems.push(`The address of its endpoint "${id}" has ${unknown}, and only {region} can be filled in.`);
    if (!isRegional(url)) continue;
    if (regions.length === 0)
      problems.push(`The address of its endpoint "${id}" has {region}, and its manifest declares no regions.`);
    for (const region of regions)
      if (!isHostLabel(region.id))
        problems.push(
          `Its region "${region.id}" cannot be used in the URL of the endpoint "${id}": use at most 63 letters, digits and hyphens.`,
        );
  }
  return problems;
}
