import type { ProviderScenario } from '../scenario/provider-scenario.types.js';
import { escaped } from './path-pattern.js';

/** The path of a request without what the scenario's address of the endpoint puts before it: limits speak of the API's own paths. */
export function pathOfApi(path: string, { endpoints }: Pick<ProviderScenario, 'endpoints'>): string {
  const rests = Object.values(endpoints).flatMap((address) => {
    const prefix = address.replace('{origin}', '').split('{region}').map(escaped).join('[^/]+');
    const [found] = new RegExp(`^${prefix}`).exec(path) ?? [];
    return found === undefined ? [] : [path.slice(found.length)];
  });
  return rests.sort((one, other) => one.length - other.length)[0] ?? path;
}
