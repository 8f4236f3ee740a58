import type { CollectedPage } from '../contract/listing.types.js';
import type { Resource } from '../contract/resource.types.js';
import type { Redactor } from '../redaction/redactor.js';
import { resourceWithoutSecrets } from './resource-without-secrets.js';

/**
 * The page without secrets: the connection's own are taken out of what the plugin says of rows and fields it could not read, and what a row's
 * own names call secret is left out of `raw` and of the attributes. All of that is shown and stored.
 */
export function pageWithoutSecrets(page: CollectedPage, redactor: Redactor): CollectedPage {
  const hide = <Told extends { readonly reason: string }>(told: Told): Told =>
    redactor.found(told.reason) ? { ...told, reason: redactor.redact(told.reason) } : told;
  const leftOut = new Set<string>();
  const hideIn = (resource: Resource): Resource => {
    const safe = resourceWithoutSecrets(resource, leftOut);
    return safe.unknown ? { ...safe, unknown: safe.unknown.map(hide) } : safe;
  };
  const resources = page.resources.map(hideIn);
  return {
    ...page,
    resources,
    unreadable: page.unreadable.map(hide),
    ...(page.unreadLists && { unreadLists: page.unreadLists.map(hide) }),
    ...(leftOut.size > 0 ? { leftOut: [...leftOut] } : {}),
  };
}
