import type { CollectedPage } from '../contract/listing.types.js';
import type { Resource } from '../contract/resource.types.js';
import type { Redactor } from '../redaction/redactor.js';

/** The page, with the secrets taken out of what the plugin says of rows and fields it could not read: that is shown and stored. */
export function pageWithoutSecrets(page: CollectedPage, redactor: Redactor): CollectedPage {
  const hide = <Told extends { readonly reason: string }>(told: Told): Told =>
    redactor.found(told.reason) ? { ...told, reason: redactor.redact(told.reason) } : told;
  const hideIn = (resource: Resource): Resource =>
    resource.unknown ? { ...resource, unknown: resource.unknown.map(hide) } : resource;
  return { ...page, resources: page.resources.map(hideIn), unreadable: page.unreadable.map(hide) };
}
